import { beforeAll, describe, expect, it } from "vitest";
import { Role } from "@/prisma/client/enums";
import type { Refusal } from "@/server/refusal";
import { givenMember, givenStranger } from "../support/given";
import { type Desk, givenDesk } from "../support/given-desk";
import { USE_CASES } from "../support/use-cases";
import { useCasesThere } from "../support/use-cases-there";

const answer = (asking: Promise<unknown>) =>
  asking.then(
    () => "done",
    (refusal: Refusal) => refusal.kind ?? refusal,
  );

describe("who may do what", () => {
  it("is said of every use case there is", () => {
    expect(useCasesThere()).toEqual(Object.keys(USE_CASES).sort());
  });

  describe.concurrent("and who may not", () => {
    let desk: Desk;
    let other: Desk;
    beforeAll(async () => {
      desk = await givenDesk();
      other = await givenDesk();
    }, 60_000);

    it.each(Object.entries(USE_CASES))("%s is refused to whom it is not for", async (_, row) => {
      const others = Object.values(Role).filter((role) => !row.may.includes(role));
      const members = await Promise.all(others.map((role) => givenMember(desk.projectId, role)));

      const said = await Promise.all(members.map((member) => answer(row.ask(member, desk))));

      expect(said).toEqual(others.map(() => "forbidden"));
    });

    it.each(Object.entries(USE_CASES))("%s tells a stranger nothing", async (_, row) => {
      const stranger = await givenStranger();

      expect(await answer(row.ask(stranger, desk))).toBe("not-found");
    });

    it.each(Object.entries(USE_CASES).filter(([, { inside }]) => inside))(
      "%s does not reach into another project",
      async (_, row) => {
        const { projectId } = other;
        const owner = await givenMember(projectId, "owner");
        const draft = { ...desk.draft, projectId };
        const submitted = { ...desk.submitted, projectId };
        const omission = { ...desk.omission, projectId };
        const returned = { ...desk.returned, projectId };

        const asking = row.ask(owner, { ...desk, projectId, draft, submitted, omission, returned });

        expect(await answer(asking)).toBe("not-found");
      },
    );
  });

  it.concurrent.each(
    Object.entries(USE_CASES).flatMap(([name, { may }]) =>
      may.map((role) => [name, role] as const),
    ),
  )("%s is for a %s", async (name, role) => {
    const desk = await givenDesk();
    const member = await givenMember(desk.projectId, role);

    expect(await answer(USE_CASES[name]?.ask(member, desk) ?? Promise.reject())).toBe("done");
  });
});
