import type { Check, Example, Facing, Fault, Side } from "./check";
import { ESCAPED_BRACES, type Placeholder, placeholdersIn } from "./placeholders-in";
import { BRACE, SYNTAX } from "./traits";

/**
 * Placeholders (i18next, ICU arguments, printf, Python, Ruby, Java, Qt, Vue …) stand in the
 * translation as often as in the source, and those that are filled by their order keep it.
 */
export const placeholders = {
  id: "placeholders",
  severity: "error",

  find(facing) {
    const { source, target, flags, pair, tools } = facing;
    if (flags.size === 0 && ((source.traits | target.traits) & SYNTAX) === 0) return [];
    const isChoice = CHOICE.test(source.text) || CHOICE.test(target.text);
    const had = placeholdersIn(target.text, flags, tools).filter(
      ({ text }) => !(isChoice && text.startsWith("{")),
    );
    const all = placeholdersIn(source.text, flags, tools).filter(
      ({ text }) => !(isChoice && text.startsWith("{")),
    );
    const asked = numberedLike(had, all);
    if (asked.length + had.length === 0) return strayBraces(facing);
    const spared = PLURAL_KEY.test(pair.key ?? "") || had.some(({ name }) => name === "%.0s");
    const missing = without(asked, had).filter(({ name }) => !(spared && SPARED.test(name)));
    const added = without(had, asked).filter(({ name }) => name !== "%.0s");
    const faults = [
      ...missing.map((one) => fault("source", one, "missing")),
      ...added.map((one) => fault("target", one, "added")),
    ];
    if (faults.length > 0) return faults;
    return asked.length === had.length ? [...outOfOrder(asked, had), ...strayBraces(facing)] : [];
  },
} as const satisfies Check;

/** i18next leaves the figure out of `_zero`, `_one` and `_two` where the language says it in words. */
const PLURAL_KEY = /_(?:zero|one|two)$/;
const SPARED = /count|\bn\b|^%d$/;

/** `%s %d` may become `%2$d %1$s`: then the source is numbered too before the two are compared. */
function numberedLike(
  had: readonly Placeholder[],
  asked: readonly Placeholder[],
): readonly Placeholder[] {
  if (
    !had.some(({ name }) => /^%\d+\$/.test(name)) ||
    asked.some(({ name }) => /^%\d+\$/.test(name))
  )
    return asked;
  let place = 0;
  return asked.map((one) => {
    if (!one.ordered || !one.name.startsWith("%")) return one;
    place += 1;
    return { ...one, name: `%${place}$${one.name.slice(1)}`, ordered: false };
  });
}

/** A brace more or less than in the source breaks what it belongs to. ICU messages are read by their own check. */
function strayBraces({ source, target, flags }: Facing): Fault[] {
  if (((source.traits | target.traits) & BRACE) === 0) return [];
  if (CHOICE.test(source.text) || CHOICE.test(target.text)) return [];
  const escaped = ESCAPED_BRACES.some((flag) => flags.has(flag));
  const [asked, had] = [source.text, target.text].map((text) =>
    escaped ? text.replace(/\{\{|\}\}/g, "  ") : text,
  );
  const uneven = ["{", "}"].find(
    (brace) => asked?.split(brace).length !== had?.split(brace).length,
  );
  if (uneven === undefined) return [];
  const at = target.text.lastIndexOf(uneven);
  const start = at === -1 ? target.text.length : at;
  const end = at === -1 ? start : at + 1;
  return [{ side: "target", start, end, variant: "brace", values: { brace: uneven } }];
}

const CHOICE = /,\s*(?:plural|select|selectordinal)\s*,/;

function without(list: readonly Placeholder[], other: readonly Placeholder[]): Placeholder[] {
  const left = other.map(({ name }) => name);
  return list.filter(({ name }) => {
    const at = left.indexOf(name);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** `%s` and `%d` are filled first come, first served. */
function outOfOrder(asked: readonly Placeholder[], had: readonly Placeholder[]): Fault[] {
  const wanted = asked.filter(({ ordered }) => ordered);
  const wrong = had
    .filter(({ ordered, name }) => ordered && name !== "%.0s")
    .find(({ name }, at) => wanted[at]?.name !== name);
  return wrong === undefined ? [] : [fault("target", wrong, "order")];
}

function fault(side: Side, { text, start }: Placeholder, variant: string): Fault {
  return { side, start, end: start + text.length, variant, values: { placeholder: text } };
}

export const examples: readonly Example[] = [
  { source: "{{count}} files", target: "{{count}} فایل", to: "fa", finds: [] },
  { source: "{{count}} files", target: "{{cuont}} Dateien", finds: ["{{count}}", "{{cuont}}"] },
  { source: "Hello %s, %d new", target: "سلام %s، %d نئے", to: "ur", finds: [] },
  { source: "Hello %s, %d new", target: "%d neu, %s", finds: ["%d"] },
  { source: "Hello %1$s, %2$d new", target: "%2$d neu, %1$s", finds: [] },
  { source: "%(name)s wrote", target: "%(name)s ولیکل", to: "ps", finds: [] },
  { source: "%d files", target: "%.0s ایک فائل", to: "ur", finds: [] },
  { source: "100% done", target: "100 % fertig", finds: [] },
  { source: "Hello {name}", target: "مرحبا", to: "ar", finds: ["{name}"] },
  { source: "{{count}} file", target: "یک فایل", key: "files_one", to: "fa", finds: [] },
  { source: "%s of %d", target: "%2$d में से %1$s", to: "hi", finds: [] },
  { source: "{name} wrote", target: "{name}} نوشت", to: "fa", finds: ["}"] },
  { source: "See $t(page.title)", target: "$t(page.title) دیکھیں", to: "ur", finds: [] },
];
