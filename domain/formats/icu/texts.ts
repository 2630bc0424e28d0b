import {
  isPluralElement,
  isSelectElement,
  type MessageFormatElement,
  type PluralElement,
  parse,
  type SelectElement,
} from "@formatjs/icu-messageformat-parser";
import { isPluralCategory, type PluralForm } from "../../languages/plurals";

/** A text of an ICU message: the message itself, or what it says in one case. UTF-16 offsets. */
export type IcuText = {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** As it is written, with the name of each choice in its place. */
  readonly value: string;
  readonly choices: readonly Choice[];
  /** `#` stands for the number. */
  readonly isCounted: boolean;
  /** Of a case: from its selector, and the end of what stands before that. */
  readonly option?: { readonly start: number; readonly from: number };
  readonly plural?: { readonly message: string; readonly form: PluralForm };
};

/** A plural or a selection in a text: what it is called there, and where it stands. */
export type Choice = { readonly name: string; readonly start: number; readonly end: number };

/**
 * The texts of a message, the outer before the inner; nothing where it is no message, or has tags
 * between apostrophes, which then mean something.
 */
export function textsIn(message: string, key: string): readonly IcuText[] | undefined {
  if (/'[<>]/u.test(message)) return undefined;
  const elements = parsed(message);
  const whole = { key, start: 0, end: message.length, isCounted: false };
  return elements && within(elements, { ...whole, message });
}

const DEEPEST = 50;

/** Cases within cases are read by functions within functions. */
function parsed(message: string): MessageFormatElement[] | undefined {
  let depth = 0;
  for (const [brace] of message.matchAll(/[{}]/gu)) {
    depth += brace === "{" ? 1 : -1;
    if (depth > DEEPEST) return undefined;
  }
  try {
    return parse(message, { captureLocation: true, ignoreTag: true });
  } catch {
    return undefined;
  }
}

type Around = Pick<IcuText, "key" | "start" | "end" | "isCounted" | "option" | "plural"> & {
  readonly message: string;
};

function within(elements: readonly MessageFormatElement[], around: Around): IcuText[] {
  const { message, ...text } = around;
  const choices: Choice[] = [];
  const inner: IcuText[] = [];
  let value = "";
  let at = around.start;
  for (const element of elements) {
    if (!isPluralElement(element) && !isSelectElement(element)) continue;
    const { start, end } = spanOf(element);
    const number = choices.length === 0 ? "" : String(choices.length + 1);
    const name = `{${element.value}, ${kindOf(element)}, [${number || "…"}]}`;
    value += message.slice(at, start) + name;
    at = end;
    choices.push({ name, start, end });
    inner.push(...cases(element, { ...around, key: around.key + number }));
  }
  value += message.slice(at, around.end);
  return value === choices[0]?.name ? inner : [{ ...text, value, choices }, ...inner];
}

function cases(element: PluralElement | SelectElement, around: Around): IcuText[] {
  const { message, key } = around;
  const { start } = spanOf(element);
  const isPlural = isPluralElement(element);
  const head = /^\{[^,]*,[^,]*,(?:\s*offset\s*:\s*\d+)?/u.exec(message.slice(start))?.[0] ?? "";
  let before = start + head.length;
  const options = Object.entries(element.options).map(([selector, { value, location }]) => ({
    ...{ selector, value, open: location?.start.offset ?? 0, end: location?.end.offset ?? 0 },
  }));
  // An object gives numbers before words.
  const inOrder = options.toSorted((one, two) => one.open - two.open);
  return inOrder.flatMap(({ selector, value, open, end }) => {
    const from = before;
    before = end;
    const option = { from, start: from + (/^\s*/u.exec(message.slice(from))?.[0].length ?? 0) };
    const plural =
      isPlural && isPluralCategory(selector)
        ? { plural: { message: key, form: formOf(element, selector) } }
        : {};
    return within(value, {
      ...{ message, option, key: `${key}[${selector}]`, start: open + 1, end: end - 1 },
      ...{ isCounted: around.isCounted || isPlural, ...plural },
    });
  });
}

function formOf({ pluralType }: PluralElement, category: PluralForm & string): PluralForm {
  return pluralType === "ordinal" ? (`ordinal-${category}` as PluralForm) : category;
}

function kindOf(element: PluralElement | SelectElement): string {
  if (isSelectElement(element)) return "select";
  return element.pluralType === "ordinal" ? "selectordinal" : "plural";
}

function spanOf({ location }: PluralElement | SelectElement): { start: number; end: number } {
  return { start: location?.start.offset ?? 0, end: location?.end.offset ?? 0 };
}
