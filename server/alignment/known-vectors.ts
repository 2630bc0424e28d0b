import type { Unit, Vectors } from "@/domain/alignment/bead";
import { env } from "../env";
import { log } from "../log";
import { embeddingsOf } from "./embeddings";

type Texts = { readonly source: readonly Unit[]; readonly target: readonly Unit[] };

/**
 * What the desk's server of sentence embeddings makes of two texts. Nothing where the desk has none
 * (then no text leaves the machine), or where it fails: the aligner does well without.
 */
export async function knownVectors(
  { source, target }: Texts,
  signal: AbortSignal,
): Promise<Vectors | undefined> {
  const address = env.ENFACE_EMBEDDINGS_URL;
  if (address === undefined) return undefined;
  const server = { address, model: env.ENFACE_EMBEDDINGS_MODEL, key: env.ENFACE_EMBEDDINGS_KEY };
  const texts = [...source, ...target].map(({ text }) => text);
  try {
    const vectors = await embeddingsOf(texts, server, signal);
    return { source: vectors.slice(0, source.length), target: vectors.slice(source.length) };
  } catch (error) {
    signal.throwIfAborted();
    log.warn({ error }, "no embeddings came; the texts are paired without");
    return undefined;
  }
}
