import type { Repetition } from "./repetition";
import type { Work } from "./work";

/** Tells the writer of a passage where else its source says something else, and by which key that is put right. */
export async function askRepetitions(work: Work, passageId: string): Promise<void> {
  const answer = await work.api.repetitions(passageId);
  const text = work.passages.byId(passageId)?.text;
  if (!answer.ok || text === undefined) return;
  const { repetitions } = answer.value;
  const others = repetitions.filter((other) => mayFollow(other) && other.text !== text);
  const asked = others.filter(({ standsAlone }) => !standsAlone);
  if (asked.length === 0) return;
  work.repeated = passageId;
  work.refuse({ refused: "repeated", detail: { count: asked.length } });
}

/** What has been handed in or decided about stays as it is. */
export function mayFollow({ status }: Repetition): boolean {
  return status === "untranslated" || status === "draft";
}
