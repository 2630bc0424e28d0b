import type { Export } from "./export";
import { facingHtml } from "./facing-html";
import { json } from "./json";
import { signOffCsv } from "./sign-off-csv";
import { signOffHtml } from "./sign-off-html";
import { tmx } from "./tmx";
import { xliff } from "./xliff";

/** Every form a version can be given out in, besides the format its document came in. */
export const exports = [
  facingHtml,
  xliff,
  tmx,
  json,
  signOffHtml,
  signOffCsv,
] as const satisfies readonly Export[];

export type ExportId = (typeof exports)[number]["id"];
