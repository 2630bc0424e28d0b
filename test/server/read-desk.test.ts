import { describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { readDesk } from "@/server/desk/read-desk";
import { returnPassage } from "@/server/versions/return-passage";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { givenMember, givenPairedVersion, givenStranger, givenVersion } from "../support/given";

const WAITING = { toTranslate: 0, toReview: 0, returned: 0, mentioned: 0 };
const why = { category: "accuracy", severity: "minor", comment: "The hour is another." } as const;

describe("the desk", () => {
  it("shows a translator what nobody has submitted", async () => {
    const { translator, versionId } = await givenVersion();

    expect(await readDesk(translator)).toMatchObject([
      { ...WAITING, versionId, toTranslate: 3, total: 3, language: "de", project: "The river" },
    ]);
  });

  it("shows a reviewer what others wrote, and nobody their own words", async () => {
    const { translator, reviewer, passage } = await givenVersion();
    await submit(translator, { ...(await passage(0)), text: "Die Fähre fährt um neun." });
    await submit(reviewer, { ...(await passage(1)), text: "Niemand ist an Bord." });

    expect(await readDesk(reviewer)).toMatchObject([{ ...WAITING, toReview: 1, toTranslate: 1 }]);
    expect(await readDesk(translator)).toMatchObject([{ ...WAITING, toTranslate: 1 }]);
  });

  it("shows what came back to whoever wrote it, first of all", async () => {
    const { translator, reviewer, passage, projectId } = await givenVersion();
    const colleague = await givenMember(projectId, "translator");
    await submit(translator, { ...(await passage(0)), text: "Die Fähre fährt um neun." });
    await returnPassage(reviewer, { ...(await passage(0)), ...why });

    expect(await readDesk(translator)).toMatchObject([{ ...WAITING, returned: 1, toTranslate: 2 }]);
    expect(await readDesk(colleague)).toMatchObject([{ ...WAITING, toTranslate: 2 }]);
  });

  it("shows what came back of an outside translator to every translator", async () => {
    const { translator, reviewer, passage } = await givenPairedVersion();
    await returnPassage(reviewer, { ...(await passage(0)), ...why });

    expect(await readDesk(translator)).toMatchObject([{ ...WAITING, returned: 1 }]);
  });

  it("keeps to the languages somebody works in", async () => {
    const { projectId, versionId } = await givenVersion();
    const german = await givenMember(projectId, "translator", ["de"]);
    const urdu = await givenMember(projectId, "translator", ["ur"]);

    expect(await readDesk(german)).toMatchObject([{ versionId }]);
    expect(await readDesk(urdu)).toEqual([]);
  });

  it("is empty for readers, strangers and where all is done", async () => {
    const { projectId, translator, passage } = await givenVersion({ paragraphs: ["One line."] });
    const reader = await givenMember(projectId, "reader");
    await saveDraft(translator, { ...(await passage(0)), text: "Eine Zeile.", origin: "typed" });
    await submit(translator, await passage(0));

    expect(await readDesk(translator)).toEqual([]);
    expect(await readDesk(reader)).toEqual([]);
    expect(await readDesk(await givenStranger())).toEqual([]);
  });

  it("counts for members whose languages were never named", async () => {
    const { projectId } = await givenVersion();
    const { userId } = await givenStranger();
    await db.member.create({ data: { projectId, userId, role: "translator" } });

    expect(await readDesk({ userId })).toMatchObject([{ toTranslate: 3 }]);
  });
});
