import { docxTable } from "./docx-table";
import type { Export } from "./export";
import { facingEpub } from "./facing-epub";
import { facingHtml } from "./facing-html";
import { json } from "./json";
import { signOffCsv } from "./sign-off-csv";
import { signOffHtml } from "./sign-off-html";
import { tmx } from "./tmx";
import { xliff } from "./xliff";

/** Every form a version can be given out in, besides the format its document came in. */
export const exports = [
  facingHtml,
  facingEpub,
  docxTable,
  xliff,
  tmx,
  json,
  signOffHtml,
  signOffCsv,
] as const satisfies readonly Export[];

export type ExportId = (typeof exports)[number]["id"];

/** Pages that are given out printed, as PDF, and what is printed for each. */
export const prints = {
  "facing-pdf": facingHtml,
  "sign-off-pdf": signOffHtml,
} as const satisfies Readonly<Record<string, Export>>;

export type PrintId = keyof typeof prints;
