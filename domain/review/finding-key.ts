import type { Finding } from "../checks";

/**
 * What makes a finding the same finding: its check, its sentence, and the words it quotes with those
 * around them, on either side. A dismissal is kept under this key together with hashes of the two
 * texts: it ends when either of them changes, and while they stay it holds, however often the
 * checks run again.
 */
export function findingKey({ message, side, quote, start }: Finding, text: string): string {
  const before = text.slice(Math.max(0, start - 12), start);
  return [message, side, shortened(quote), before, occurrence(text, quote, start)].join("\u001f");
}

/** A key is looked up in an index: of a long quote its ends and its length will do. */
function shortened(quote: string): string {
  if (quote.length <= LONG) return quote;
  return [quote.slice(0, LONG / 2), quote.slice(-LONG / 2), quote.length].join("\u001f");
}
const LONG = 120;

/** Which of several equal quotes it is. */
function occurrence(text: string, quote: string, start: number): number {
  if (quote === "") return start;
  let times = 0;
  for (let at = text.indexOf(quote); at !== -1 && at < start; at = text.indexOf(quote, at + 1))
    times += 1;
  return times;
}
