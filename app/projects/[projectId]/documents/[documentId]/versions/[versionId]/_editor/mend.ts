import { type Finding, findingsIn } from "@/domain/checks";
import { findingKey } from "@/domain/review/finding-key";
import { laterTools } from "./later-tools";
import { pairOf } from "./pair-of";
import type { Passage } from "./passage";
import type { Work } from "./work";

/** Mends what the checks find in a passage as it is typed now: the first that `is` meant and can be mended. */
export function mend(
  work: Work,
  passage: Passage,
  is: (finding: Finding) => boolean = () => true,
): void {
  const now = work.passages.byId(passage.id) ?? passage;
  const text = work.textOf(now);
  const pair = pairOf(work, now, text);
  const dismissed = new Set(text === now.text ? now.dismissals.map(({ key }) => key) : []);
  const found = findingsIn(pair, laterTools, work.checkOptionsFor(now)).find(
    (one) => one.fix !== undefined && is(one) && !dismissed.has(findingKey(one, pair[one.side])),
  );
  if (found?.fix === undefined) return;
  const { start, end, text: instead } = found.fix;
  work.desk.type(now, text.slice(0, start) + instead + text.slice(end));
}
