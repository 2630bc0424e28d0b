import type { Status } from "../../review/status";
import type { Entry } from "../entry";
import type { Writing } from "../format";
import type { Edit } from "../splice";
import { isFuzzy, type Message } from "./messages";

export type Answered = { readonly message: Message; readonly entries: readonly Entry[] };

type Page = {
  readonly text: string;
  readonly newLine: string;
  readonly entries: readonly Entry[];
};

/**
 * A text that somebody just wrote is a guess no longer, unless it waits for somebody to agree:
 * gettext calls a message fuzzy one of whose texts does.
 */
export function guessEdits(
  messages: readonly Answered[],
  page: Page,
  { renderings, statuses = [] }: Writing,
): Edit[] {
  const guesses = new Map<string, boolean>();
  for (const [at, entry] of page.entries.entries()) {
    if (renderings[at] === undefined) continue;
    const before = guesses.get(nameOf(entry)) ?? false;
    guesses.set(nameOf(entry), before || isGuess(statuses[at]));
  }
  return messages.flatMap(({ message, entries }) => {
    const said = entries.flatMap((entry) => guesses.get(nameOf(entry)) ?? []);
    const isOne = said.includes(true);
    return said.length === 0 || isOne === isFuzzy(message) ? [] : flagEdit(message, isOne, page);
  });
}

/** All forms of a message have one name. */
const nameOf = ({ plural, start }: Entry) => plural?.message ?? String(start);

const GUESSED: ReadonlySet<Status> = new Set(["draft", "returned", "outdated"]);

function isGuess(status: Status | undefined): boolean {
  return status !== undefined && GUESSED.has(status);
}

function flagEdit({ flags, fields }: Message, isGuessed: boolean, { text, newLine }: Page): Edit[] {
  if (flags) {
    const names = [
      ...(isGuessed ? ["fuzzy"] : []),
      ...flags.names.filter((name) => name !== "fuzzy"),
    ];
    const line = names.length > 0 ? `#, ${names.join(", ")}` : "#";
    return [{ start: flags.start, end: flags.end, text: () => line }];
  }
  const [first] = fields;
  if (first === undefined) return [];
  const start = text.lastIndexOf(first.name, first.start);
  return [{ start, end: start, text: () => `#, fuzzy${newLine}` }];
}
