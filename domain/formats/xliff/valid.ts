import type { XmlElement } from "../xml/tree";
import { elementsOf, named } from "../xml/xml-text";
import { MODULE_SHAPES } from "./module-shapes";
import { HOLDER_TYPE, INLINE_TYPE, MARK_TYPE, SHAPES, type Shape, VALUES } from "./shapes";
import { moduleViolation } from "./valid-modules";
import { unitViolation } from "./valid-unit";

/**
 * The first thing in a file that breaks the standard, with its element; nothing in a valid one.
 * For XLIFF 2 the core and the modules are checked, with the constraints no schema can say;
 * extensions are kept as they are and not looked into.
 */
export function violationIn(root: XmlElement): string | undefined {
  const { version } = root.attributes;
  if (version === undefined) return "xliff: version";
  if (!version.startsWith("2"))
    return elementsOf(root).some(({ name }) => name === "file") ? undefined : "xliff: file";
  return shapeViolation(root, root.attributes) ?? documentViolation(root);
}

type Languages = Readonly<Record<string, string>>;

function shapeViolation(element: XmlElement, languages: Languages): string | undefined {
  const shape = SHAPES.get(element.name) ?? OF_MODULES.get(element.name);
  if (!shape) return undefined;
  const own = ownViolation(element, shape) ?? moduleViolation(element, languages);
  if (own !== undefined) return `${element.name}: ${own}`;
  for (const child of elementsOf(element)) {
    const inner = shapeViolation(child, languages);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function ownViolation(element: XmlElement, shape: Shape): string | undefined {
  return (
    attributeViolation(element, shape) ??
    childViolation(element, shape) ??
    (element.name.includes(":") ? undefined : ruleViolation(element))
  );
}

function attributeViolation({ attributes }: XmlElement, shape: Shape): string | undefined {
  for (const [name, isNeeded] of shape.attributes)
    if (isNeeded && attributes[name] === undefined) return name;
  return Object.entries(attributes).find(([name, value]) => !fits(name, value, shape))?.[0];
}

function fits(name: string, value: string, shape: Shape): boolean {
  if (/^xmlns(?::|$)/u.test(name) || name === "xml:space") return true;
  if (name === "xml:lang") return isLanguage(value);
  if (name.startsWith("fs:")) return /^fs:(?:fs|subFs)$/u.test(name) && shape.takesAttributes;
  if (name.includes(":")) return shape.takesAttributes;
  if (!shape.attributes.has(name)) return false;
  if (/^(?:src|trg)Lang$/u.test(name)) return isLanguage(value);
  return VALUES[name]?.test(value) ?? true;
}

const OF_MODULES = new Map(MODULE_SHAPES);

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return /^x-/u.test(tag);
  }
}

/** Children that may stand only once, and those that stand before all others. */
const SINGLE = ["skeleton", "notes", "originalData", "source", "target"];

function childViolation(element: XmlElement, shape: Shape): string | undefined {
  const children = elementsOf(element);
  if (element.name === "xliff" && element.attributes.version === "2.2") return topLevel(children);
  const odd = children.find(
    ({ name }) =>
      !shape.children.has(name) &&
      (SHAPES.has(name) || !shape.takesElements || (MODULE.test(name) && !MODULE_ROOT.test(name))),
  );
  if (odd) return odd.name;
  const names = children.map(({ name }) => name);
  const twice = SINGLE.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice) return twice;
  const missing = shape.needs.length > 0 && !shape.needs.some((name) => names.includes(name));
  return missing ? shape.needs[0] : lateViolation(names);
}

/** Since 2.2 notes and metadata may stand beside the files. */
function topLevel(children: readonly XmlElement[]): string | undefined {
  const odd = children.find(({ name }) => !/^(?:file|notes|mda:metadata)$/u.test(name));
  return odd?.name ?? (children.some(({ name }) => name === "file") ? undefined : "file");
}

/** Notes and original data stand before what they are about. */
function lateViolation(names: readonly string[]): string | undefined {
  const content = names.findIndex((name) => /^(?:segment|ignorable|unit|group)$/u.test(name));
  return names.find(
    (name, at) =>
      content >= 0 &&
      at > content &&
      (/^(?:notes|originalData|skeleton)$/u.test(name) || name.includes(":")),
  );
}

function ruleViolation(element: XmlElement): string | undefined {
  const { name, attributes, children } = element;
  const { type, subType } = attributes;
  if (subType !== undefined && (type === undefined || !fitsType(type, subType))) return "subType";
  if (type !== undefined && !typePattern(name).test(type)) return "type";
  if (attributes.subState !== undefined && attributes.state === undefined) return "subState";
  if (name === "skeleton")
    return (attributes.href === undefined) === (children.length === 0) ? "href" : undefined;
  return undefined;
}

const FORMATTING = /^xlf:(?:lb|pb|b|i|u)$/u;

function fitsType(type: string, subType: string): boolean {
  if (!subType.startsWith("xlf:")) return true;
  return (type === "fmt" && FORMATTING.test(subType)) || (type === "ui" && subType === "xlf:var");
}

function typePattern(name: string): RegExp {
  if (name === "unit" || name === "group") return HOLDER_TYPE;
  return name === "mrk" || name === "sm" ? MARK_TYPE : INLINE_TYPE;
}

/** What holds between elements: names that stand once, languages that agree, references that lead somewhere. */
function documentViolation(root: XmlElement): string | undefined {
  const files = elementsOf(root);
  if (isTwice(files)) return "file: id";
  const hasTarget = Array.from(named(root, "target")).some(({ parent }) =>
    SHAPES.has(parent?.name ?? ""),
  );
  if (hasTarget && root.attributes.trgLang === undefined) return "xliff: trgLang";
  for (const file of files) {
    const violation = fileViolation(root, file);
    if (violation !== undefined) return violation;
  }
  return undefined;
}

function fileViolation(root: XmlElement, file: XmlElement): string | undefined {
  const units = Array.from(named(file, "unit"));
  const groups = Array.from(named(file, "group"));
  if (isTwice(units)) return "unit: id";
  if (isTwice(groups)) return "group: id";
  for (const holder of [file, ...groups, ...units])
    if (isTwice(notesOf(holder)) || isTwice(extensionsOf(holder))) return `${holder.name}: notes`;
  const ids = new Set(units.map(({ attributes }) => attributes.id ?? ""));
  for (const unit of units) {
    const violation = unitViolation(unit, { units: ids, languages: root.attributes });
    if (violation !== undefined) return `unit ${unit.attributes.id}: ${violation}`;
  }
  return undefined;
}

function notesOf(holder: XmlElement): XmlElement[] {
  return elementsOf(elementsOf(holder).find(({ name }) => name === "notes"));
}

/** Elements of extensions with everything inside them; those of modules have rules of their own. */
function extensionsOf(holder: XmlElement): XmlElement[] {
  const own = elementsOf(holder).filter(({ name }) => name.includes(":") && !MODULE.test(name));
  return own.flatMap(withInner);
}

const MODULE = /^(?:mtc|gls|mda|res|slr|val|ctr|fs):/u;
/** Where modules begin, beside or inside the core. */
const MODULE_ROOT =
  /^(?:mtc:matches|gls:glossary|mda:metadata|res:resourceData|slr:(?:profiles|data)|val:validation|ctr:changeTrack)$/u;

function withInner(element: XmlElement): XmlElement[] {
  return [element, ...elementsOf(element).flatMap(withInner)];
}

function isTwice(elements: readonly XmlElement[]): boolean {
  const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
  return new Set(ids).size < ids.length;
}
