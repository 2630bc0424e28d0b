import type { Status } from "../../review/status";
import type { XmlElement } from "../xml/read-xml";
import { childNamed, elementsOf, textInside } from "../xml/xml-text";

/** A source, where its translation is or would go, and what the file says about them. */
export type Unit = {
  readonly key: string;
  /** What the file calls it; in 2 its segments have it in common. */
  readonly id: string | undefined;
  readonly source: XmlElement;
  readonly target: XmlElement | undefined;
  /** Behind which a new target goes. */
  readonly before: XmlElement;
  /** What carries the state: the target in 1.2, the segment in 2. */
  readonly stateful: XmlElement | undefined;
  /** What carries `approved` in 1.2. */
  readonly approvable: XmlElement | undefined;
  readonly comment: string;
  readonly maxLength: number | undefined;
  readonly status: Status;
};

export function unitsOf(root: XmlElement): Unit[] {
  const isSecond = (root.attributes.version ?? "").startsWith("2");
  return isSecond ? second(root, true) : first(root, true);
}

function first(holder: XmlElement, inherited: boolean): Unit[] {
  return elementsOf(holder).flatMap((element): Unit[] => {
    const isTranslated = translates(element, inherited);
    if (element.name === "trans-unit") return isTranslated ? transUnit(element) : [];
    return OUTER.has(element.name) ? first(element, isTranslated) : [];
  });
}

function transUnit(element: XmlElement): Unit[] {
  const source = childNamed(element, "source");
  if (!source) return [];
  const target = childNamed(element, "target");
  const { resname, id = "", maxwidth } = element.attributes;
  const isCounted = element.attributes["size-unit"] === "char" && maxwidth !== undefined;
  return [
    {
      key: resname ?? id,
      id,
      source,
      target,
      before: childNamed(element, "seg-source") ?? source,
      stateful: target,
      approvable: element,
      comment: notesIn(element),
      maxLength: isCounted ? Number(maxwidth) : undefined,
      status: firstStatus(element, target),
    },
  ];
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
  const source = childNamed(segment, "source");
  if (!source) return [];
  const target = childNamed(segment, "target");
  const name = unit.attributes.name ?? unit.attributes.id ?? "";
  const limit = unit.attributes["slr:sizeRestriction"];
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
      maxLength: limit && /^\d+$/u.test(limit) ? Number(limit) : undefined,
      status: secondStatus(segment, target),
    },
  ];
}

const OUTER = new Set(["file", "body", "group"]);

function translates({ attributes }: XmlElement, inherited: boolean): boolean {
  return attributes.translate === undefined ? inherited : attributes.translate !== "no";
}

function notesIn(holder: XmlElement | undefined): string {
  return elementsOf(holder)
    .filter(({ name }) => name === "note")
    .map((note) => textInside(note).trim())
    .join("\n");
}

function firstStatus(unit: XmlElement, target: XmlElement | undefined): Status {
  if (!target || textInside(target).trim() === "") return "untranslated";
  const state = target.attributes.state ?? "translated";
  if (unit.attributes.approved === "yes" || /^(?:signed-off|final)$/u.test(state))
    return "approved";
  if (state.startsWith("needs-review"))
    return /^rejected/u.test(target.attributes["state-qualifier"] ?? "") ? "returned" : "submitted";
  return state === "translated" ? "submitted" : "draft";
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
