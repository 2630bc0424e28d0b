import { westernDigits } from "../languages/digits";

/** A telephone number: its digits alone, and where it stands (UTF-16). */
export type Phone = { readonly digits: string; readonly start: number; readonly end: number };

/** Seven to fifteen digits (ITU-T E.164) that begin with a plus, a nought or a bracket, however they are grouped. */
export function phonesIn(text: string): Phone[] {
  return [...text.matchAll(PHONE)].flatMap(({ 0: found, index: start }) => {
    const digits = westernDigits(found).replace(/\(0\)|\D/g, "");
    if (digits.length < 7 || digits.length > 15) return [];
    return [{ digits: digits.replace(/^00/, ""), start, end: start + found.length }];
  });
}

const PHONE =
  /(?<![\p{Nd}\p{L}.,])(?:\+|\(|(?=[0۰٠]))\p{Nd}(?:[\s\u00a0\u202f()./–-]{0,2}\p{Nd}){6,16}(?!\p{Nd})/gu;

/** `+49 30 1234567` is what is dialled as `030 1234567` in the country. */
export function isSamePhone(one: Phone, other: Phone): boolean {
  if (one.digits === other.digits) return true;
  const [short = "", long = ""] = [one.digits, other.digits].sort(
    (first, second) => first.length - second.length,
  );
  return short.startsWith("0") && long.endsWith(short.slice(1)) && long.length - short.length < 4;
}
