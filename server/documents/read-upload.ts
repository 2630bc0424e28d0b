import { createHash } from "node:crypto";
import { z } from "zod";
import { formatFor, readFile } from "@/domain/formats";
import { LIMITS, type Limits, type Reading } from "@/domain/formats/format";
import { env } from "../env";
import { Refusal } from "../refusal";

/** A file as somebody dropped it on the desk. */
export const uploadInput = z.object({
  name: z.string().min(1).max(1_000),
  bytes: z.instanceof(Uint8Array),
});

export type Upload = { readonly name: string; readonly bytes: Uint8Array };

export type ReadUpload = {
  readonly fileName: string;
  readonly format: string;
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly reading: Reading;
};

/** What a file says, in the language and with the plural forms that are asked for; refuses `invalid` with the reason why it cannot be read, and its name. */
export function readUpload(
  { name, bytes }: Upload,
  { forms = [], to }: Pick<Limits, "forms" | "to"> = {},
): ReadUpload {
  const megabytes = env.ENFACE_MAX_FILE_MB;
  const refuse = (reason: string) =>
    new Refusal("invalid", {
      reason,
      fileName: name,
      megabytes,
      paragraphs: env.ENFACE_MAX_PARAGRAPHS,
    });
  if (bytes.byteLength > megabytes * 1_000_000) throw refuse("file-too-large");
  const limits = { ...LIMITS, paragraphs: env.ENFACE_MAX_PARAGRAPHS, forms, to };
  const read = readFile(name, bytes, limits);
  if ("unreadable" in read) {
    const known = formatFor(name) !== undefined || read.unreadable !== "wrong-format";
    throw refuse(known ? `file-${read.unreadable}` : "file-unknown-format");
  }
  const { format, reading } = read;
  if (reading.paragraphs.length === 0) throw refuse("file-empty");
  return {
    fileName: baseName(name),
    format: format.id,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: new Uint8Array(bytes),
    reading,
  };
}

/** Without the folders that a browser or a script may send along, and short enough to be shown. */
function baseName(name: string): string {
  return (name.split(/[/\\]/).pop() ?? name).slice(-200);
}
