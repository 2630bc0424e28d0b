import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { givenCommandLine } from "../support/enface";
import { hasGettext } from "../support/gettext";
import { isHere } from "../support/is-here";

const { at, enface, file } = givenCommandLine();
const text = (name: string) => readFile(at(name), "utf8");

describe("enface convert", () => {
  it("makes a web page of a text, in the direction of its language", async () => {
    await file("a.md", "# د سیند غاړه\n\nاوبه **لوړې** وې.\n");

    expect(await enface("convert", "a.md", "a.html", "--from", "ps")).toMatchObject({ code: 0 });

    expect(await text("a.html")).toContain('<html lang="ps" dir="rtl">');
    expect(await text("a.html")).toContain("<p>اوبه <b>لوړې</b> وې.</p>");
  });

  it("takes the translations out of a file that holds both", async () => {
    await file("b.po", 'msgid "Harbour"\nmsgstr "Hafen"\n\nmsgid "Ferry"\nmsgstr ""\n');

    expect(await enface("convert", "b.po", "b.json", "--to", "de")).toMatchObject({ code: 0 });

    expect(JSON.parse(await text("b.json"))).toEqual({ Harbour: "Hafen", Ferry: "Ferry" });
  });

  it("keeps both in another format that holds both, with names, comments and states", async () => {
    await file("c.csv", "key,source,target,comment\nquay,Quay,Kai,at the river\n");

    await enface("convert", "c.csv", "c.xlf", "--from", "en", "--to", "de");

    const made = await text("c.xlf");
    expect(made).toContain('srcLang="en" trgLang="de"');
    expect(made).toContain(
      '<segment id="s1" state="translated"><source>Quay</source><target>Kai</target></segment>',
    );
    expect(made).toContain('name="quay"');
    expect(made).toContain("at the river");
  });

  it("keeps the times of subtitles, and makes none where there are none", async () => {
    await file("d.vtt", "WEBVTT\n\n00:01.000 --> 00:02.500\nNobody came.\n");
    await file("d.txt", "Nobody came.\n");

    await enface("convert", "d.vtt", "d.srt");

    expect(await text("d.srt")).toBe("1\n00:00:01,000 --> 00:00:02,500\nNobody came.\n");
    expect(await enface("convert", "d.txt", "e.srt")).toMatchObject({
      code: 1,
      told: "d.txt has no times, and subtitles are made of them.\n",
    });
  });

  it("tells what has no place in the new file", async () => {
    await file("f.html", "<p>It is <b>late</b>.</p>");

    expect(await enface("convert", "f.html", "f.txt")).toMatchObject({
      code: 0,
      told: "“b” has no place in f.txt (1).\n",
    });
    expect(await text("f.txt")).toBe("It is late.\n");
  });

  it("makes a memory of what is translated, tells the rest, and makes none of nothing", async () => {
    await file("h.po", 'msgid "Harbour"\nmsgstr "Hafen"\n\nmsgid "Ferry"\nmsgstr ""\n');
    await file("h.txt", "Nobody came.\n");

    expect(await enface("convert", "h.po", "h.tmx", "--from", "en", "--to", "de")).toMatchObject({
      code: 0,
      told: "Untranslated, and without a place in h.tmx: 1.\n",
    });
    expect(await text("h.tmx")).toContain("<seg>Hafen</seg>");
    expect(await enface("convert", "h.txt", "i.tmx")).toMatchObject({
      code: 1,
      told: "h.txt has no translations, and a memory is made of them.\n",
    });
  });

  it("asks for the plural forms of the language it goes to, and for no others", async () => {
    await file("k.json", '{"boats_one": "one boat", "boats_other": "{{count}} boats"}');

    await enface("convert", "k.json", "k.csv", "--from", "en", "--to", "pl");
    await enface("convert", "k.json", "k.tsv", "--from", "en", "--to", "ja");

    const keys = async (name: string) =>
      (await text(name)).split("\n").map((line) => line.split(/[,\t]/u)[0]);
    expect(await keys("k.csv")).toEqual([
      "key",
      "boats_one",
      "boats_few",
      "boats_many",
      "boats_other",
      "",
    ]);
    expect(await keys("k.tsv")).toEqual(["key", "boats_other", ""]);
  });

  it.each([
    ["ar", ["zero", "one", "two", "few", "many", "other"]],
    ["zh", ["other"]],
    ["ps", ["one", "other"]],
  ])(
    "asks in %s for its own forms of a message, in gettext and in a catalog",
    async (to, forms) => {
      await file("l.json", '{"boats_one": "one boat", "boats_other": "{{count}} boats"}');

      await enface("convert", "l.json", "l.po", "--from", "en", "--to", to);
      await enface("convert", "l.json", "l.xcstrings", "--from", "en", "--to", to);

      expect(await text("l.po")).toContain(
        `msgctxt "boats"\nmsgid "one boat"\nmsgid_plural "{{count}} boats"\n${forms.map((_, at) => `msgstr[${at}] ""\n`).join("")}`,
      );
      const catalog = JSON.parse(await text("l.xcstrings"));
      const [{ localizations }] = Object.values(catalog.strings) as [Strings];
      expect(Object.keys(localizations.en?.variations.plural ?? {})).toEqual(["one", "other"]);
      expect(Object.keys(localizations[to]?.variations.plural ?? {})).toEqual(forms);
      if (!isHere(hasGettext(), "gettext")) return;
      const check = () => execFileSync("msgfmt", ["-c", "-o", at("l.mo"), at("l.po")], PIPED);
      expect(check).not.toThrow();
    },
  );

  it("keeps what gettext says of a message: flags, context, and that a text is a guess", async () => {
    const messages =
      '#. In the harbour\n#, fuzzy, c-format\nmsgctxt "list"\nmsgid "%d boat"\nmsgid_plural "%d boats"\nmsgstr[0] "%d Boot"\nmsgstr[1] "%d Boote"\n';
    await file("m.po", `${HEADER}\n${messages}`);

    await enface("convert", "m.po", "n.po", "--from", "en", "--to", "de");

    expect((await text("n.po")).endsWith(`\n\n${messages}`)).toBe(true);
  });

  it("makes Android's strings of any text, and they are well-formed", async () => {
    await file("j.txt", "Turn <left here\n\nA <b>bold</b> move & a <so>\n");

    await enface("convert", "j.txt", "j.xml");

    const made = await text("j.xml");
    expect(made).toContain(">A <b>bold</b> move &amp; a &lt;so&gt;</string>");
    expect(made).toContain(">Turn &lt;left here</string>");
  });

  it("ends with 1 for a format that nobody makes, and with 2 for a wrong call", async () => {
    await file("g.txt", "One line.");

    expect(await enface("convert", "g.txt", "g.exe")).toMatchObject({ code: 1 });
    expect(await enface("convert", "g.txt")).toMatchObject({ code: 2 });
  });
});

type Strings = {
  readonly localizations: Record<string, { readonly variations: { readonly plural: object } }>;
};

const PIPED = { stdio: "pipe" } as const;
const HEADER =
  'msgid ""\nmsgstr ""\n"Language: de\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n';
