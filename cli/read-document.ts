import { readFile as readBytes } from "node:fs/promises";
import path from "node:path";
import { readFile } from "@/domain/formats";
import { type Format, LIMITS, type Reading, type Unreadable } from "@/domain/formats/format";
import { type PluralForm, pluralFormsOf } from "@/domain/languages/plurals";
import { BadInput } from "./command";

export type OpenDocument = {
  readonly bytes: Uint8Array;
  readonly format: Format;
  readonly reading: Reading;
};

/** The language of a translation, and whether its plural forms are asked for. */
type Asked = { readonly to?: string | undefined; readonly isForTranslation?: boolean };

/**
 * A file read as its name says, with the plural forms of the language it is to be translated into,
 * if they are asked for. Throws `BadInput`, in one sentence, where that cannot be done.
 */
export async function readDocument(
  file: string,
  { to, isForTranslation = true }: Asked = {},
): Promise<OpenDocument> {
  const bytes = await bytesOf(file);
  const forms = isForTranslation ? formsFor(to) : [];
  const result = readFile(path.basename(file), bytes, { ...LIMITS, forms, to });
  if ("unreadable" in result) throw new BadInput(sentence(path.basename(file), result));
  return { bytes, ...result };
}

/** What is asked for beside the forms that a file has. */
export function formsFor(to: string | undefined): readonly PluralForm[] {
  return to === undefined ? [] : pluralFormsOf(to);
}

export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readBytes(file));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new BadInput(`${path.basename(file)} ${REASONS[code] ?? "cannot be read"}.`);
  }
}

const REASONS: Record<string, string> = {
  ENOENT: "does not exist",
  EISDIR: "is a folder, not a file",
  EACCES: "may not be read by you",
};

function sentence(name: string, { unreadable, place }: Unreadable): string {
  return `${name} ${WHY[unreadable]}${place === undefined ? "" : ` (${place})`}.`;
}

const WHY: Record<Unreadable["unreadable"], string> = {
  empty: "holds no text",
  broken: "is broken: it is not a valid file of its format",
  encrypted: "is encrypted",
  "no-text-layer": "holds pictures of pages and no text: have the text recognised first",
  "wrong-format": "is not what its name says, or of a format nobody here reads",
  "too-large": "is too large, unpacked or in depth",
  "too-many-paragraphs": `holds more than ${LIMITS.paragraphs} paragraphs`,
};
