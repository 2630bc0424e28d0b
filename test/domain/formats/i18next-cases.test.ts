import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { LIMITS, type Reading } from "@/domain/formats/format";
import { json } from "@/domain/formats/json";
import { type PluralForm, pluralFormsOf } from "@/domain/languages/plurals";
import { isHere } from "../../support/is-here";

const FILE = path.join(import.meta.dirname, "../../../../shared/data/cases/i18next_json_v4.json");

type Case = {
  readonly lang: string;
  readonly v4?: unknown;
  readonly test?: string;
  readonly input?: string;
  readonly units?: number;
  readonly unit_keys?: readonly string[];
  readonly roundtrip?: string;
};

function casesIn(): Case[] {
  const { sources } = JSON.parse(readFileSync(FILE, "utf8")) as {
    sources: { readonly cases: readonly Case[] }[];
  };
  return sources.flatMap(({ cases }) => cases).filter(({ test }) => test !== "i18next v3 file");
}

function reading(text: string, forms: readonly PluralForm[] = []): Reading {
  const read = json.read(new TextEncoder().encode(text), { ...LIMITS, forms });
  if ("unreadable" in read) throw new Error(JSON.stringify(read));
  return read;
}

const keysIn = (text: string, forms?: readonly PluralForm[]) =>
  reading(text, forms)
    .paragraphs.map(({ key }) => key)
    .toSorted();

/** Messages: the forms of one are one. */
function messagesIn(text: string): number {
  const names = reading(text).paragraphs.map(({ key = "", form }) =>
    form === undefined ? key : key.slice(0, -form.length),
  );
  return new Set(names).size;
}

describe("i18next's files", () => {
  it("have the strings and the messages that other readers find in them", () => {
    if (!isHere(existsSync(FILE), "../shared/data/cases")) return;
    const cases = casesIn();

    for (const { input = "", units, unit_keys } of cases) {
      if (units !== undefined) expect([input, messagesIn(input)]).toEqual([input, units]);
      const names = unit_keys?.map((key) => key.replace(/\[(\d+)\]/gu, ".$1"));
      if (names) expect(keysIn(input)).toEqual(names.toSorted());
    }
    expect(cases.length).toBeGreaterThan(10);
  });

  it("are asked for the forms that their language lacks, and no others", () => {
    if (!isHere(existsSync(FILE), "../shared/data/cases")) return;
    const complete = casesIn().filter(({ roundtrip }) => roundtrip !== undefined);

    for (const { lang, input = "", roundtrip = "" } of complete)
      expect(keysIn(input, pluralFormsOf(lang))).toEqual(keysIn(roundtrip));
  });

  it("have the forms of version 4 for what version 3 numbered", () => {
    if (!isHere(existsSync(FILE), "../shared/data/cases")) return;
    const converted = casesIn().filter(({ v4 }) => v4 !== undefined);

    for (const { lang, v4 } of converted) {
      const { paragraphs } = reading(JSON.stringify(v4));
      const forms = paragraphs.flatMap(({ form }) => form ?? []);
      expect(pluralFormsOf(lang)).toEqual(expect.arrayContaining(forms));
      expect(forms.length).toBeGreaterThan(0);
    }
  });
});
