import { CODE, type Code, closing, codeAt, opening, standalone } from "../codes/code";

/**
 * A text as machines are given it: XML, each code an element of its own (`<c1>…</c1>`, `<c2/>`),
 * so that an engine that knows markup carries them over.
 */
export function markupOf(text: string): string {
  return text
    .replace(/[&<>]/gu, (character) => ESCAPES[character] ?? character)
    .replace(CODE, (character) => {
      const code = codeAt(character);
      return code === undefined ? character : ELEMENTS[code.type](code.id);
    });
}

/** The text that an answer means. Elements it was not given are gone. */
export function textOfMarkup(markup: string, codes: readonly Code[]): string {
  const kinds = new Map(codes.map(({ id, kind }) => [id, kind]));
  return markup
    .replace(ELEMENT, (_, end: string, number: string | undefined) => {
      const id = Number(number ?? 0);
      const kind = kinds.get(id);
      if (kind === undefined) return "";
      // Some engines write an empty element as two tags.
      if (kind === "standalone") return end === "" ? standalone(id) : "";
      return end === "" ? opening(id) : closing(id);
    })
    .replace(ENTITY, readEntity);
}

/** Whether a translation has the codes of its source, each as often. */
export function keepsCodes(source: string, target: string): boolean {
  return codesIn(source) === codesIn(target);
}

function codesIn(text: string): string {
  return (text.match(CODE) ?? []).toSorted().join("");
}

const ELEMENTS = {
  open: (id: number) => `<c${id}>`,
  close: (id: number) => `</c${id}>`,
  standalone: (id: number) => `<c${id}/>`,
} as const;
const ELEMENT = /<(\/?)(?:c(\d{1,5})|[a-z][^<>]{0,200})\s*\/?>/giu;
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|quot|apos|nbsp));/giu;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" },
};

function readEntity(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
  const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : entity;
}
