import { createHash } from "node:crypto";
import { z } from "zod";
import { type Finding, findingsIn } from "@/domain/checks";
import { tools } from "@/domain/checks/tools";
import { joined } from "@/domain/codes/join";
import { languageName } from "@/domain/languages/language-name";
import { keepsCodes, markupOf, textOfMarkup } from "@/domain/machine/markup";
import { PROMPT_EDITION, promptFor } from "@/domain/machine/prompt";
import type { Actor } from "../access";
import { db } from "../db";
import { projectTermbase } from "../terms/project-termbase";
import { type Passage, passageToWrite, type Writer } from "../versions/passage-in";
import { ask, type Trouble } from "./ask";
import { type Engine, engineFor } from "./engine-for";
import { keepAnswer, knownAnswer } from "./kept-answers";
import { keepShown } from "./machine-text";
import type { Question } from "./provider";
import { suggestionContext } from "./suggestion-context";

export const suggestInput = z.object({
  projectId: z.uuid(),
  versionId: z.uuid(),
  passageId: z.uuid(),
});

export type Suggestion =
  | { readonly trouble: Trouble | "none" }
  | {
      readonly trouble: null;
      readonly text: string;
      /** Every code of the source stands in it. */
      readonly keepsCodes: boolean;
      /** What the check of agreed terms finds in it. */
      readonly terms: readonly Pick<Finding, "message" | "quote" | "values">[];
    };

/**
 * What a machine would say for a passage. Only this sends text away, and only where the project has
 * chosen somebody for the pair. A provider that is down is said, and is no error.
 */
export async function suggest(
  actor: Actor,
  named: z.infer<typeof suggestInput>,
): Promise<Suggestion> {
  const { writer, passage } = await passageToWrite(db, actor, "write", named);
  const pair = { from: passage.sourceLanguage, to: passage.language };
  const engine = await engineFor(db, writer.permit.project, pair);
  const source = joined(passage.paragraphs);
  if (engine === undefined || source.text.trim() === "") return { trouble: "none" };
  const markup = await answerFor(writer, { engine, passage, source: source.text });
  if (typeof markup !== "string") return markup;
  const text = textOfMarkup(markup, source.codes);
  await keepShown(db, passage.id, text);
  const termbase = await projectTermbase(db, writer.permit.project, pair);
  const findings = findingsIn({ ...pair, source: source.text, target: text }, tools, { termbase });
  return {
    trouble: null,
    text,
    keepsCodes: keepsCodes(source.text, text),
    terms: findings
      .filter(({ check }) => check === "terms")
      .map(({ message, quote, values = {} }) => ({ message, quote, values })),
  };
}

type Asked = { readonly engine: Engine; readonly passage: Passage; readonly source: string };

async function answerFor(writer: Writer, asked: Asked): Promise<string | { trouble: Trouble }> {
  const { engine } = asked;
  const { project } = writer.permit;
  const question = await questionFor(writer, asked);
  const key = hashOf(engine, question);
  const known = await knownAnswer(db, project, key);
  if (known !== undefined) return known;
  const { provider, access, price } = engine;
  const answer = await ask(provider, { question, access });
  const markup = answer.trouble === null ? answer.markup : null;
  if (answer.used) {
    await keepAnswer(project, { key, markup, used: answer.used, provider: provider.id, price });
  }
  return answer.trouble === null ? answer.markup : { trouble: answer.trouble };
}

async function questionFor(
  { actor, permit: { project } }: Writer,
  { engine, passage, source }: Asked,
): Promise<Question> {
  const { sourceLanguage: from, language: to } = passage;
  const markup = markupOf(source);
  const words = { from: languageName(from, "en"), to: languageName(to, "en") };
  const prompt =
    engine.provider.kind === "translation"
      ? { system: "", user: "" }
      : promptFor({
          ...{ markup, ...words },
          context: await suggestionContext(db, { project, actor }, { passage, source }),
        });
  return { markup, from, to, prompt, now: new Date() };
}

/**
 * The same question to the same engine has the same answer. Not the key: whoever pays. To a translation
 * engine the question is the source and the pair; to a language model also what the desk knows around
 * it, since with another term agreed or another match the old answer would be wrong.
 */
function hashOf({ provider, access }: Engine, { markup, from, to, prompt }: Question): string {
  const { address, model } = access;
  const asked = [PROMPT_EDITION, provider.id, address, model, from, to, markup, prompt];
  return createHash("sha256").update(JSON.stringify(asked)).digest("hex");
}
