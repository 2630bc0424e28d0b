import type { Check, Example, Fault } from "./check";
import { ADDRESS, DOTS } from "./traits";

/** Web and e-mail addresses are kept letter by letter. */
export const addresses = {
  id: "addresses",
  severity: "error",
  needs: { either: ADDRESS | DOTS },

  find({ source, target }) {
    const asked = addressesIn(source.text);
    const had = addressesIn(target.text);
    if (asked.length + had.length === 0) return [];
    const missing = without(asked, had);
    const added = without(had, asked);
    if (missing.length === 1 && added.length === 1) return changed(missing[0], added[0]);
    return [
      ...missing.map((one) => fault("source", one, "missing")),
      ...added.map((one) => fault("target", one, "added")),
    ];
  },
} as const satisfies Check;

type Address = { readonly address: string; readonly start: number };

const PATTERN =
  /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"'“”«»،؛؟。，「」{}|\\^`\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u{f0000}-\u{fbfff}]{1,2000}|mailto:[^\s<>"]{1,300}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/giu;

/** The mark that ends a sentence is not part of an address, and neither is a bracket that was opened before it. */
function addressesIn(text: string): Address[] {
  if (!/[/@]|www\./i.test(text)) return [];
  return [...text.matchAll(PATTERN)].map(({ 0: found, index }) => {
    const bare = found
      .replace(/[.,;:!?۔]+$/u, "")
      .replace(CJK.test(text.charAt(index + found.length)) ? /-$/ : /$/, "");
    const address = bare.includes("(") ? bare : bare.replace(/\)+[.,;:!?]*$/, "");
    return { address, start: index };
  });
}

function without(list: readonly Address[], other: readonly Address[]): Address[] {
  const left = other.map(({ address }) => bareOf(address));
  return list.filter(({ address }) => {
    const at = left.indexOf(bareOf(address));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** An address may lead to the page in another language, and a slash at its end says nothing. */
function bareOf(address: string): string {
  return address
    .replace(/\/(?:[a-z]{2}(?:[-_][A-Za-z]{2})?)(?=\/|$)/, "/··")
    .replace(/([?&](?:lang|hl|locale)=)[\w-]+/, "$1··")
    .replace(/\/$/, "");
}

function changed(missing: Address | undefined, added: Address | undefined): Fault[] {
  if (missing === undefined || added === undefined) return [];
  const end = added.start + added.address.length;
  const fix = { start: added.start, end, text: missing.address };
  return [{ ...fault("target", added, "changed"), values: { address: missing.address }, fix }];
}

function fault(side: "source" | "target", { address, start }: Address, variant: string): Fault {
  return { side, start, end: start + address.length, variant, values: { address } };
}

/** Chinese and Japanese set no space behind an address; some set a hyphen. */
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;

export const examples: readonly Example[] = [
  { source: "See https://example.org/map.", target: "Siehe https://example.org/map.", finds: [] },
  {
    source: "See https://example.org/map.",
    target: "Siehe https://example.org/karte.",
    finds: ["https://example.org/karte"],
    fixed: "Siehe https://example.org/map.",
  },
  {
    source: "Write to desk@example.org",
    target: "desk@example.org ته ولیکئ",
    to: "ps",
    finds: [],
  },
  {
    source: "Write to desk@example.org",
    target: "ہمیں لکھیں",
    to: "ur",
    finds: ["desk@example.org"],
  },
  {
    source: "See www.example.org/en/map",
    target: "به www.example.org/fa/map ببینید",
    to: "fa",
    finds: [],
  },
  { source: "He came.Then", target: "Er kam. Dann", finds: [] },
];
