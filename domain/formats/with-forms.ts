import {
  categoryOf,
  isOrdinal,
  PLURAL_CATEGORIES,
  type PluralCategory,
  type PluralForm,
} from "../languages/plurals";
import type { Entry } from "./entry";
import type { Rendering } from "./format";

/**
 * Puts beside the forms that each plural message has those that are asked for and are not there.
 * Their text is that of `other`, which every language has; written, they come before it, and
 * `zero` before `one`.
 */
export function withForms(
  entries: readonly Entry[],
  asked: readonly PluralForm[] = [],
): readonly Entry[] {
  return asked.length === 0 ? entries : formsInOrder(entries, asked);
}

/** With the forms of each message together, in the order of CLDR, and those that are asked for. */
export function formsInOrder(
  entries: readonly Entry[],
  asked: readonly PluralForm[] = [],
): readonly Entry[] {
  const messages = messagesIn(entries);
  return entries.flatMap((entry) => {
    const message = messages.get(entry.plural?.message ?? "");
    if (message === undefined) return [entry];
    return message[0] === entry ? inOrder([...message, ...missing(message, asked)]) : [];
  });
}

function messagesIn(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const messages = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.plural === undefined) continue;
    const message = messages.get(entry.plural.message);
    if (message) message.push(entry);
    else messages.set(entry.plural.message, [entry]);
  }
  return messages;
}

function missing(message: readonly Entry[], asked: readonly PluralForm[]): Entry[] {
  const [one, other] = (["one", "other"] as const).map((category) =>
    message.find(({ about }) => about?.form && categoryOf(about.form) === category),
  );
  const last = other ?? message.at(-1);
  const { form: like, ...about } = last?.about ?? {};
  const another = last?.plural?.another;
  if (last === undefined || another === undefined || like === undefined) return [];
  const there = new Set(message.map((entry) => entry.about?.form));
  return asked
    .filter((form) => isOrdinal(form) === isOrdinal(like) && !there.has(form))
    .map((form) => {
      const category = categoryOf(form);
      const before = category === "zero" ? (one?.plural?.another ?? another) : another;
      const { start, key, spelled } = before(category);
      const made = { ...about, key, form, isMade: true } as const;
      const plural = { message: last.plural?.message ?? "" };
      const { value, placeholders } = last;
      const coded = placeholders ? { placeholders } : {};
      return { start, end: start, value, spelled, about: made, plural, ...coded };
    });
}

function inOrder(message: readonly Entry[]): Entry[] {
  const place = ({ about }: Entry) =>
    about?.form ? PLURAL_CATEGORIES.indexOf(categoryOf(about.form)) : -1;
  return message.toSorted((one, two) => place(one) - place(two));
}

/**
 * The forms before which others are written are emptied rather than taken away: what is written
 * where they stand would go with them.
 */
export function withPlaces(
  entries: readonly Entry[],
  renderings: readonly Rendering[],
): readonly Rendering[] {
  const grown = new Set(
    entries
      .filter(({ about }, at) => about?.isMade && (renderings[at]?.length ?? 0) > 0)
      .map(({ plural }) => plural?.message),
  );
  if (grown.size === 0) return renderings;
  return renderings.map((texts, at) => {
    const { plural, about } = entries[at] ?? {};
    const isPlace = about?.form !== undefined && PLACES.has(categoryOf(about.form));
    return texts?.length === 0 && isPlace && !about.isMade && grown.has(plural?.message)
      ? [""]
      : texts;
  });
}

const PLACES: ReadonlySet<PluralCategory> = new Set(["one", "other"]);

/** What a name ends in that is the name of a category, and what stands before it. */
export function formIn(
  name: string,
): { readonly base: string; readonly form: PluralForm } | undefined {
  const [, base, ordinal, category] = SUFFIX.exec(name) ?? [];
  if (base === undefined || category === undefined) return undefined;
  const word = category as PluralCategory;
  return ordinal ? { base: `${base}_ordinal`, form: `ordinal-${word}` } : { base, form: word };
}

const SUFFIX = new RegExp(`^(.+?)(?:_(ordinal))?_(${PLURAL_CATEGORIES.join("|")})$`, "u");
