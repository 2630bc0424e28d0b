import { directionOf } from "../../languages/direction";
import type { Edit } from "../splice";
import { attributesSet, tagWith } from "../xml/tag-with";
import type { XmlElement } from "../xml/tree";
import { elementsOf } from "../xml/xml-text";
import { type Style, type Styles, settingOf } from "./styles";

/**
 * The paragraph styles of a translation. Each style that a translated paragraph has is copied into
 * the automatic styles of its part, with the direction and the language of the translation; the
 * paragraphs that stay keep theirs.
 */
export class Wardrobe {
  readonly source: string;
  readonly styles: Styles;
  readonly language: string;
  readonly made = new Map<string, { readonly name: string; readonly xml: string }>();

  constructor(source: string, styles: Styles, language: string) {
    this.source = source;
    this.styles = styles;
    this.language = language;
  }

  /** The name of the style a translated paragraph gets. */
  dressed(name = "Standard"): string {
    const known = this.made.get(name);
    if (known) return known.name;
    const made = { name: this.freeName(name), xml: "" };
    const style = this.styles.get(name);
    const set = this.settings(name);
    const xml =
      style?.isAutomatic && this.isHere(style)
        ? this.copy(style, made.name, set)
        : inherited(name, made.name, set);
    this.made.set(name, { ...made, xml });
    return made.name;
  }

  /** The copies, put at the end of the automatic styles. */
  edits(root: XmlElement): Edit[] {
    const xml = [...this.made.values()].map((made) => made.xml).join("");
    if (xml === "") return [];
    const holder = elementsOf(root).find(({ name }) => name === "office:automatic-styles");
    if (!holder) {
      const body = elementsOf(root).find(({ name }) => /:(?:body|master-styles)$/u.test(name));
      const at = body?.start ?? root.closeStart;
      const whole = `<office:automatic-styles>${xml}</office:automatic-styles>`;
      return [{ start: at, end: at, text: () => whole }];
    }
    if (holder.openEnd < holder.end)
      return [{ start: holder.closeStart, end: holder.closeStart, text: () => xml }];
    const open = this.source.slice(holder.start, holder.end).replace(/\s*\/>$/u, ">");
    const whole = `${open}${xml}</office:automatic-styles>`;
    return [{ start: holder.start, end: holder.end, text: () => whole }];
  }

  settings(name: string): Settings {
    const isRtl = directionOf(this.language) === "rtl";
    const wasRtl = /^rl/u.test(settingOf(this.styles, name, "style:writing-mode") ?? "");
    const align = settingOf(this.styles, name, "fo:text-align");
    const fixed = isRtl ? align === "left" : wasRtl && /^(?:right|end)$/u.test(align ?? "");
    return {
      paragraph: {
        ...(isRtl === wasRtl ? {} : { "style:writing-mode": isRtl ? "rl-tb" : "lr-tb" }),
        ...(fixed ? { "fo:text-align": "start" } : {}),
      },
      text: languageSettings(this.language),
    };
  }

  /** Whether the style stands in this part and not in another one. */
  isHere({ element, name }: Style): boolean {
    return this.source.slice(element.start, element.openEnd).includes(`"${name}"`);
  }

  copy({ element }: Style, name: string, { paragraph, text }: Settings): string {
    const children = elementsOf(element);
    const properties = (which: string, set: Record<string, string>) => {
      const found = children.find((child) => child.name === `style:${which}-properties`);
      if (!found) return tag(which, set);
      return tagWith(this.source, found, set) + this.source.slice(found.openEnd, found.end);
    };
    const others = children.filter(({ name }) => !/:(?:paragraph|text)-properties$/u.test(name));
    const open = tagWith(this.source, element, { "style:name": name }).replace(/\s*\/>$/u, ">");
    const rest = others.map(({ start, end }) => this.source.slice(start, end)).join("");
    return `${open}${properties("paragraph", paragraph)}${properties("text", text)}${rest}</style:style>`;
  }

  freeName(name: string): string {
    const base = `${name}_${this.language.replace(/[^\w-]/gu, "")}`;
    let free = base;
    for (let count = 2; this.styles.has(free); count++) free = `${base}_${count}`;
    return free;
  }
}

type Settings = {
  readonly paragraph: Record<string, string>;
  readonly text: Record<string, string>;
};

/** Western, Asian and complex scripts each have a language of their own. */
function languageSettings(tag: string): Record<string, string> {
  const { language, region: country = "none" } = new Intl.Locale(tag);
  if (directionOf(tag) === "rtl")
    return { "style:language-complex": language, "style:country-complex": country };
  return /^(?:zh|ja|ko)$/u.test(language)
    ? { "style:language-asian": language, "style:country-asian": country }
    : { "fo:language": language, "fo:country": country };
}

function inherited(parent: string, name: string, { paragraph, text }: Settings): string {
  const set = {
    "style:name": name,
    "style:family": "paragraph",
    "style:parent-style-name": parent,
  };
  return `${attributesSet("<style:style>", set)}${tag("paragraph", paragraph)}${tag("text", text)}</style:style>`;
}

function tag(which: string, set: Record<string, string>): string {
  return Object.keys(set).length === 0 ? "" : attributesSet(`<style:${which}-properties/>`, set);
}

const TWINS = ["font-weight", "font-style", "font-size"] as const;

/** In complex scripts bold, italic and size are properties of their own. */
export function twinEdits(source: string, styles: Styles, root: XmlElement): Edit[] {
  const automatic = elementsOf(root).find(({ name }) => name === "office:automatic-styles");
  return [...styles.values()]
    .filter(({ element }) => element.parent === automatic)
    .flatMap(({ element }) => elementsOf(element))
    .filter(({ name }) => name === "style:text-properties")
    .flatMap((properties): Edit[] => {
      const set = twinsOf(properties);
      const { start, openEnd } = properties;
      if (Object.keys(set).length === 0) return [];
      return [{ start, end: openEnd, text: () => tagWith(source, properties, set) }];
    });
}

function twinsOf({ attributes }: XmlElement): Record<string, string> {
  const twins = TWINS.flatMap((name): [string, string][] => {
    const value = attributes[`fo:${name}`];
    const twin = `style:${name}-complex`;
    return value === undefined || attributes[twin] !== undefined ? [] : [[twin, value]];
  });
  return Object.fromEntries(twins);
}

/** The tables around translated paragraphs run the way the language does. */
export function tableEdits(
  source: string,
  { tables, changed }: { readonly tables: Styles; readonly changed: readonly XmlElement[] },
  language: string,
): Edit[] {
  const isRtl = directionOf(language) === "rtl";
  return [...new Set(changed.flatMap(tablesAround))].flatMap((name): Edit[] => {
    const style = tables.get(name)?.element;
    const properties = elementsOf(style).find((child) => child.name === "style:table-properties");
    const wasRtl = /^rl/u.test(properties?.attributes["style:writing-mode"] ?? "");
    if (!properties || isRtl === wasRtl) return [];
    const set = { "style:writing-mode": isRtl ? "rl-tb" : "lr-tb" };
    const { start, openEnd } = properties;
    return [{ start, end: openEnd, text: () => tagWith(source, properties, set) }];
  });
}

function tablesAround(element: XmlElement): string[] {
  const tables: string[] = [];
  for (let holder = element.parent; holder; holder = holder.parent)
    if (holder.name === "table:table") tables.push(holder.attributes["table:style-name"] ?? "");
  return tables;
}
