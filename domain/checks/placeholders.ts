import type { Check, Fault, Side } from "./check";
import { type Placeholder, placeholdersIn } from "./placeholders-in";
import { BRACE, DOLLAR, PERCENT, SYNTAX } from "./traits";

/**
 * Placeholders (i18next, ICU arguments, printf, Python, Ruby, Java, Qt, Vue …) stand in the
 * translation as often as in the source, and those that are filled by their order keep it.
 */
export const placeholders = {
  id: "placeholders",
  severity: "error",
  needs: { either: BRACE | PERCENT | DOLLAR | SYNTAX },

  find(facing) {
    const asked = placeholdersIn(facing.source.text, facing.flags);
    const had = placeholdersIn(facing.target.text, facing.flags);
    if (asked.length + had.length === 0) return [];
    const spared = PLURAL_KEY.test(facing.pair.key ?? "");
    const missing = without(asked, had).filter(({ name }) => !(spared && /count|\bn\b/.test(name)));
    const added = without(had, asked);
    const faults = [
      ...missing.map((one) => fault("source", one, "missing")),
      ...added.map((one) => fault("target", one, "added")),
    ];
    return faults.length > 0 ? faults : outOfOrder(asked, had);
  },

  examples: [
    { source: "{{count}} files", target: "{{count}} فایل", to: "fa", finds: [] },
    { source: "{{count}} files", target: "{{cuont}} Dateien", finds: ["{{count}}", "{{cuont}}"] },
    { source: "Hello %s, %d new", target: "سلام %s، %d نئے", to: "ur", finds: [] },
    { source: "Hello %s, %d new", target: "%d neu, %s", finds: ["%d"] },
    { source: "Hello %1$s, %2$d new", target: "%2$d neu, %1$s", finds: [] },
    { source: "%(name)s wrote", target: "%(name)s ولیکل", to: "ps", finds: [] },
    { source: "100% done", target: "100 % fertig", finds: [] },
    { source: "Hello {name}", target: "مرحبا", to: "ar", finds: ["{name}"] },
    { source: "{{count}} file", target: "یک فایل", key: "files_one", to: "fa", finds: [] },
    { source: "See $t(page.title)", target: "$t(page.title) دیکھیں", to: "ur", finds: [] },
  ],
} as const satisfies Check;

/** i18next leaves the figure out of `_zero`, `_one` and `_two` where the language says it in words. */
const PLURAL_KEY = /_(?:zero|one|two)$/;

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
    .filter(({ ordered }) => ordered)
    .find(({ name }, at) => wanted[at]?.name !== name);
  return wrong === undefined ? [] : [fault("target", wrong, "order")];
}

function fault(side: Side, { text, start }: Placeholder, variant: string): Fault {
  return { side, start, end: start + text.length, variant, values: { placeholder: text } };
}
