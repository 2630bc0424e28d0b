import { singleByteTable, westernText } from "../single-byte";

export type Decode = (bytes: readonly number[]) => string;

/** How bytes are read by the code page that stands behind `\ansicpg`. */
export function decoderFor(codePage: number): Decode {
  if (codePage === 1252) return westernText;
  const label = OTHERS[codePage] ?? `windows-${codePage}`;
  try {
    if (MANY.has(codePage)) {
      const decoder = new TextDecoder(label);
      return (bytes) => decoder.decode(Uint8Array.from(bytes));
    }
    const table = singleByteTable(label);
    return (bytes) => bytes.map((byte) => table[byte] ?? "").join("");
  } catch {
    return westernText;
  }
}

/** Those in which a character may have more than one byte. */
const MANY = new Set([932, 936, 949, 950, 65001]);

const OTHERS: Readonly<Record<number, string>> = {
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  65001: "utf-8",
};

/** The code page of a font, by its `\fcharset`. */
export const CODE_PAGES: Readonly<Record<number, number>> = {
  ...{ 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258 },
  ...{ 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250 },
};
