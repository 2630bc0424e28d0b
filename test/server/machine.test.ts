import { afterAll, describe, expect, it } from "vitest";
import { KEY, PLAYED } from "../support/machine/played-providers";
import { type Played, playedServer, type Sent } from "../support/machine/played-server";

/** What is played next, by the address the project has chosen. */
const plays = new Map<string, (sent: Sent) => Played>();
const server = await playedServer((sent) => {
  const [, path = "", rest = ""] = /^\/(\w+)(\/.*)$/.exec(sent.url) ?? [];
  return plays.get(path)?.({ ...sent, url: rest }) ?? { status: 404, body: "" };
});
afterAll(() => server.close());

// Who runs the machine says where a project may have somebody asked; read when the desk starts.
process.env.ENFACE_MACHINE_ADDRESSES = server.address;
const { db } = await import("@/server/db");
const { changeMachine } = await import("@/server/machine/change-machine");
const { readEngine } = await import("@/server/machine/read-engine");
const { readMachine } = await import("@/server/machine/read-machine");
const { saveEngine } = await import("@/server/machine/save-engine");
const { suggest } = await import("@/server/machine/suggest");
const { saveConcept } = await import("@/server/terms/save-concept");
const { saveDraft } = await import("@/server/versions/save-draft");
const { submit } = await import("@/server/versions/submit");
const { givenVersion } = await import("../support/given");
const { givenContent } = await import("../support/given-concept");

const unsaid = { sourceLanguage: "", targetLanguage: "", region: "", model: "", key: "", price: 0 };

/** A version whose project has chosen a language model that is played here. */
async function givenEngine(more = {}) {
  const given = await givenVersion();
  const { projectId, versionId, manager } = given;
  const path = projectId.replaceAll("-", "");
  plays.set(path, PLAYED.openai?.play ?? (() => ({ body: "" })));
  const address = `${server.address}/${path}`;
  const engine = { ...unsaid, provider: "openai", model: "small", key: KEY, price: 2, address };
  await saveEngine(manager, { projectId, ...engine, ...more });
  const sent = () => server.sent.filter(({ url }) => url.startsWith(`/${path}/`));
  const named = async (at: number) => {
    const { passageId } = await given.passage(at);
    return { projectId, versionId, passageId };
  };
  return { ...given, address, sent, named, path };
}

describe("a suggestion", () => {
  it("is asked of nobody until a manager has chosen somebody", async () => {
    const { projectId, versionId, translator, passage } = await givenVersion();
    const { passageId } = await passage(0);

    const suggestion = await suggest(translator, { projectId, versionId, passageId });

    expect(suggestion).toEqual({ trouble: "none" });
    const { engine } = await readEngine(translator, { projectId, versionId, passageId });
    expect(engine).toBeNull();
  });

  it("comes from whom the project has chosen, and the editor says where the text goes", async () => {
    const { translator, named } = await givenEngine();

    const suggestion = await suggest(translator, await named(0));

    expect(suggestion).toMatchObject({ trouble: null, text: "Die Fähre fährt at nine." });
    const { engine } = await readEngine(translator, await named(0));
    expect(engine).toMatchObject({ name: "OpenAI-compatible", model: "small" });
    expect(engine?.host).toMatch(/^127\.0\.0\.1:\d+$/);
  });

  it("is asked for with title, attribution, neighbours, terms and the project's style", async () => {
    const { projectId, documentId, manager, translator, named, sent } = await givenEngine();
    await db.document.update({ where: { id: documentId }, data: { author: "Nila Sharif" } });
    await changeMachine(manager, { projectId, style: "Dates as 4. Mai.", machineGate: true });
    await saveConcept(manager, { projectId, content: givenContent("nobody", "niemand", "keiner") });

    await suggest(translator, await named(1));

    const [first] = sent();
    const prompt = JSON.parse(first?.body ?? "{}").messages[1].content;
    expect(prompt).toContain("author: Nila Sharif");
    expect(prompt).toContain("Dates as 4. Mai.");
    expect(prompt).toContain("Nobody → niemand (not: keiner)");
    expect(prompt).toContain("<paragraph-before>\nThe ferry leaves at nine.");
    expect(prompt).toContain("<paragraph-after>\nThe river is wide tonight.");
    expect(prompt).toMatch(/<text>\nNobody is on it\.\n<\/text>$/);
  });

  it("is known as a machine's text also where it was only shown, and somebody typed it over", async () => {
    const { translator, passage, named } = await givenEngine();
    const suggestion = await suggest(translator, await named(0));
    const text = suggestion.trouble === null ? suggestion.text : "";
    await saveDraft(translator, { ...(await passage(0)), text, origin: "typed" });
    await saveDraft(translator, { ...(await passage(1)), text, origin: "typed" });

    await expect(submit(translator, await passage(0))).rejects.toMatchObject({
      detail: { reason: "machine-unedited" },
    });
    await submit(translator, { ...(await passage(0)), machine: true });
    // Beside this one it was not shown.
    await submit(translator, await passage(1));
  });

  it("is weighed against the agreed terms", async () => {
    const { projectId, manager, translator, named } = await givenEngine();
    await saveConcept(manager, { projectId, content: givenContent("ferry", "Boot", "Fähre") });

    const suggestion = await suggest(translator, await named(0));

    expect(suggestion).toMatchObject({
      terms: [{ message: "terms.forbidden", quote: "Fähre" }, { message: "terms.missing" }],
    });
  });

  it("is neither sent nor paid for twice", async () => {
    const { projectId, manager, translator, named, sent } = await givenEngine();

    await suggest(translator, await named(0));
    await suggest(translator, await named(0));

    expect(sent()).toHaveLength(1);
    const { uses } = await readMachine(manager, { projectId });
    expect(uses).toMatchObject([
      { provider: "openai", requests: 1, inputTokens: 200, outputTokens: 9, cost: 0.000418 },
    ]);
  });

  it("is counted where it answers nothing of use, and asked again", async () => {
    const { projectId, manager, translator, named, path } = await givenEngine();
    const play = plays.get(path);
    const usage = { prompt_tokens: 200, completion_tokens: 1_000 };
    plays.set(path, () => ({ body: { choices: [{ message: { content: null } }], usage } }));
    expect(await suggest(translator, await named(0))).toEqual({ trouble: "malformed" });
    if (play) plays.set(path, play);
    expect(await suggest(translator, await named(0))).toMatchObject({ trouble: null });
    const { uses } = await readMachine(manager, { projectId });
    expect(uses).toMatchObject([{ requests: 2, inputTokens: 400, outputTokens: 1_009 }]);
  });

  it("that cannot be had is a notice, and can be had later", async () => {
    const { translator, named, path } = await givenEngine();
    const play = plays.get(path);
    plays.set(path, () => ({ status: 402, body: { error: { message: KEY } } }));

    const down = await suggest(translator, await named(0));
    if (play) plays.set(path, play);
    const up = await suggest(translator, await named(0));

    expect(down).toEqual({ trouble: "quota" });
    expect(up).toMatchObject({ trouble: null });
  });

  it("is asked of somebody else, or of nobody, for a pair of its own", async () => {
    const { projectId, manager, translator, named, sent } = await givenEngine();
    await saveEngine(manager, {
      ...{ projectId, ...unsaid, provider: "none", address: "", targetLanguage: "de" },
    });

    const suggestion = await suggest(translator, await named(0));

    expect(suggestion).toEqual({ trouble: "none" });
    expect(sent()).toEqual([]);
  });
});

describe("a key", () => {
  it("lies sealed in the database and is in no answer", async () => {
    const { projectId, manager, translator, named } = await givenEngine();

    const settings = JSON.stringify(await readMachine(manager, { projectId }));
    const said = JSON.stringify([await suggest(translator, await named(0)), settings]);
    const stored = JSON.stringify(await db.machineEngine.findMany({ where: { projectId } }));
    const recorded = await db.recordEntry.findMany({ where: { projectId } });

    expect(
      `${said} ${stored} ${recorded.map(({ detail }) => JSON.stringify(detail))}`,
    ).not.toContain(KEY);
    expect(settings).toContain('"hasKey":true');
  });

  it("is not taken along to another address", async () => {
    const { projectId, manager, translator, named, address, sent } = await givenEngine();

    await saveEngine(manager, {
      ...{ projectId, ...unsaid, provider: "openai", model: "small" },
      address: `${address}/other`,
    });
    await suggest(translator, await named(0));

    expect(sent().map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });
});

it("an address that whoever runs the machine has not named is refused", async () => {
  const { projectId, manager } = await givenVersion();

  const saving = saveEngine(manager, {
    ...{ projectId, ...unsaid, provider: "openai", model: "small" },
    address: "http://169.254.169.254/latest",
  });

  await expect(saving).rejects.toMatchObject({ detail: { reason: "machine-address" } });
});
