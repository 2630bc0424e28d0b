import { expect, it } from "vitest";
import { findingsIn } from "@/domain/checks";
import { tools } from "@/domain/checks/tools";
import { findingKey } from "@/domain/review/finding-key";
import { db } from "@/server/db";
import { importDocument } from "@/server/documents/import-document";
import { changeChecks } from "@/server/findings/change-checks";
import { dismissFinding } from "@/server/findings/dismiss-finding";
import { listFindings } from "@/server/findings/list-findings";
import { readChecking } from "@/server/findings/read-checking";
import { readOthers } from "@/server/findings/read-others";
import { approve } from "@/server/versions/approve";
import { createVersion } from "@/server/versions/create-version";
import { readPassages } from "@/server/versions/read-passages";
import { readWords } from "@/server/versions/read-words";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { givenPairedVersion, givenVersion, upload } from "../support/given";

const NOTHING = { rules: [], without: [], severities: {} };

const CALM = {
  id: "calm",
  pattern: "!{2,}",
  side: "target",
  expects: "absent",
  message: "One exclamation mark is enough.",
  severity: "error",
} as const;

/** A project with a rule of its own, and a passage that breaks it. */
async function givenRule() {
  const given = await givenVersion({ paragraphs: ["Come in!", "Nobody came."] });
  const { manager, projectId, translator, passage } = given;
  const checks = { ...NOTHING, rules: [CALM] };
  await changeChecks(manager, { projectId, checks, seen: NOTHING });
  const text = "Kommen Sie herein!!";
  await saveDraft(translator, { ...(await passage(0)), text, origin: "typed" });
  return given;
}

it("a rule of the project is told to those who type, and found in the report", async () => {
  const { translator, projectId, versionId } = await givenRule();

  const options = await readChecking(translator, { projectId, versionId });
  const { passages } = await listFindings(translator, { projectId });

  expect(options.rules).toEqual([CALM]);
  expect(passages.flatMap(({ findings }) => findings)).toMatchObject([
    { check: "own-rules", quote: "!!", values: { message: CALM.message } },
  ]);
});

it("a rule of the project keeps a passage from being submitted, until it is dismissed", async () => {
  const { translator, projectId, passage } = await givenRule();
  await db.project.update({ where: { id: projectId }, data: { errorsBlock: true } });
  const refused = { kind: "invalid", detail: { reason: "errors-found", count: 1 } };

  await expect(submit(translator, await passage(0))).rejects.toMatchObject(refused);
  const pair = { source: "Come in!", target: "Kommen Sie herein!!", from: "en", to: "de" };
  const [finding] = findingsIn(pair, tools, { rules: [CALM] });
  const key = finding === undefined ? "" : findingKey(finding, pair.target);
  await dismissFinding(translator, { ...(await passage(0)), key, reason: "She shouts." });

  expect(await submit(translator, await passage(0))).toMatchObject({ status: "submitted" });
});

it("a rule that could run for hours is refused with its number", async () => {
  const { manager, projectId } = await givenRule();
  const seen = { ...NOTHING, rules: [CALM] };
  const rules = [CALM, { ...CALM, id: "slow", pattern: "(a+)+\\1" }];

  const asking = changeChecks(manager, { projectId, checks: { ...NOTHING, rules }, seen });

  const detail = { reason: "rule-could-hang", number: 2 };
  await expect(asking).rejects.toMatchObject({ kind: "invalid", detail });
});

it("of two managers who change the rules at once the second is told", async () => {
  const { manager, projectId } = await givenRule();

  const asking = changeChecks(manager, { projectId, checks: NOTHING, seen: NOTHING });

  await expect(asking).rejects.toMatchObject({ kind: "conflict" });
});

it("a check that the project does not want finds nothing, and another is as severe as it says", async () => {
  const { manager, translator, projectId, passage } = await givenVersion({
    paragraphs: ["There are 12 boats.", "There are 7 boats"],
  });
  const severities = { numbers: "note" } as const;
  const checks = { rules: [], without: ["end-mark" as const], severities };
  await changeChecks(manager, { projectId, checks, seen: NOTHING });
  await saveDraft(translator, { ...(await passage(0)), text: "Da sind 14 Boote", origin: "typed" });

  const { passages } = await listFindings(translator, { projectId });

  expect(passages.flatMap(({ findings }) => findings)).toMatchObject([
    { check: "numbers", severity: "note" },
  ]);
});

/** Two documents of a project with a passage in common, translated in two ways. */
async function givenSecondDocument() {
  const given = await givenVersion({ paragraphs: ["The ferry waits.", "Then Lindner came."] });
  const { manager, projectId, translator, passage } = given;
  const text = "Die Fähre wartet.";
  await saveDraft(translator, { ...(await passage(0)), text, origin: "typed" });
  const { documentId } = await importDocument(manager, {
    projectId,
    source: upload("quay.txt", ["The ferry waits!"]),
    sourceLanguage: "en",
    again: false,
  });
  const { versionId } = await createVersion(manager, {
    ...{ projectId, documentId, language: "de", name: "Deutsch" },
  });
  const { rows } = await readPassages(translator, { projectId, versionId, from: 0, count: 1 });
  const [row] = rows;
  if (row === undefined) throw new Error("the document has no passage");
  const named = { projectId, versionId, passageId: row.id, revision: row.revision };
  await saveDraft(translator, { ...named, text: "Das Boot wartet!", origin: "typed" });
  return { ...given, named };
}

it("the same source with another translation elsewhere in the project is told, with its place", async () => {
  const { translator, named } = await givenSecondDocument();

  const others = await readOthers(translator, named);

  expect(others).toEqual({
    near: [],
    far: [{ place: "ferry, 1", source: "The ferry waits.", target: "Die Fähre wartet." }],
  });
});

it("the report finds one source with two translations in the whole project", async () => {
  const { translator, projectId } = await givenSecondDocument();

  const { passages } = await listFindings(translator, { projectId });

  expect(
    passages.flatMap(({ document, findings }) =>
      findings.map(({ message, values }) => [document, message, values?.other]),
    ),
  ).toEqual([
    ["The ferry waits!", "consistency.same-source", "Die Fähre wartet."],
    ["ferry", "consistency.same-source", "Das Boot wartet!"],
  ]);
});

it("the length of what was approved becomes the measure of what is typed", async () => {
  const long = "The river has been low since the spring, and the ferry has stayed at its landing";
  const paragraphs = Array.from({ length: 31 }, (_, at) => `${long}, day ${at}.`);
  const texts = paragraphs.map((text) => text.slice(0, text.length / 2));
  const { reviewer, projectId, versionId, passage } = await givenPairedVersion({
    ...{ paragraphs, texts },
  });
  for (let at = 0; at < 30; at += 1) await approve(reviewer, await passage(at));

  const { lengthRatio } = await readChecking(reviewer, { projectId, versionId });

  expect(lengthRatio?.mean).toBeCloseTo(0.5, 1);
  const pair = { source: long.repeat(5), target: long.repeat(5), from: "en", to: "fr" };
  expect(findingsIn(pair, tools).map(({ message }) => message)).not.toContain("length.long");
  const found = findingsIn(pair, tools, lengthRatio ? { lengthRatio } : {});
  expect(found.map(({ message }) => message)).toContain("length.long");
});

/** What gettext asks of a string that stands on a button, and what a translator writes there. */
const BUTTON = `msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

#, fuzzy, max-length:12, accelerator:&
msgid "&Open"
msgstr ""

#, max-lines:1, max-width:60
msgid "Close"
msgstr ""
`;

async function givenButtons() {
  const given = await givenVersion();
  const { manager, projectId, translator } = given;
  await db.project.update({ where: { id: projectId }, data: { errorsBlock: true } });
  const source = { name: "desk.po", bytes: new TextEncoder().encode(BUTTON) };
  const { documentId } = await importDocument(manager, {
    ...{ projectId, source, sourceLanguage: "en", again: false },
  });
  const made = { projectId, documentId, language: "de", name: "Deutsch" };
  const { versionId } = await createVersion(manager, made);
  const rows = async () =>
    (await readPassages(translator, { projectId, versionId, from: 0, count: 9 })).rows;
  const named = async (at: number) => {
    const { id: passageId = "", revision = 0 } = (await rows())[at] ?? {};
    return { projectId, versionId, passageId, revision };
  };
  return { ...given, rows, named };
}

it("what a file asks of a string reaches the editor, the report and a submission", async () => {
  const { translator, projectId, rows, named } = await givenButtons();
  const [first, second] = ["Das Dokument öffnen", "Den ganzen Vorgang\nschließen"];

  await saveDraft(translator, { ...(await named(0)), text: first, origin: "typed" });
  await saveDraft(translator, { ...(await named(1)), text: second, origin: "typed" });

  expect((await rows()).map(({ paragraphs }) => paragraphs[0]?.flags)).toEqual([
    ["max-length:12", "accelerator:&"],
    ["max-lines:1", "max-width:60"],
  ]);
  const { passages } = await listFindings(translator, { projectId });
  const found = passages.map(({ findings }) => findings.map(({ check }) => check));
  expect(found).toEqual([
    expect.arrayContaining(["accelerator", "max-length"]),
    expect.arrayContaining(["max-lines", "max-width"]),
  ]);
  await expect(submit(translator, await named(0))).rejects.toMatchObject({
    kind: "invalid",
    detail: { reason: "errors-found" },
  });
});

it("another source with the same translation is found before and after its words are read", async () => {
  const given = await givenVersion({ paragraphs: ["Shut the door.", "Shut the gate."] });
  const { translator, projectId, versionId, passage } = given;
  await saveDraft(translator, { ...(await passage(0)), text: "Mach zu!", origin: "typed" });
  await saveDraft(translator, { ...(await passage(1)), text: "Mach  zu.", origin: "typed" });
  const { passageId } = await passage(0);
  const named = { projectId, versionId, passageId };

  const atOnce = await readOthers(translator, named);
  await readWords();
  const later = await readOthers(translator, named);
  await saveDraft(translator, { ...(await passage(1)), text: "Schließ es.", origin: "typed" });
  const changed = await readOthers(translator, named);

  expect(atOnce.near).toMatchObject([{ source: "Shut the gate.", target: "Mach  zu." }]);
  expect(later).toEqual(atOnce);
  expect(changed.near).toEqual([]);
});
