/** The encodings of RTF by the code page that stands behind `\ansicpg`. */
export function decoderFor(codePage: number): TextDecoder {
  return known(OTHERS[codePage] ?? `windows-${codePage}`) ?? new TextDecoder("windows-1252");
}

function known(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

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
