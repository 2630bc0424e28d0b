import type { sentenceLinks } from "@/domain/alignment/sentence-links";
import type { StandingRow, Suggestion } from "@/domain/alignment/suggest";

type Rows = {
  readonly about: "rows";
  readonly rows: readonly StandingRow[];
  readonly first: number;
  readonly last: number;
};

type Sentences = {
  readonly about: "sentences";
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly examples: readonly (readonly [string, string])[];
};

type Question = Rows | Sentences;
export type Asked = { readonly id: number; readonly question: Question };

let worker: Worker | undefined;
let asked = 0;

/** What else should move after a correction; nothing where all can stay. */
export function askForRows(question: Omit<Rows, "about">): Promise<Suggestion | undefined> {
  return ask({ ...question, about: "rows" });
}

/** Which sentences of a passage answer each other. */
export function askForSentences(
  question: Omit<Sentences, "about">,
): Promise<ReturnType<typeof sentenceLinks>> {
  return ask({ ...question, about: "sentences" });
}

function ask<Answer>(question: Question): Promise<Answer> {
  worker ??= new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const here = worker;
  const id = ++asked;
  return new Promise((resolve) => {
    const hear = ({ data }: MessageEvent<{ id: number; answer: Answer }>) => {
      if (data.id !== id) return;
      here.removeEventListener("message", hear);
      resolve(data.answer);
    };
    here.addEventListener("message", hear);
    here.postMessage({ id, question } satisfies Asked);
  });
}
