import { FluentResource } from "@fluent/bundle";
import { type ParseOptions, parse as parseMessage, type Token } from "@messageformat/parser";
import { parse as parsePlist } from "@plist/parse";
import { parse as parseProperties } from "dot-properties";
import { load } from "js-yaml";
import { stringsOf } from "./strings-of";
import { decodedXml, parsedXml, textsIn } from "./xml";

const text = (file: Uint8Array) => new TextDecoder("utf-8", { fatal: true }).decode(file);

/** Where it has arguments of ICU the messages are what they say, and plain strings where it has none. */
export function jsonTexts(file: Uint8Array): string[] {
  const strings = stringsOf(JSON.parse(text(file)));
  return strings.some((one) => /\{\w+, \w+,/u.test(one)) ? strings.flatMap(messageTexts) : strings;
}

/** ICU: the texts of a message, each case by itself. */
export function arbTexts(file: Uint8Array): string[] {
  return stringsOf(JSON.parse(text(file))).flatMap(messageTexts);
}

function messageTexts(message: string): string[] {
  return textsOfTokens(parseMessage(message, STRICT));
}

const STRICT: ParseOptions = { strict: true, strictPluralKeys: false };

function textsOfTokens(tokens: readonly Token[]): string[] {
  const whole = tokens.map((one) => (one.type === "content" ? one.value : "")).join("");
  const cases = tokens.flatMap((one) => ("cases" in one ? one.cases : []));
  return [whole, ...cases.flatMap((one) => textsOfTokens(one.tokens))];
}

export function propertiesTexts(file: Uint8Array): string[] {
  return stringsOf(parseProperties(text(file)));
}

export function yamlTexts(file: Uint8Array): string[] {
  return stringsOf(load(text(file)));
}

/** Fluent, by the parser with which pages show it; a variable breaks no text. */
export function fluentTexts(file: Uint8Array): string[] {
  const { body } = new FluentResource(text(file));
  return body.flatMap(({ value, attributes }) =>
    [value, ...Object.values(attributes)].flatMap(patternTexts),
  );
}

type Pattern = FluentResource["body"][number]["value"];

function patternTexts(pattern: Pattern): string[] {
  if (pattern === null || typeof pattern === "string") return pattern === null ? [] : [pattern];
  const pieces = pattern.map((one) => {
    if (typeof one === "string") return one;
    return one.type === "str" ? one.value : "";
  });
  const variants = pattern.flatMap((one) =>
    typeof one !== "string" && one.type === "select" ? one.variants : [],
  );
  return [pieces.join(""), ...variants.flatMap(({ value }) => patternTexts(value))];
}

/** A file of strings is a list of properties without its braces. */
export function stringsTexts(file: Uint8Array): string[] {
  return stringsOf(parsePlist(`// Strings\n{${decodedXml(file)}}`));
}

export function stringsdictTexts(file: Uint8Array): string[] {
  return stringsOf(parsePlist(text(file)));
}

export function resxTexts(file: Uint8Array): string[] {
  return textsIn(parsedXml(file), "value");
}

/** With escapes as Android's guide to string resources has them. */
export function androidTexts(file: Uint8Array): string[] {
  return textsIn(parsedXml(file), "string", "item").map((one) =>
    one.replace(/\\(?:u([\da-f]{4})|(.))|"/giu, (_, hex, escaped = "") => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      return { n: "\n", t: "\t" }[escaped as string] ?? escaped;
    }),
  );
}
