/** What the first bytes of a file show it to be, whatever its name says. */
export type Sniffed = "zip" | "encrypted" | "legacy-office" | "pdf" | "rtf" | "image" | "program";

export function sniffed(file: Uint8Array): Sniffed | undefined {
  const found = SIGNATURES.find(([bytes]) => bytes.every((byte, at) => file[at] === byte))?.[1];
  return found === "legacy-office" && holdsPackage(file) ? "encrypted" : found;
}

const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0));

const SIGNATURES: readonly (readonly [readonly number[], Sniffed])[] = [
  [ascii("PK\x03\x04"), "zip"],
  [ascii("PK\x05\x06"), "zip"],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "legacy-office"],
  [ascii("%PDF-"), "pdf"],
  [ascii("{\\rtf"), "rtf"],
  [[0x89, ...ascii("PNG")], "image"],
  [ascii("GIF8"), "image"],
  [[0xff, 0xd8, 0xff], "image"],
  [[0x7f, ...ascii("ELF")], "program"],
  [ascii("MZ\x90"), "program"],
];

/** Office keeps an encrypted document in an old container, as a stream named `EncryptedPackage`. */
function holdsPackage(file: Uint8Array): boolean {
  const name = ascii("EncryptedPackage").flatMap((byte) => [byte, 0]);
  const end = Math.min(file.length - name.length, 4_000_000);
  for (let at = 512; at < end; at += 64)
    if (name.every((byte, index) => file[at + index] === byte)) return true;
  return false;
}
