import {
  categoryOf,
  isOrdinal,
  PLURAL_CATEGORIES,
  type PluralCategory,
  type PluralForm,
} from "../../languages/plurals";

/** A string with its name, as a maker writes it; with `form`, one form of a message that counts. */
export type Said = {
  readonly key: string;
  readonly value: string;
  readonly comment: string;
  readonly form?: PluralForm;
};

/** A message that counts, with a text for each category, in the order of CLDR. */
export type Counted<One extends Said = Said> = {
  readonly key: string;
  readonly comment: string;
  readonly isOrdinal: boolean;
  readonly forms: readonly (One & { readonly category: PluralCategory })[];
};

export type Message<One extends Said = Said> = One | Counted<One>;

export function isCounted<One extends Said>(message: Message<One>): message is Counted<One> {
  return "forms" in message;
}

/**
 * The strings of a file with the forms of each message together, where the first of them stood. What
 * has no text for `other`, or shares its name with a string, stays as it is, each form by itself.
 */
export function messagesOf<One extends Said>(strings: readonly One[]): Message<One>[] {
  const names = new Set(strings.map(({ key }) => key));
  const groups = new Map<string, One[]>();
  for (const said of strings) {
    const base = baseOf(said);
    if (base === undefined || names.has(base)) continue;
    groups.set(base, [...(groups.get(base) ?? []), said]);
  }
  return strings.flatMap((said): Message<One>[] => {
    const base = baseOf(said);
    const group = base === undefined ? undefined : groups.get(base);
    if (base === undefined || group === undefined || !isWhole(group)) return [said];
    return group[0] === said ? [counted(base, group)] : [];
  });
}

/**
 * The name without what each format puts behind it for a form; ordinals have names of their own, and
 * gettext has numbers.
 */
function baseOf({ key, form }: Said): string | undefined {
  if (form === undefined) return undefined;
  const category = categoryOf(form);
  const number = /\[\d\]$/u.exec(key)?.[0] ?? "";
  const endings = [`[${category}]`, `.${category}`, `_ordinal_${category}`, `_${category}`, number];
  const ending = endings.find((one) => key.length > one.length && key.endsWith(one));
  return ending ? key.slice(0, -ending.length) : undefined;
}

function isWhole(group: readonly Said[]): boolean {
  const forms = new Set(group.map(({ form }) => form));
  const kinds = new Set(group.map(({ form }) => form !== undefined && isOrdinal(form)));
  const hasOther = forms.has("other") || forms.has("ordinal-other");
  return hasOther && kinds.size === 1 && forms.size === group.length;
}

function counted<One extends Said>(key: string, group: readonly One[]): Counted<One> {
  const forms = group
    .flatMap((one) => (one.form ? [{ ...one, category: categoryOf(one.form) }] : []))
    .toSorted((one, two) => placeOf(one.category) - placeOf(two.category));
  const isOfPlaces = group.some(({ form }) => form !== undefined && isOrdinal(form));
  return { key, comment: group[0]?.comment ?? "", isOrdinal: isOfPlaces, forms };
}

const placeOf = (category: PluralCategory) => PLURAL_CATEGORIES.indexOf(category);
