import { execFileSync } from "node:child_process";

/** Whether Poppler's tools are on this machine. */
export function hasPoppler(): boolean {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** The text of all pages, in reading order, without the marks that say how it runs. */
export function pdfTexts(file: Uint8Array): string {
  const said = execFileSync("pdftotext", ["-enc", "UTF-8", "-", "-"], {
    input: file,
    stdio: "pipe",
  });
  return said.toString().replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");
}
