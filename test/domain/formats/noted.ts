import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { type Format, LIMITS, type Paragraph } from "@/domain/formats/format";

export const paragraphsOf = (format: Format, file: Uint8Array): readonly Paragraph[] => {
  const reading = format.read(file, LIMITS);
  if ("unreadable" in reading) throw new Error(reading.unreadable);
  return reading.paragraphs;
};

/** The file with its own texts put in place again, and notes behind those that a key is part of. */
export function noted(
  format: Format,
  file: Uint8Array,
  notes: Readonly<Record<string, readonly string[]>>,
  language = "ur",
): Uint8Array {
  const paragraphs = paragraphsOf(format, file);
  const behind = (text: string) =>
    Object.entries(notes).flatMap(([part, said]) => (text.includes(part) ? said : []));
  return format.write(file, {
    language,
    renderings: paragraphs.map(({ text }) => [text]),
    footnotes: paragraphs.map(({ text }) => [behind(text)]),
  });
}

export const textOf = ({ text, target }: Paragraph) => target?.text ?? text;
export const partOf = (file: Uint8Array, name: string) =>
  strFromU8(unzipSync(file)[name] ?? new Uint8Array());
export const readByMammoth = async (file: Uint8Array) =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(file) })).value;
