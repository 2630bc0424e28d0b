import type { XmlElement } from "../xml/read-xml";
import { elementsOf, textInside } from "../xml/xml-text";
import type { TbxTerm } from "./concept";

/** What an entry says about something: a data category by its name, whichever style it is written in. */
export type Said = { readonly type: string; readonly text: string };

/**
 * Everything said in an element but inside those named in `but`. In the style DCA the category is
 * the attribute `type`, in DCT it is the name of the element. Who changed an entry, and when, is of
 * the program that it comes from.
 */
export function saidIn(holder: XmlElement, but: ReadonlySet<string>): Said[] {
  return elementsOf(holder).flatMap((element): Said[] => {
    const { name, attributes } = element;
    const type = attributes.type ?? name.replace(/^.*:/u, "");
    if (but.has(name) || HISTORY.has(name) || HISTORY.has(type)) return [];
    if (name.endsWith("Grp")) return saidIn(element, but);
    const text = textOf(element, type);
    return text === "" ? [] : [{ type, text }];
  });
}

/** Of a picture its address. */
function textOf(element: XmlElement, type: string): string {
  const { target } = element.attributes;
  if (target && (type === "xGraphic" || type === "figure")) return target;
  return textInside(element).replace(/\s+/gu, " ").trim();
}

const HISTORY = new Set(["transacGrp", "transac", "transacNote", "date", "ref"]);

/** Without a word about it the first term of a language is the one to use, and others may be. */
export function statusSaid(said: string, isFirst: boolean): TbxTerm["status"] {
  const [word = ""] = /^[a-z]+Term/u.exec(said) ?? [];
  return STATUSES[word] ?? (isFirst ? "preferred" : "admitted");
}

const STATUSES: Readonly<Record<string, TbxTerm["status"]>> = {
  preferredTerm: "preferred",
  standardizedTerm: "preferred",
  legalTerm: "preferred",
  regulatedTerm: "preferred",
  admittedTerm: "admitted",
  deprecatedTerm: "forbidden",
  supersededTerm: "forbidden",
};

export function partOfSpeech(said: string): TbxTerm["partOfSpeech"] {
  if (said === "") return "";
  return PARTS.find((part) => said === part) ?? (/noun$/iu.test(said) ? "noun" : "other");
}

const PARTS = ["noun", "verb", "adjective", "adverb", "other"] as const;
