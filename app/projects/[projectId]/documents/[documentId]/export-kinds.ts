import type { ExportId, PrintId } from "@/domain/exports";

type Kind = { readonly kind: ExportId | PrintId | "same"; readonly word: string };

/**
 * What a version goes out as: `same` is the format it came in, the others are in domain/exports.
 * Their words are `export.kind.<word>` in locales/<language>/editor.json.
 */
export const exportKinds = [
  { kind: "same", word: "same" },
  { kind: "facing-html", word: "facing-html" },
  { kind: "facing-pdf", word: "facing-pdf" },
  { kind: "facing-epub", word: "facing-epub" },
  { kind: "docx-table", word: "docx-table" },
  { kind: "xliff", word: "xliff-2.1" },
  { kind: "tmx", word: "tmx" },
  { kind: "json", word: "json" },
  { kind: "sign-off-html", word: "sign-off" },
  { kind: "sign-off-pdf", word: "sign-off-pdf" },
  { kind: "sign-off-csv", word: "sign-off-csv" },
] as const satisfies readonly Kind[];
