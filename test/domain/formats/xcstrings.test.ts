import { describe, expect, it } from "vitest";
import { LIMITS, type Reading, type Rendering } from "@/domain/formats/format";
import { xcstrings } from "@/domain/formats/xcstrings";
import { fixture } from "./fixtures";

const bytes = (text: string) => new TextEncoder().encode(text);

function read(file: Uint8Array): Reading {
  const reading = xcstrings.read(file, LIMITS);
  if ("unreadable" in reading) throw new Error(JSON.stringify(reading));
  return reading;
}

const said = (value: string, state = "translated") => ({ stringUnit: { state, value } });

function catalog(strings: Readonly<Record<string, unknown>>): Uint8Array {
  return bytes(JSON.stringify({ sourceLanguage: "en", strings, version: "1.0" }, null, 2));
}

describe("string catalogs", () => {
  it("give each text its name, what is said about it, and no text that is not to be translated", () => {
    const { paragraphs, language } = read(fixture("xcstrings", "Localizable.xcstrings"));

    expect(language).toBe("en");
    expect(paragraphs.map(({ key, form }) => [key, form])).toEqual([
      ["%lld boats[one]", "one"],
      ["%lld boats[other]", "other"],
      ["Harbour", undefined],
      ["crew", undefined],
      ["crew.crew[one]", "one"],
      ["crew.crew[other]", "other"],
      ["sail[iphone]", undefined],
      ["sail[other]", undefined],
    ]);
    expect(paragraphs[0]).toMatchObject({ comment: "Over the list of boats" });
  });

  it.each([
    ["new", "Hafen", "draft"],
    ["new", "", "untranslated"],
    ["needs_review", "Hafen", "draft"],
    ["translated", "Hafen", "submitted"],
  ])("say that a text is %s where it is “%s”: %s", (state, value, status) => {
    const file = catalog({ Harbour: { localizations: { de: said(value, state) } } });

    expect(read(file).paragraphs).toMatchObject([{ target: { text: value, status } }]);
  });

  it("say that a text is outdated whose string the program no longer has", () => {
    const localizations = { de: said("Hafen") };

    const file = catalog({ Harbour: { extractionState: "stale", localizations } });

    expect(read(file).paragraphs).toMatchObject([{ target: { status: "outdated" } }]);
  });

  it("have what was written as translated, under its language, and leave the others alone", () => {
    const localizations = { de: said("Hafen"), zh: said("港口", "needs_review") };
    const file = catalog({ Harbour: { comment: "A place", localizations }, Quay: {} });
    const renderings: Rendering[] = [["بندرگاه"], ["اسکله"]];

    const written = xcstrings.write(file, { language: "fa-AF", renderings });

    expect(JSON.parse(new TextDecoder().decode(written)).strings).toEqual({
      Harbour: {
        comment: "A place",
        localizations: { ...localizations, "fa-AF": said("بندرگاه") },
      },
      Quay: { localizations: { "fa-AF": said("اسکله") } },
    });
  });

  it("of many languages give the texts of the one that is asked for, and change no other", () => {
    const localizations = {
      "ps-AF": said("بندر", "needs_review"),
      de: said("Hafen"),
      zh: said("", "new"),
    };
    const file = catalog({ Harbour: { localizations } });
    const target = (to: string) => {
      const reading = xcstrings.read(file, { ...LIMITS, to });
      return "unreadable" in reading ? reading : reading.paragraphs[0]?.target;
    };

    expect(read(file).paragraphs[0]?.target).toBeUndefined();
    expect(target("ps")).toEqual({ text: "بندر", status: "draft" });
    expect(target("de")).toEqual({ text: "Hafen", status: "submitted" });
    expect(target("zh")).toEqual({ text: "", status: "untranslated" });
    expect(target("ur")).toBeUndefined();

    const written = xcstrings.write(file, { language: "ps", renderings: [["باراچ"]] });
    const text = new TextDecoder().decode(file);
    const changed = text.replace("needs_review", "translated").replace("بندر", "باراچ");
    expect(new TextDecoder().decode(written)).toBe(changed);
  });

  it.each([
    ["draft", "needs_review"],
    ["returned", "needs_review"],
    ["submitted", "translated"],
    ["approved", "translated"],
  ] as const)("say of a text that is %s here that it is %s", (status, state) => {
    const file = catalog({ Harbour: {} });
    const writing = { language: "de", renderings: [["Hafen"]], statuses: [status] };

    const written = new TextDecoder().decode(xcstrings.write(file, writing));

    expect(JSON.parse(written).strings.Harbour.localizations.de).toEqual(said("Hafen", state));
  });

  it("find the place of a text whatever forms their other languages have", () => {
    const plural = { one: said("%lld boat"), other: said("%lld boats") };
    const few = { few: said("%lld łodzie"), ...plural };
    const localizations = {
      en: { variations: { plural } },
      pl: { variations: { plural: few } },
      de: said("Boote"),
    };
    const file = catalog({ boats: { localizations }, quay: {} });
    const reading = xcstrings.read(file, { ...LIMITS, to: "de" });
    const keys = "unreadable" in reading ? [] : reading.paragraphs.map(({ key }) => key);
    const renderings = keys.map((key): Rendering => (key === "quay" ? ["Kai"] : undefined));

    const written = new TextDecoder().decode(xcstrings.write(file, { language: "de", renderings }));

    expect(JSON.parse(written).strings).toEqual({
      boats: { localizations },
      quay: { localizations: { de: said("Kai") } },
    });
  });

  it("keep what a substitution is about, and are laid out as Xcode does it", () => {
    const file = fixture("xcstrings", "Localizable.xcstrings");
    const { paragraphs } = read(file);
    const renderings = paragraphs.map(({ key = "" }): Rendering => {
      if (key === "crew") return ["\u{f8001} auf \u{f8002}"];
      return key.startsWith("crew") ? ["\u{f8001} an Bord"] : undefined;
    });

    const text = new TextDecoder().decode(xcstrings.write(file, { language: "de", renderings }));

    expect(JSON.parse(text).strings.crew.localizations.de.substitutions.crew).toMatchObject({
      ...{ argNum: 1, formatSpecifier: "lld" },
      variations: { plural: { one: said("%arg an Bord"), other: said("%arg an Bord") } },
    });
    expect(text).toContain(`        "de" : {
          "substitutions" : {
            "crew" : {
              "argNum" : 1,
              "formatSpecifier" : "lld",
              "variations" : {
                "plural" : {
                  "one" : {
                    "stringUnit" : {
                      "state" : "translated",
                      "value" : "%arg an Bord"
                    }
                  },`);
    const { crew: _, ...others } = JSON.parse(text).strings;
    expect(JSON.parse(new TextDecoder().decode(file)).strings).toMatchObject(others);
  });

  it("take names for names, whatever they are", () => {
    const text = `{"sourceLanguage": "en", "strings": {"__proto__": {"localizations": {"en": {"variations": {"device": {"__proto__": {"stringUnit": {"state": "new", "value": "Sail"}}}}}}}}}`;

    const written = xcstrings.write(bytes(text), { language: "de", renderings: [["Segeln"]] });

    expect(new TextDecoder().decode(written)).toContain('"Segeln"');
    expect(({} as Record<string, unknown>).stringUnit).toBeUndefined();
  });

  it("refuse what is none", () => {
    expect(xcstrings.read(bytes("{"), LIMITS)).toEqual({ unreadable: "broken" });
    expect(xcstrings.read(bytes('{"a": "b"}'), LIMITS)).toEqual({ unreadable: "wrong-format" });
    expect(xcstrings.read(bytes("[".repeat(100_000)), LIMITS)).toEqual({ unreadable: "broken" });
  });
});
