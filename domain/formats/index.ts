import { docx } from "./docx";
import type { Format } from "./format";
import { html } from "./html";
import { json } from "./json";
import { md } from "./markdown";
import { txt } from "./txt";

/** Every file format we read and write. A new one is a file in this folder and a line here. */
export const formats = [txt, md, html, docx, json] as const satisfies readonly Format[];

export type FormatId = (typeof formats)[number]["id"];

/** The format a file's name says it is. */
export function formatFor(fileName: string): Format | undefined {
  const name = fileName.toLowerCase();
  return formats.find(({ extensions }) => extensions.some((ending) => name.endsWith(ending)));
}
