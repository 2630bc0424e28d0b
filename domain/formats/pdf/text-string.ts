import { westernText } from "../single-byte";

/** A string that people read (ISO 32000-1, 7.9.2): UTF-16 by its mark, or one byte for each character. */
export function textString(bytes: string): string {
  const all = Uint8Array.from(bytes, (one) => one.charCodeAt(0));
  const isWide = all[0] === 0xfe && all[1] === 0xff;
  return isWide
    ? new TextDecoder("utf-16be").decode(all).replace(/\ufeff/gu, "")
    : westernText(all);
}
