import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { LIMITS } from "@/domain/formats/format";
import { po } from "@/domain/formats/po";
import { hasGettext } from "../../support/gettext";
import { isHere } from "../../support/is-here";
import { poTexts } from "../../support/readers/gettext";
import { fixture } from "./fixtures";

describe("po", () => {
  it.each([
    [
      "a message without flags",
      'msgid "Quay"\nmsgstr ""\n',
      '#, fuzzy\nmsgid "Quay"\nmsgstr "Kai"\n',
    ],
    [
      "one with a flag and a context",
      '#, c-format\nmsgctxt "b"\nmsgid "Quay"\nmsgstr ""\n',
      '#, fuzzy, c-format\nmsgctxt "b"\nmsgid "Quay"\nmsgstr "Kai"\n',
    ],
    [
      "one that is a guess already",
      '#, fuzzy\nmsgid "Quay"\nmsgstr "Ufer"\n',
      '#, fuzzy\nmsgid "Quay"\nmsgstr "Kai"\n',
    ],
  ])("calls a draft a guess: %s", (_, file, written) => {
    const writing = { language: "de", renderings: [["Kai"]], statuses: ["draft"] as const };

    expect(new TextDecoder().decode(po.write(new TextEncoder().encode(file), writing))).toBe(
      written,
    );
  });

  it("says what a translator needs to know about each string", () => {
    const reading = po.read(fixture("po", "desk.po"), LIMITS);

    expect(reading).toMatchObject({
      paragraphs: [
        {
          key: "Good morning, %(name)s!",
          comment: "Shown on the first page",
          target: { status: "submitted" },
        },
        { key: "menu\u0004%d boat[0]", target: { status: "draft" } },
        { key: "menu\u0004%d boat[1]", target: { text: "", status: "untranslated" } },
        { text: 'First line\nsecond "line"', target: { status: "untranslated" } },
      ],
    });
  });

  it("hands on what is asked of a translation, but not that it is a guess", () => {
    const file = '#, fuzzy, max-length:9, placeholders:"a,b"\nmsgid "Open"\nmsgstr ""\n';

    const reading = po.read(new TextEncoder().encode(file), LIMITS);

    expect(reading).toMatchObject({
      paragraphs: [{ flags: ["max-length:9", 'placeholders:"a,b"'] }],
    });
  });

  it("is no guess any more where somebody wrote", () => {
    const written = po.write(fixture("po", "desk.po"), {
      language: "ps",
      renderings: [undefined, ["یوه بېړۍ"], ["بېړۍ"], ["لومړۍ\nدویمه"]],
    });

    const text = new TextDecoder().decode(written);
    expect(text).not.toContain("fuzzy");
    expect(text).toContain("#, python-format");
    expect(text).toContain('msgstr ""\n"لومړۍ\\n"\n"دویمه"');
    expect(text).toContain('#~ msgstr "تللی"');
  });

  it("writes what gettext itself takes", () => {
    if (!isHere(hasGettext(), "gettext")) return;
    const folder = mkdtempSync(path.join(tmpdir(), "enface-po-"));
    const file = path.join(folder, "a.po");
    const renderings = [
      ["سهار مو په خیر، \u{f8001}!"],
      ["\u{f8001} بېړۍ"],
      ["\u{f8001} بېړۍ"],
      ['لومړۍ "کرښه"\nدویمه'],
    ];

    writeFileSync(file, po.write(fixture("po", "desk.po"), { language: "ps", renderings }));

    expect(() =>
      execFileSync("msgfmt", ["-c", "-o", path.join(folder, "a.mo"), file], { stdio: "pipe" }),
    ).not.toThrow();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ["a template as xgettext leaves it", HEADER.replace("UTF-8", "CHARSET")],
    [
      "one in letters that do not have those of the translation",
      HEADER.replace("UTF-8", "ISO-8859-1"),
    ],
    ["one without a header", ""],
  ])("says in what letters the translation is, in %s", (_, header) => {
    if (!isHere(hasGettext(), "gettext")) return;
    const file = Uint8Array.from(`${header}msgid "B\u00fccher"\nmsgstr ""\n`, (one) =>
      one.charCodeAt(0),
    );

    const written = po.write(file, { language: "ps", renderings: [["کتابونه"]] });

    expect(poTexts(written)).toContain("کتابونه");
    expect(new TextDecoder("utf-8", { fatal: true }).decode(written)).toContain('msgid "Bücher"');
  });
});

const HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n';
