import {
  type Attribute,
  type Entry,
  Message as FluentMessage,
  Term as FluentTerm,
  type InlineExpression,
  type Pattern,
  SelectExpression,
  type Span,
  type Variant,
} from "@fluent/syntax";
import { isPluralCategory } from "../../languages/plurals";
import { legibleBraces } from "./spelling";
import type { FluentText, Selection } from "./text";

export type Message = FluentMessage | FluentTerm;

/** The value, the attributes and all their variants, the outer before the inner. */
export function patternsIn(message: Message, source: string): FluentText[] {
  const id = (message instanceof FluentTerm ? "-" : "") + message.id.name;
  const isAlone = message.attributes.length === 0 && message instanceof FluentMessage;
  const value = message.value
    ? textsIn(message.value, {
        key: id,
        source,
        whole: isAlone ? lines(message, source) : undefined,
      })
    : [];
  const attributes = message.attributes.flatMap((attribute) =>
    textsIn(attribute.value, {
      key: `${id}.${attribute.id.name}`,
      source,
      whole: lines(attribute, source),
    }),
  );
  return [...value, ...attributes];
}

type Around = {
  readonly key: string;
  readonly source: string;
  readonly whole: readonly [start: number, end: number] | undefined;
};

function textsIn(pattern: Pattern, { key, source, whole }: Around): FluentText[] {
  const selections: Selection[] = [];
  const inner: FluentText[] = [];
  const value = pattern.elements
    .map((element) => {
      if (element.type === "TextElement") return element.value;
      const { start, end } = spanOf(element);
      if (!(element.expression instanceof SelectExpression)) return source.slice(start, end);
      const { selector, variants } = element.expression;
      const number = selections.length === 0 ? "" : String(selections.length + 1);
      const name = `{ ${slice(selector, source)} -> [${number || "…"}] }`;
      selections.push({ name, start, end });
      const around = { key: key + number, source, type: typeOf(selector, variants) };
      inner.push(...variants.flatMap((variant) => variantTexts(variant, around)));
      return name;
    })
    .join("");
  if (value === selections[0]?.name) return inner;
  const start = spanOf(pattern.elements[0]).start;
  const { end } = spanOf(pattern);
  return [
    { key, start, end, value: legibleBraces(value), selections, ...(whole ? { whole } : {}) },
    ...inner,
  ];
}

type Choice = {
  readonly key: string;
  readonly source: string;
  readonly type: Type | undefined;
};

function variantTexts(variant: Variant, { key, source, type }: Choice): FluentText[] {
  const name = slice(variant.key, source);
  const own = lines(variant, source);
  const texts = textsIn(variant.value, {
    key: `${key}[${name}]`,
    source,
    // A selection without its default is none.
    whole: variant.default ? undefined : own,
  });
  const [text] = texts;
  if (!type || !isPluralCategory(name) || texts.length !== 1 || !text) return texts;
  const form = type === "ordinal" ? (`ordinal-${name}` as const) : name;
  return [{ ...text, plural: { message: key, form, before: own[0] } }];
}

type Type = "cardinal" | "ordinal";

/** Whether a selection is one of plural forms: a number or a variable, and words for numbers. */
function typeOf(selector: InlineExpression, variants: readonly Variant[]): Type | undefined {
  const names = variants.map(({ key }) => (key.type === "Identifier" ? key.name : "other"));
  if (!names.every(isPluralCategory) || !names.includes("other")) return undefined;
  if (selector.type === "VariableReference") return "cardinal";
  if (selector.type !== "FunctionReference" || selector.id.name !== "NUMBER") return undefined;
  const named = selector.arguments.named.find(({ name }) => name.name === "type");
  return named?.value.type === "StringLiteral" && named.value.value === "ordinal"
    ? "ordinal"
    : "cardinal";
}

type Spanned = { readonly span?: Span };

function spanOf(node: Spanned | undefined): { start: number; end: number } {
  return node?.span ?? { start: 0, end: 0 };
}

function slice(node: Spanned, source: string): string {
  const { start, end } = spanOf(node);
  return source.slice(start, end);
}

/** The lines a node stands on, its indentation and its line end with it. */
function lines(node: Attribute | Variant | Entry, source: string): [number, number] {
  const { start, end } = spanOf(node);
  const from = source.lastIndexOf("\n", start - 1) + 1;
  const newLine = source.indexOf("\n", end);
  return [from, newLine < 0 ? source.length : newLine + 1];
}
