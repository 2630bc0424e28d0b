import type { XmlElement } from "../xml/tree";
import { childNamed, elementsOf } from "../xml/xml-text";

export type Around = {
  /** Ids of the units of the file. */
  readonly units: ReadonlySet<string>;
  readonly languages: Readonly<Record<string, string>>;
};

/** Says what does not hold in a unit, or nothing. */
export type Rule = (unit: Unit, around: Around) => string | undefined;

/** A unit taken apart: its segments, and the inline elements of all its sources and all its targets. */
export type Unit = {
  readonly id: string | undefined;
  readonly parts: readonly XmlElement[];
  /** Ids of its notes. */
  readonly notes: readonly string[];
  readonly data: readonly string[];
  readonly sides: readonly {
    readonly name: "source" | "target";
    readonly inline: readonly XmlElement[];
  }[];
};

/** The elements inside a text, in the order they begin in. */
export function inlineIn(holder: XmlElement | undefined): XmlElement[] {
  return elementsOf(holder).flatMap((element) => [element, ...inlineIn(element)]);
}

/** Targets may stand in another order than their sources. */
export function taken(element: XmlElement): Unit {
  const parts = elementsOf(element).filter(
    ({ name }) => name === "segment" || name === "ignorable",
  );
  const data = elementsOf(childNamed(element, "originalData")).map(
    ({ attributes }) => attributes.id ?? "",
  );
  const order = (part: XmlElement, at: number) =>
    Number(childNamed(part, "target")?.attributes.order ?? at + 1);
  const ordered = parts
    .map((part, at) => ({ part, order: order(part, at) }))
    .toSorted((one, two) => one.order - two.order);
  const inline = (name: string, from: readonly XmlElement[]) =>
    from.flatMap((part) => inlineIn(childNamed(part, name)));
  const notes = elementsOf(childNamed(element, "notes"));
  return {
    id: element.attributes.id,
    parts,
    notes: notes.flatMap(({ attributes }) => attributes.id ?? []),
    data,
    sides: [
      { name: "source", inline: inline("source", parts) },
      {
        name: "target",
        inline: inline(
          "target",
          ordered.map(({ part }) => part),
        ),
      },
    ],
  };
}
