/** Numbers in Chinese figures: 二十一, 三百万, 二〇二一; and the half hour (五点半). */
export function hanNumbersIn(text: string): number[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run }) => (run === "半" ? [30] : [hanValue(run)]));
}

const DIGITS = "〇一二三四五六七八九";
const ALSO: Readonly<Record<string, number>> = { 零: 0, 两: 2, 兩: 2 };
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

const RUN = /[零〇一二三四五六七八九十百千万萬亿億两兩]{1,16}|半/gu;

/** Without tens and hundreds the figures stand as they do in 2021. */
function hanValue(run: string): number {
  if (![...run].some((figure) => figure in TENS || figure in SCALES))
    return Number([...run].map(digitOf).join(""));
  let [whole, part, digit] = [0, 0, 0];
  for (const figure of run) {
    const [ten, scale] = [TENS[figure], SCALES[figure]];
    if (scale !== undefined) {
      whole = (whole + part + digit || 1) * scale;
      [part, digit] = [0, 0];
    } else if (ten === undefined) digit = digitOf(figure);
    else {
      part += (digit || 1) * ten;
      digit = 0;
    }
  }
  return whole + part + digit;
}

function digitOf(figure: string): number {
  return ALSO[figure] ?? DIGITS.indexOf(figure);
}

/** What stands behind a figure in 300万, 2.5亿 or 3千. */
export function hanScale(text: string, at: number): { times: number; end: number } | undefined {
  SCALE.lastIndex = at;
  const found = SCALE.exec(text)?.[0];
  if (found === undefined) return undefined;
  const times = [...found].reduce((all, one) => all * (TENS[one] ?? SCALES[one] ?? 1), 1);
  return { times, end: at + found.length };
}

const SCALE = /[百千]?[万萬亿億]{1,2}|[百千]/uy;
