import { coder } from "../../codes/coder";
import type { GivenPair } from "../../memory/given-pair";
import { readXml, type XmlElement } from "./read-xml";
import { segmentText, tmxUnits } from "./tmx-units";
import { elementsOf, named } from "./xml-text";

export type TmxPairs = {
  readonly pairs: readonly GivenPair[];
  /** Units that are not well-formed, or lack a text or its language. */
  readonly skipped: number;
};

/** The pairs of units of a TMX that were cut out of it, each as XML; `language` is that of the header. */
export function tmxPairs(units: readonly string[], language: string): TmxPairs {
  const file = `<body>${units.join("\n")}</body>`;
  const root = readXml(file);
  if (!("unreadable" in root)) return pairsIn(file, root, language);
  // One of them is broken: the others are read all the same.
  if (units.length <= 1) return { pairs: [], skipped: units.length };
  const parts = units.map((unit) => tmxPairs([unit], language));
  return {
    pairs: parts.flatMap(({ pairs }) => pairs),
    skipped: parts.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}

function pairsIn(file: string, root: XmlElement, language: string): TmxPairs {
  const elements = [...named(root, "tu")];
  const pairs = elements.flatMap((element) => pairOf(file, element, language));
  return { pairs, skipped: elements.length - pairs.length };
}

function pairOf(file: string, element: XmlElement, language: string): GivenPair[] {
  const [unit] = tmxUnits(element, language);
  const from = tagOf(unit?.from);
  const to = tagOf(unit?.to);
  if (unit?.target === undefined || from === undefined || to === undefined) return [];
  const codes = { coder: coder(), known: new Map<string, number>() };
  const source = segmentText(file, unit.source, codes);
  const target = segmentText(file, unit.target, codes);
  if (source.trim() === "" || target.trim() === "") return [];
  const { tuid, changeid, creationid, changedate, creationdate } = {
    ...element.attributes,
    ...unit.to?.attributes,
  };
  const translator = changeid ?? creationid ?? propIn(element, "x-translator");
  const key = propIn(element, "x-key") ?? tuid;
  const at = timeOf(changedate ?? creationdate);
  return [
    {
      ...{ source, target, codes: codes.coder.codes, sourceLanguage: from, targetLanguage: to },
      ...(key ? { key } : {}),
      ...(translator ? { translator } : {}),
      ...(at ? { at } : {}),
    },
  ];
}

function propIn(element: XmlElement, type: string): string | undefined {
  const found = elementsOf(element).find(
    ({ name, attributes }) => name === "prop" && attributes.type === type,
  );
  const [text] = found?.children ?? [];
  return text !== undefined && "text" in text ? text.text.trim() : undefined;
}

/** As the standard writes a tag, or nothing where it is none. */
function tagOf(variant: XmlElement | undefined): string | undefined {
  const given = variant?.attributes["xml:lang"] ?? variant?.attributes.lang;
  if (given === undefined) return undefined;
  const known = TAGS.get(given);
  if (known !== undefined) return known;
  try {
    const [tag] = Intl.getCanonicalLocales(given.replaceAll("_", "-"));
    if (tag !== undefined) TAGS.set(given, tag);
    return tag;
  } catch {
    return undefined;
  }
}

/** Asking for a tag's form is slow, and a file has few of them. */
const TAGS = new Map<string, string>();

/** `20240312T090000Z` as ISO 8601. */
function timeOf(stamp: string | undefined): string | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u.exec(stamp ?? "");
  if (found === null) return undefined;
  const [year, month, day, hour, minute, second] = found.slice(1);
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}
