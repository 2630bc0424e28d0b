import { expect, it } from "vitest";
import { db } from "@/server/db";
import { changeSentenceRules } from "@/server/sentences/change-sentence-rules";
import { readSentenceRules } from "@/server/sentences/read-sentence-rules";
import { approve } from "@/server/versions/approve";
import { submit } from "@/server/versions/submit";
import { givenVersion } from "../support/given";

/** Cuts behind semicolons alone. */
const srx = (more = "") => {
  const rule = (before: string) =>
    `<rule break="yes"><beforebreak>${before}</beforebreak><afterbreak>\\s</afterbreak></rule>`;
  const text = `<srx version="2.0"><body><languagerules><languagerule languagerulename="All">${rule(";")}${more === "" ? "" : rule(more)}</languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="All"/></maprules></body></srx>`;
  return { name: "desk.srx", bytes: new TextEncoder().encode(text) };
};

const SOURCE = "The river rose; the ferry waited. Nobody came.";
const TARGET = "Der Fluss stieg; die Fähre wartete. Niemand kam.";

const remembered = async (projectId: string) => {
  const units = await db.memoryUnit.findMany({
    where: { memory: { projects: { some: { projectId } } } },
    orderBy: { part: "asc" },
    select: { source: true },
  });
  return units.map(({ source }) => source);
};

it("a project remembers sentences as its own SRX file cuts them", async () => {
  const { manager, translator, reviewer, projectId, passage } = await givenVersion({
    paragraphs: [SOURCE],
  });
  await changeSentenceRules(manager, { projectId, file: srx(), seen: "" });

  await submit(translator, { ...(await passage(0)), text: TARGET });
  await approve(reviewer, await passage(0));

  expect(await remembered(projectId)).toEqual([
    SOURCE,
    "The river rose;",
    "the ferry waited. Nobody came.",
  ]);
});

it("says which rules of an SRX file are left out, and that one could run for hours", async () => {
  const { manager, translator, projectId } = await givenVersion();

  await changeSentenceRules(manager, { projectId, file: srx("(?=(a+)+$)x"), seen: "" });

  expect(await readSentenceRules(translator, { projectId })).toMatchObject({
    name: "desk.srx",
    count: 1,
    leftOut: { count: 1, some: ["(?=(a+)+$)x | \\s"] },
  });
});

it("goes back to Enface's own rules, and refuses who saw older ones", async () => {
  const { manager, projectId } = await givenVersion();
  await changeSentenceRules(manager, { projectId, file: srx(), seen: "" });
  const { hash = "" } = (await readSentenceRules(manager, { projectId })) ?? {};
  const conflict = { kind: "conflict", detail: { reason: "settings-changed" } };

  const again = changeSentenceRules(manager, { projectId, file: srx("!"), seen: "" });

  await expect(again).rejects.toMatchObject(conflict);
  await changeSentenceRules(manager, { projectId, file: null, seen: hash });
  expect(await readSentenceRules(manager, { projectId })).toBeNull();
});

it("refuses a file that is no SRX", async () => {
  const { manager, projectId } = await givenVersion();
  const file = { name: "desk.srx", bytes: new TextEncoder().encode("A. B. C.") };

  const brought = changeSentenceRules(manager, { projectId, file, seen: "" });

  await expect(brought).rejects.toMatchObject({
    kind: "invalid",
    detail: { reason: "file-wrong-format", fileName: "desk.srx" },
  });
});
