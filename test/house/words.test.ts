import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checks } from "@/domain/checks";
import { languages, namespaces } from "@/locales";

const FOLDER = path.join(import.meta.dirname, "../../locales");
const FORM = /_(?:zero|one|two|few|many|other)$/;

type Words = Readonly<Record<string, string>>;

const wordsOf = (language: string, namespace: string): Words =>
  JSON.parse(fs.readFileSync(path.join(FOLDER, language, `${namespace}.json`), "utf8"));

const keysOf = (words: Words): string[] =>
  [...new Set(Object.keys(words).map((key) => key.replace(FORM, "")))].toSorted();

const placeholdersOf = (sentence: string): string[] =>
  [...new Set(sentence.match(/\{\{\s*\w+/g) ?? [])].toSorted();

const pairs = Object.keys(languages).flatMap((language) =>
  namespaces.map((namespace) => ({ language, namespace })),
);

describe("the workbench's own words", () => {
  it("lie in one file per listed namespace, in one folder per listed language", () => {
    const found = Object.keys(languages).map((language) =>
      fs.readdirSync(path.join(FOLDER, language)).toSorted(),
    );

    const listed = namespaces.map((namespace) => `${namespace}.json`).toSorted();
    expect(found).toEqual(Object.keys(languages).map(() => listed));
  });

  it.each(pairs)("has every key of $namespace in $language, and no other", (pair) => {
    const words = wordsOf(pair.language, pair.namespace);

    expect(keysOf(words)).toEqual(keysOf(wordsOf("en", pair.namespace)));
    expect(Object.entries(words).filter(([, sentence]) => sentence.trim() === "")).toEqual([]);
  });

  it.each(pairs)("keeps the placeholders of $namespace in $language", (pair) => {
    const english = wordsOf("en", pair.namespace);
    const words = wordsOf(pair.language, pair.namespace);
    const differing = Object.entries(words).filter(([key, sentence]) => {
      const original = english[key] ?? english[key.replace(FORM, "_other")] ?? "";
      // "One passage" may be a word instead of a figure; no other placeholder may go.
      const optional = FORM.test(key) && !key.endsWith("_other") ? ["{{count"] : [];
      const [asked, had] = [placeholdersOf(original), placeholdersOf(sentence)];
      const lost = asked.filter((name) => !had.includes(name) && !optional.includes(name));
      return lost.length > 0 || had.some((name) => !asked.includes(name));
    });

    expect(differing).toEqual([]);
  });

  it.each(pairs)("has the plural forms of $language in $namespace", (pair) => {
    const words = wordsOf(pair.language, pair.namespace);
    const forms = new Intl.PluralRules(pair.language).resolvedOptions().pluralCategories;
    const counted = new Set(
      Object.keys(wordsOf("en", pair.namespace))
        .filter((key) => FORM.test(key))
        .map((key) => key.replace(FORM, "")),
    );
    const asked = [...counted].flatMap((key) => forms.map((form) => `${key}_${form}`)).toSorted();

    expect(
      Object.keys(words)
        .filter((key) => FORM.test(key))
        .toSorted(),
    ).toEqual(asked);
  });

  it("names and describes every check, and no check that is gone", () => {
    const spoken = Object.keys(wordsOf("en", "checks")).map((key) => key.split(".")[0] ?? "");

    expect([...new Set(spoken)].toSorted()).toEqual(checks.map(({ id }) => id).toSorted());
    const described = Object.keys(wordsOf("en", "checks")).filter((key) =>
      key.endsWith(".description"),
    );
    expect(described.toSorted()).toEqual(checks.map(({ id }) => `${id}.description`).toSorted());
  });
});
