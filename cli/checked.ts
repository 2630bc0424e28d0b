import type { Finding } from "@/domain/checks";
import type { Pair } from "@/domain/checks/check";
import words from "@/locales/en/checks.json";

export type Checked = {
  readonly file: string;
  /** Of the file, as a URI: relative where it lies in the folder that is checked. */
  readonly uri: string;
  readonly line: number;
  /** A unit's name or number, for people. */
  readonly place: string;
  readonly pair: Pair;
  readonly findings: readonly Finding[];
};

const sentences: Readonly<Record<string, string>> = words;

export function descriptionOf(check: string): string {
  return sentences[`${check}.description`] ?? check;
}

/** What a finding says, in English. */
export function sentenceOf({ message, quote, values }: Finding): string {
  const given: Readonly<Record<string, string>> = { ...values, quote };
  return (sentences[message] ?? message).replace(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => given[name] ?? "",
  );
}
