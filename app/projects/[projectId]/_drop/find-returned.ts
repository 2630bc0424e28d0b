import type { Origin } from "@/domain/deliveries/origin";

/** The version that a file came back for. */
export type Returned = {
  readonly documentId: string;
  readonly title: string;
  readonly versionId: string;
  /** BCP 47. */
  readonly language: string;
  readonly name: string;
};

/** Enough to know a file by, few enough to ask at once. */
const PASSAGES = 500;
const KEYS = 1_000;
const LONGEST_KEY = 1_000;

/** Whoever dropped a file waits for the answer. */
const PATIENCE_MS = 5_000;

/** The version that a file says it came back for; nothing as well where the server does not answer. */
export async function findReturned(
  projectId: string,
  { passages, keys, language }: Origin,
): Promise<Returned | undefined> {
  const telling = keys.filter((key) => key.length <= LONGEST_KEY);
  if (passages.length === 0 && (telling.length === 0 || language === undefined)) return undefined;
  const asked = {
    ...{ passages: passages.slice(0, PASSAGES), keys: telling.slice(0, KEYS) },
    ...{ many: keys.length, language },
  };
  try {
    const answer = await fetch(`/api/projects/${projectId}/files/returned`, {
      method: "POST",
      body: JSON.stringify(asked),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return answer.ok ? ((await answer.json()).returned ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}
