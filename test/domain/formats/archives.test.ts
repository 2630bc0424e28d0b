import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { formats } from "@/domain/formats";
import { LIMITS } from "@/domain/formats/format";
import { isHere } from "../../support/is-here";
import { fixture, fixturesOf } from "./fixtures";

const hasPython = (() => {
  try {
    execFileSync("python3", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** Opens the archive, compares every check sum, parses every part, and prints what text there is. */
const READ = `
import io, sys, zipfile, xml.etree.ElementTree as tree
archive = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
assert archive.testzip() is None
for name in archive.namelist():
    if name.endswith((".xml", ".rels", ".opf", ".ncx", ".xhtml", ".html")):
        sys.stdout.buffer.write("".join(tree.fromstring(archive.read(name)).itertext()).encode())
`;

/** A fixture with two texts in place of each of its paragraphs, and what the first of them say. */
function marked(id: string, name: string) {
  const format = formats.find((one) => one.id === id);
  const file = fixture(id, name);
  const reading = format?.read(file, LIMITS);
  if (!format || !reading || "unreadable" in reading) throw new Error(`${name} is not read`);
  const { paragraphs } = reading;
  const renderings = paragraphs.map(({ text }, at) => [`${text} ⟦${at}⟧ & <x>\n…`, "دوهم"]);
  // Labels may stand in attributes.
  const marks = paragraphs.flatMap(({ kind }, at) => (kind === "string" ? [] : [`⟦${at}⟧ & <x>`]));
  return { written: format.write(file, { language: "ps", renderings }), marks };
}

const cases = ["docx", "odt", "epub", "xlsx"].flatMap((id) =>
  fixturesOf(id).map((name) => [id, name] as const),
);

describe("what we put into an archive", () => {
  it.each(cases)("is read again by Python, in %s/%s", (id, name) => {
    if (!isHere(hasPython, "Python")) return;
    const { written, marks } = marked(id, name);
    const said = execFileSync("python3", ["-c", READ], { input: written }).toString();

    for (const mark of marks) expect(said).toContain(mark);
  });
});
