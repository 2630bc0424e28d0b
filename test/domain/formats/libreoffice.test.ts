import { describe, expect, it } from "vitest";
import { formats } from "@/domain/formats";
import { LIMITS } from "@/domain/formats/format";
import { isHere } from "../../support/is-here";
import { libreOffice, readByLibreOffice } from "../../support/libreoffice";
import { fixture, fixturesOf } from "./fixtures";

/** A fixture with every text marked, and the marks. */
function marked(id: string, name: string) {
  const format = formats.find((one) => one.id === id);
  const file = fixture(id, name);
  const reading = format?.read(file, LIMITS);
  if (!format || !reading || "unreadable" in reading) throw new Error(`${name} is not read`);
  const renderings = reading.paragraphs.map(({ text }, at) => [`${text} ⟦${at}⟧`]);
  // Headers stand in a file of their own, which the text need not use.
  const marks = reading.paragraphs.flatMap(({ kind }, at) =>
    kind === "caption" ? [] : [`⟦${at}⟧`],
  );
  return { written: format.write(file, { language: "ps", renderings }), marks };
}

const WAYS = [
  ["docx", "fodt", 'style:writing-mode="rl-tb"'],
  ["odt", "fodt", 'style:writing-mode="rl-tb"'],
  ["xlsx", "fods", 'style:writing-mode="rl-tb"'],
] as const;

describe.each(WAYS)("a translated %s", (id, form, turned) => {
  it("says in LibreOffice what we wrote, and runs from the right", async () => {
    const program = await libreOffice();
    if (!isHere(program !== undefined, "LibreOffice")) return;
    const names = fixturesOf(id);
    const texts = names.map((name) => marked(id, name));
    const files = new Map(texts.map(({ written }, at) => [`${at}.${id}`, written]));

    const read = await readByLibreOffice(program ?? "", files, form);

    texts.forEach(({ marks }, at) => {
      const said = read.get(`${at}.${id}`) ?? "";
      for (const mark of marks) expect(said).toContain(mark);
      expect(said).toContain(turned);
    });
  }, 180_000);
});
