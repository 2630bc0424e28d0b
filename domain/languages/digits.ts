/**
 * What a decimal digit of any script is worth, or `undefined` for another character. Unicode
 * gives every script its ten digits in a row, so a digit is worth its distance from zero; only the
 * mathematical digits are five such rows without a gap.
 */
export function digitValue(digit: string): number | undefined {
  const point = digit.codePointAt(0) ?? 0;
  for (const zero of COMMON_ZEROS) if (point >= zero && point < zero + 10) return point - zero;
  if (point < 0x660 || !DIGIT.test(digit)) return undefined;
  const seen = rare.get(point);
  if (seen !== undefined) return seen;
  let first = point;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
  rare.set(point, (point - first) % 10);
  return (point - first) % 10;
}

/** A text with the digits of every script written as 0 to 9. */
export function westernDigits(text: string): string {
  return text.replace(FOREIGN_DIGIT, (digit) => String(digitValue(digit) ?? digit));
}

const DIGIT = /^\p{Nd}$/u;
const FOREIGN_DIGIT = /(?![0-9])\p{Nd}/gu;

/** Western, Persian–Urdu–Pashto, Arabic, Devanagari, full width. */
const COMMON_ZEROS = [0x30, 0x6f0, 0x660, 0x966, 0xff10];
const rare = new Map<number, number>();
