import type { XmlElement } from "../xml/tree";
import { childNamed } from "../xml/xml-text";
import { inlineIn, type Rule, type Unit } from "./unit";

/** A start without its end in the unit, and an end without its start, must say that they stand alone. */
const startsHaveEnds: Rule = ({ sides }) => {
  for (const { inline } of sides) {
    for (const [at, element] of inline.entries()) {
      const isOdd =
        element.name === "sc"
          ? oddStart(element, inline)
          : element.name === "ec" && oddEnd(element, inline.slice(0, at));
      if (isOdd) return element.name;
    }
  }
  return undefined;
};

function oddStart({ attributes }: XmlElement, inline: readonly XmlElement[]): boolean {
  const hasEnd = inline.some(
    ({ name, attributes: { startRef } }) => name === "ec" && startRef === attributes.id,
  );
  return hasEnd === (attributes.isolated === "yes");
}

function oddEnd({ attributes }: XmlElement, before: readonly XmlElement[]): boolean {
  const { isolated, id, startRef } = attributes;
  if (isolated === "yes") return id === undefined || startRef !== undefined;
  const start = before.find((one) => one.name === "sc" && one.attributes.id === startRef);
  return (
    startRef === undefined || id !== undefined || !start || !agree(start.attributes, attributes)
  );
}

function agree(
  start: Readonly<Record<string, string>>,
  end: Readonly<Record<string, string>>,
): boolean {
  const same = (name: string, usual: string) => (start[name] ?? usual) === (end[name] ?? usual);
  const order = start.canReorder ?? "yes";
  return (
    same("canCopy", "yes") &&
    same("canDelete", "yes") &&
    same("canOverlap", "yes") &&
    (end.canReorder ?? "yes") === (order === "firstNo" ? "no" : order)
  );
}

const marksHaveEnds: Rule = ({ sides }) => {
  const isOdd = ({ inline }: Unit["sides"][number]) =>
    inline.some(({ name, attributes }, at) => {
      if (name === "sm")
        return !inline
          .slice(at)
          .some((one) => one.name === "em" && one.attributes.startRef === attributes.id);
      if (name !== "em") return false;
      return !inline
        .slice(0, at)
        .some((one) => one.name === "sm" && one.attributes.id === attributes.startRef);
    });
  return sides.some(isOdd) ? "em" : undefined;
};

/** Codes that may not be deleted are in a target. */
const fixedCodesStay: Rule = ({ sides: [, target], parts }) => {
  const held = new Set(target?.inline.map(({ attributes }) => attributes.id));
  const translated = parts.filter((part) => childNamed(part, "target"));
  const fixed = translated
    .flatMap((part) => inlineIn(childNamed(part, "source")))
    .filter(({ attributes }) => attributes.canDelete === "no");
  return fixed.some(({ attributes }) => !held.has(attributes.id)) ? "canDelete" : undefined;
};

/** The codes of a row that keep their order do so, and inside what they were inside of. */
const rowsStayInOrder: Rule = ({ sides: [source, target] }) => {
  const after = (target?.inline ?? []).filter(isCode).map(nameOf);
  const isOdd = (row: readonly XmlElement[]) => {
    const before = row.map(nameOf);
    const ids = new Set(row.map(({ attributes }) => attributes.id));
    const there = after.filter((name) => ids.has(name.split(" ")[0]));
    const places = after.flatMap((name, at) => (there.includes(name) ? at : []));
    const isParted = (places.at(-1) ?? 0) - (places[0] ?? 0) >= there.length;
    return (
      there.length > 0 &&
      ((isParted && isTogether(row, source?.inline.filter(isCode) ?? [])) ||
        there.join() !== before.filter((name) => ids.has(name.split(" ")[0])).join())
    );
  };
  return rowsIn(source?.inline ?? []).some(isOdd) ? "canReorder" : undefined;
};

function isTogether(row: readonly XmlElement[], inline: readonly XmlElement[]): boolean {
  const places = row.map((element) => inline.indexOf(element));
  return Math.max(...places) - Math.min(...places) < row.length;
}

function rowsIn(inline: readonly XmlElement[]): XmlElement[][] {
  const rows: XmlElement[][] = [];
  for (const element of inline) {
    if (element.attributes.canReorder === "firstNo") rows.push([element]);
    if (element.attributes.canReorder === "no") rows.at(-1)?.push(element);
  }
  return rows;
}

const isCode = ({ name }: XmlElement) => !/^(?:mrk|sm|em|cp)$/u.test(name);

/** A code by its id and that of the code it stands in. */
function nameOf({ attributes, parent }: XmlElement): string {
  return `${attributes.id} ${parent?.name === "pc" ? parent.attributes.id : ""}`;
}

/** A row of codes that keep their order begins with one that says it is the first. */
const rowsHaveFirsts: Rule = ({ sides }) => {
  const isOdd = ({ inline }: Unit["sides"][number]) => {
    const orders = inline.map(({ attributes }) => attributes.canReorder);
    const [first, later] = [orders.indexOf("firstNo"), orders.indexOf("no")];
    return (later >= 0 && (first < 0 || later < first)) || inline.some(isMovableFirst);
  };
  return sides.some(isOdd) ? "canReorder" : undefined;
};

function isMovableFirst({ attributes }: XmlElement): boolean {
  const { canReorder, canDelete, canCopy } = attributes;
  return canReorder === "firstNo" && (canDelete !== "no" || canCopy !== "no");
}

/** Constraints about codes that belong together: beginnings and ends, and rows in a fixed order. */
export const CODE_RULES: readonly Rule[] = [
  startsHaveEnds,
  marksHaveEnds,
  rowsHaveFirsts,
  rowsStayInOrder,
  fixedCodesStay,
];
