import { isElement, type XmlElement } from "../xml/tree";
import { elementsOf } from "../xml/xml-text";
import { fragmentOf } from "./fragment";

/** Says which attribute or element of a module breaks a constraint that no schema can see, or nothing. */
type ModuleRule = (element: XmlElement, languages: Languages) => string | undefined;
type Languages = Readonly<Record<string, string>>;

const attribute =
  (name: string, pattern: RegExp): ModuleRule =>
  ({ attributes }) =>
    attributes[name] === undefined || pattern.test(attributes[name]) ? undefined : name;

const YES_NO = /^(?:yes|no)$/u;
const FORM = /^(?:none|nfc|nfd)$/u;
const PERCENT = /^(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)$/u;

/** The span that a match is about stands in the same unit. */
const matchLeads: ModuleRule = ({ attributes, parent }) => {
  const unit = parent?.parent;
  const fragment = fragmentOf(attributes.ref ?? "");
  if (!unit || fragment === undefined) return "ref";
  if (fragment.unit !== undefined && fragment.unit !== unit.attributes.id) return "ref";
  const spans = elementsOf(unit).filter(({ name }) => /^(?:segment|ignorable)$/u.test(name));
  return spans.flatMap(withInner).some(({ attributes: { id } }) => id === fragment.id)
    ? undefined
    : "ref";
};

const typeFirst: ModuleRule = ({ attributes: { type, subType } }) =>
  subType !== undefined && type === undefined ? "subType" : undefined;

const idsOnce: ModuleRule = (element) =>
  isTwice(elementsOf(element).flatMap(withInner)) ? "id" : undefined;

/** Ids of the items of all resource data of a file or unit. */
const itemsOnce: ModuleRule = ({ parent }) => {
  const data = elementsOf(parent).filter(({ name }) => name === "res:resourceData");
  return isTwice(data.flatMap(elementsOf)) ? "id" : undefined;
};

/** Text or an address, one of them. */
const hereOrThere: ModuleRule = ({ attributes, children }) =>
  (attributes.href === undefined) === (children.length === 0) ? "href" : undefined;

const inSourceLanguage: ModuleRule = ({ attributes: { "xml:lang": own } }, { srcLang }) =>
  own === undefined || own.toLowerCase() === srcLang?.toLowerCase() ? undefined : "xml:lang";

/** No text stands between entries. */
const noText: ModuleRule = ({ name, children }) =>
  children.some((child) => !isElement(child) && child.text.trim() !== "") ? name : undefined;

/** Where several could be meant, the reference says which; it leads to one that is there. */
const revisionsLead: ModuleRule = ({ attributes: { ref, appliesTo }, parent }) => {
  const holder = parent?.parent;
  const ids = withInner(holder).filter(({ name }) => !name.startsWith("ctr:"));
  if (ref !== undefined)
    return ids.some(({ attributes }) => attributes.id === ref) ? undefined : "ref";
  const meant = ids.filter(({ name, attributes }) => name === appliesTo && attributes.id);
  return meant.length > 1 ? "ref" : undefined;
};

/** A revision is about the content of an element or about attributes it has, each once. */
const itemsAreOfElement: ModuleRule = ({ children, parent }) => {
  const properties = children.filter(isElement).map(({ attributes }) => attributes.property ?? "");
  if (new Set(properties).size < properties.length) return "property";
  const { ref } = parent?.attributes ?? {};
  const about = withInner(parent?.parent?.parent).find(({ attributes }) => attributes.id === ref);
  const isOdd = (property: string) =>
    property !== "content" && about !== undefined && about.attributes[property] === undefined;
  return ref !== undefined && properties.some(isOdd) ? "property" : undefined;
};

const CONDITIONS = ["isPresent", "isNotPresent", "startsWith", "endsWith"] as const;

const oneCondition: ModuleRule = ({ attributes }) => {
  const own = Object.keys(attributes).filter((name) => /^(?!xml|xmlns)[^:]+:/u.test(name));
  const said = CONDITIONS.filter((name) => attributes[name] !== undefined);
  return said.length + own.length === 1 ? undefined : "rule";
};

const sourceConditions: ModuleRule = ({ attributes: { existsInSource, isNotPresent } }) =>
  existsInSource !== undefined && isNotPresent !== undefined ? "existsInSource" : undefined;

const occursIfPresent: ModuleRule = ({ attributes: { occurs, isPresent } }) =>
  occurs !== undefined && isPresent === undefined ? "occurs" : undefined;

const RULES: Readonly<Record<string, readonly ModuleRule[]>> = {
  "mtc:match": [
    matchLeads,
    typeFirst,
    attribute("type", /^(?:am|mt|icm|idm|tb|tm|other)$/u),
    attribute("reference", YES_NO),
    ...["similarity", "matchQuality", "matchSuitability"].map((name) => attribute(name, PERCENT)),
  ],
  "gls:glossary": [idsOnce, noText],
  "gls:glossEntry": [noText],
  "mda:metadata": [idsOnce],
  "mda:metaGroup": [attribute("appliesTo", /^(?:source|target|ignorable)$/u)],
  "res:resourceData": [itemsOnce],
  "res:resourceItem": [attribute("context", YES_NO)],
  "res:source": [hereOrThere, inSourceLanguage],
  "res:target": [hereOrThere],
  "ctr:revisions": [revisionsLead],
  "ctr:revision": [itemsAreOfElement],
  "slr:normalization": [attribute("general", FORM), attribute("storage", FORM)],
  "val:rule": [
    oneCondition,
    sourceConditions,
    occursIfPresent,
    attribute("occurs", /^[1-9]\d*$/u),
    ...["existsInSource", "caseSensitive", "disabled"].map((name) => attribute(name, YES_NO)),
    attribute("normalization", FORM),
  ],
};

const RESTRICTION = /^(?:\*|\d+(?:,(?:\d+|\*))?)$/u;

/** A size is said once, itself or by reference; only an end that stands alone has one of its own. */
const sizesAreSaid: ModuleRule = ({ name, attributes }) => {
  const { "slr:sizeInfo": size, "slr:sizeInfoRef": reference } = attributes;
  if (size !== undefined && reference !== undefined) return "slr:sizeInfoRef";
  const own = ["slr:sizeInfo", "slr:sizeInfoRef", "slr:equivStorage"];
  const odd = own.find((one) => attributes[one] !== undefined);
  return name === "ec" && odd !== undefined && attributes.isolated !== "yes" ? odd : undefined;
};

/** Elements of HTML, for previews: the list of the format style module. */
const HTML =
  /^(?:a|b|bdo|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|div|dl|dt|em|h[1-6]|head|hr|html|i|img|ins|label|legend|li|ol|p|pre|q|s|samp|select|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul)$/u;

const ATTRIBUTES: readonly ModuleRule[] = [
  sizesAreSaid,
  attribute("slr:sizeInfo", /^(?!\d+\.\d+$)/u),
  attribute("slr:sizeRestriction", RESTRICTION),
  attribute("slr:storageRestriction", RESTRICTION),
  attribute("fs:fs", HTML),
  ({ attributes }) =>
    attributes["fs:subFs"] !== undefined && attributes["fs:fs"] === undefined
      ? "fs:subFs"
      : undefined,
];

/** Constraints of the modules on one element: those of its own module, and of attributes that others add. */
export function moduleViolation(element: XmlElement, languages: Languages): string | undefined {
  for (const rule of [...ATTRIBUTES, ...(RULES[element.name] ?? [])]) {
    const violation = rule(element, languages);
    if (violation !== undefined) return violation;
  }
  return undefined;
}

function withInner(element: XmlElement | undefined): XmlElement[] {
  return element === undefined ? [] : [element, ...elementsOf(element).flatMap(withInner)];
}

function isTwice(elements: readonly XmlElement[]): boolean {
  const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
  return new Set(ids).size < ids.length;
}
