import type { Status } from "../../review/status";
import type { XmlElement } from "../xml/tree";
import { childNamed, elementsOf, named, textInside } from "../xml/xml-text";
import { limitsOfFirst } from "./limits";
import type { Unit } from "./text-unit";
import { FOR_MEMOQ, FOR_TRADOS, MEMOQ, TRADOS, toolStatus } from "./tool-status";

/** A unit of XLIFF 1.2; its segments, where a tool has cut it into some. */
export function transUnits(element: XmlElement): Unit[] {
  const source = childNamed(element, "source");
  if (!source) return [];
  const seg = childNamed(element, "seg-source");
  const parts = [...(seg ? named(seg, "mrk") : [])].filter(isSegment);
  const ids = new Set(parts.map(({ attributes }) => attributes.mid));
  // Without a number of its own for each, nobody could tell the segments of the target.
  return ids.size === parts.length && parts.length > 0 && !ids.has(undefined)
    ? segmentUnits(element, parts)
    : [wholeUnit(element, source)];
}

const isSegment = ({ attributes }: XmlElement) => attributes.mtype === "seg";

function wholeUnit(element: XmlElement, source: XmlElement): Unit {
  const target = childNamed(element, "target");
  return {
    ...common(element),
    key: keyOf(element),
    source,
    target,
    before: childNamed(element, "seg-source") ?? source,
    limits: limitsOfFirst(element.attributes),
    status: statusOf(element, target, toolStatus(element.attributes["mq:status"], MEMOQ)),
    tool: element.attributes["mq:status"] === undefined ? undefined : memoq(element),
  };
}

const memoq = (element: XmlElement) =>
  ({
    element,
    attribute: "mq:status",
    said: FOR_MEMOQ,
  }) as const;

function segmentUnits(element: XmlElement, parts: readonly XmlElement[]): Unit[] {
  const before = childNamed(element, "seg-source");
  const whole = childNamed(element, "target");
  const answers = [...(whole ? named(whole, "mrk") : [])].filter(isSegment);
  if (!before) return [];
  return parts.map((source, at): Unit => {
    const { mid = "" } = source.attributes;
    const target = answers.find(({ attributes }) => attributes.mid === mid);
    const kept = elementsOf(childNamed(element, "sdl:seg-defs")).find(
      ({ attributes }) => attributes.id === mid,
    );
    return {
      ...common(element),
      key: at === 0 ? keyOf(element) : `${keyOf(element)}/${mid}`,
      source,
      target,
      before,
      limits: {},
      status: statusOf(element, target, kept && toolStatus(kept.attributes.conf ?? "", TRADOS)),
      tool: kept && {
        element: kept,
        attribute: "conf",
        said: FOR_TRADOS,
      },
      ...(whole ? {} : { segment: { mid, first: at === 0, last: at === parts.length - 1 } }),
    };
  });
}

const keyOf = ({ attributes: { resname, id = "" } }: XmlElement) => resname ?? id;

function common(element: XmlElement) {
  return {
    id: element.attributes.id,
    stateful: childNamed(element, "target"),
    approvable: element,
    comment: [notesIn(element), bytesIn(element)].filter(Boolean).join("\n"),
    context: contextIn(element),
  };
}

/** It is told in words, since no count of characters says it. */
function bytesIn({ attributes: { maxbytes } }: XmlElement): string {
  return maxbytes === undefined ? "" : `maxbytes: ${maxbytes}`;
}

function contextIn(element: XmlElement): string {
  return elementsOf(element)
    .filter(({ name }) => name === "context-group")
    .flatMap(elementsOf)
    .map((context) => textInside(context).trim())
    .filter((one) => one !== "")
    .join("\n");
}

/** What the file tells the translator. */
export function notesIn(holder: XmlElement | undefined): string {
  return elementsOf(holder)
    .filter(({ name }) => name === "note")
    .map((note) => textInside(note).trim())
    .join("\n");
}

function statusOf(
  unit: XmlElement,
  target: XmlElement | undefined,
  said: Status | undefined,
): Status {
  if (!target || textInside(target).trim() === "") return "untranslated";
  if (said !== undefined) return said;
  return unit.attributes.approved === "yes" ? "approved" : stateOf(childNamed(unit, "target"));
}

function stateOf(target: XmlElement | undefined): Status {
  const { state = "translated", "state-qualifier": qualifier = "" } = target?.attributes ?? {};
  if (/^(?:signed-off|final)$/u.test(state)) return "approved";
  if (state.startsWith("needs-review"))
    return qualifier.startsWith("rejected") ? "returned" : "submitted";
  return state === "translated" ? "submitted" : "draft";
}
