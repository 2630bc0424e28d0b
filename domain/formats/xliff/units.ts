import type { Status } from "../../review/status";
import type { XmlElement } from "../xml/tree";
import { childNamed, elementsOf, textInside } from "../xml/xml-text";
import { notesIn, transUnits } from "./first-units";
import { limitsOfSecond } from "./limits";
import type { Unit } from "./text-unit";

export function unitsOf(root: XmlElement): Unit[] {
  const isSecond = (root.attributes.version ?? "").startsWith("2");
  return isSecond ? second(root, true) : first(root, true);
}

function first(holder: XmlElement, inherited: boolean): Unit[] {
  return elementsOf(holder).flatMap((element): Unit[] => {
    const isTranslated = translates(element, inherited);
    if (element.name === "trans-unit") return isTranslated ? transUnits(element) : [];
    return OUTER.has(element.name) ? first(element, isTranslated) : [];
  });
}

function second(holder: XmlElement, inherited: boolean): Unit[] {
  return elementsOf(holder).flatMap((element): Unit[] => {
    const isTranslated = translates(element, inherited);
    if (element.name !== "unit")
      return OUTER.has(element.name) ? second(element, isTranslated) : [];
    const segments = elementsOf(element).filter(({ name }) => name === "segment");
    return isTranslated ? segments.flatMap((segment, at) => segmentUnit(element, segment, at)) : [];
  });
}

function segmentUnit(unit: XmlElement, segment: XmlElement, at: number): Unit[] {
  const isWhole = elementsOf(unit).filter(({ name }) => name === "segment").length === 1;
  const source = childNamed(segment, "source");
  if (!source) return [];
  const target = childNamed(segment, "target");
  const name = unit.attributes.name ?? unit.attributes.id ?? "";
  return [
    {
      key: at === 0 ? name : `${name}/${segment.attributes.id ?? at + 1}`,
      id: unit.attributes.id,
      source,
      target,
      before: source,
      stateful: segment,
      approvable: undefined,
      comment: notesIn(childNamed(unit, "notes")),
      // Of the whole unit, and so of a segment that is all of it.
      limits: isWhole ? limitsOfSecond(unit.attributes) : {},
      status: secondStatus(segment, target),
    },
  ];
}

const OUTER = new Set(["file", "body", "group"]);

function translates({ attributes }: XmlElement, inherited: boolean): boolean {
  return attributes.translate === undefined ? inherited : attributes.translate !== "no";
}

function secondStatus({ attributes }: XmlElement, target: XmlElement | undefined): Status {
  if (!target || textInside(target).trim() === "") return "untranslated";
  if (attributes.subState === "enface:returned") return "returned";
  if (attributes.subState === "enface:source-changed") return "outdated";
  return SECOND[attributes.state ?? "initial"] ?? "draft";
}

const SECOND: Record<string, Status> = {
  translated: "submitted",
  reviewed: "approved",
  final: "approved",
};
