import { execFileSync } from "node:child_process";

/** What gettext makes of a file, having checked all there is to check. */
export function poTexts(file: Uint8Array): string[] {
  const made = execFileSync("msgfmt", ["-c", "--use-fuzzy", "-o", "-", "-"], {
    input: file,
    stdio: "pipe",
  });
  return textsOfCatalog(made);
}

/** The translations in a compiled catalog, in the byte order of the machine that made it: "The Format of GNU MO Files". */
function textsOfCatalog(made: Buffer): string[] {
  const isLittle = made.readUInt32LE(0) === 0x950412de;
  const number = (at: number) => (isLittle ? made.readUInt32LE(at) : made.readUInt32BE(at));
  const table = number(16);
  return Array.from({ length: number(8) }, (_, at) => {
    const [length, start] = [number(table + at * 8), number(table + at * 8 + 4)];
    return made.toString("utf8", start, start + length).split("\0");
  }).flat();
}
