import { z } from "zod";

/** An OpenAI-compatible server of sentence embeddings: its address up to, not including, `/embeddings`. */
export type EmbeddingServer = {
  readonly address: string;
  readonly model: string;
  readonly key?: string | undefined;
};

const AT_ONCE = 64;
const LONGEST_MS = 120_000;
/** In UTF-16 units: a model reads no further anyway. */
const LONGEST_TEXT = 4_000;

const answer = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()).min(1) })),
});

/** A vector for each text, in their order; equal texts are asked for once. Throws where the server does not answer as it should. */
export async function embeddingsOf(
  texts: readonly string[],
  server: EmbeddingServer,
  signal?: AbortSignal,
): Promise<Float32Array[]> {
  const cut = texts.map((text) => text.slice(0, LONGEST_TEXT) || " ");
  const unique = [...new Set(cut)];
  const known = new Map<string, Float32Array>();
  for (let from = 0; from < unique.length; from += AT_ONCE) {
    const input = unique.slice(from, from + AT_ONCE);
    for (const { index, embedding } of await asked(input, server, signal)) {
      known.set(input[index] ?? "", Float32Array.from(embedding));
    }
  }
  return cut.map((text) => {
    const vector = known.get(text);
    if (vector === undefined) throw new Error("the server of embeddings left a text out");
    return vector;
  });
}

async function asked(
  input: readonly string[],
  { address, model, key }: EmbeddingServer,
  signal?: AbortSignal,
) {
  const patience = AbortSignal.timeout(LONGEST_MS);
  const response = await fetch(`${address.replace(/\/+$/, "")}/embeddings`, {
    method: "POST",
    redirect: "error",
    signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
    headers: {
      "content-type": "application/json",
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ model, input }),
  });
  if (!response.ok) throw new Error(`the server of embeddings answered ${response.status}`);
  return answer.parse(await response.json()).data;
}
