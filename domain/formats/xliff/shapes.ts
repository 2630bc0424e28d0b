/**
 * What an element of the XLIFF 2 core may have: attributes without a prefix (`!` marks required
 * ones), children of the core, and whether other namespaces may add attributes or elements.
 */
export type Shape = {
  readonly attributes: ReadonlyMap<string, boolean>;
  readonly children: ReadonlySet<string>;
  /** Children of which at least one is needed. */
  readonly needs: readonly string[];
  readonly takesAttributes: boolean;
  readonly takesElements: boolean;
};

const INLINE = "cp ph pc sc ec mrk sm em";
const EDITING = "canCopy canDelete canReorder copyOf subType type";

export const SHAPES: ReadonlyMap<string, Shape> = new Map([
  shape("xliff", "version! srcLang! trgLang", "file", { needs: "file", others: "attributes" }),
  shape("file", "id! canResegment original translate srcDir trgDir", "skeleton notes unit group", {
    needs: "unit|group",
    others: "both",
  }),
  shape("skeleton", "href", "", { others: "elements" }),
  shape("group", "id! name canResegment translate srcDir trgDir type", "notes unit group", {
    others: "both",
  }),
  shape(
    "unit",
    "id! name canResegment translate srcDir trgDir type",
    "notes originalData segment ignorable",
    { needs: "segment", others: "both" },
  ),
  shape("notes", "", "note", { needs: "note" }),
  shape("note", "id appliesTo category priority ref", "", { others: "attributes" }),
  shape("originalData", "", "data", { needs: "data" }),
  shape("data", "id! dir", "cp"),
  shape("segment", "id canResegment state subState", "source target", { needs: "source" }),
  shape("ignorable", "id", "source target", { needs: "source" }),
  shape("source", "", INLINE),
  shape("target", "order", INLINE),
  shape("cp", "hex!", ""),
  shape("ph", `id! ${EDITING} disp equiv dataRef subFlows`, "", { others: "attributes" }),
  shape(
    "pc",
    `id! ${EDITING} canOverlap dispEnd dispStart equivEnd equivStart dataRefEnd dataRefStart subFlowsEnd subFlowsStart dir`,
    INLINE,
    { others: "attributes" },
  ),
  shape("sc", `id! ${EDITING} canOverlap dataRef dir disp equiv isolated subFlows`, "", {
    others: "attributes",
  }),
  shape("ec", `id ${EDITING} canOverlap dataRef dir disp equiv isolated startRef subFlows`, "", {
    others: "attributes",
  }),
  shape("mrk", "id! translate type ref value", INLINE, { others: "attributes" }),
  shape("sm", "id! translate type ref value", "", { others: "attributes" }),
  shape("em", "startRef!", ""),
]);

/** An entry of the table: names apart by spaces, of `needs` by bars. */
export function shape(
  name: string,
  attributes: string,
  children: string,
  { needs = "", others = "" }: { needs?: string; others?: string } = {},
): [string, Shape] {
  const list = (text: string) => text.split(" ").filter((one) => one !== "");
  return [
    name,
    {
      attributes: new Map(list(attributes).map((one) => [one.replace("!", ""), one.endsWith("!")])),
      children: new Set(list(children)),
      needs: needs.split("|").filter((one) => one !== ""),
      takesAttributes: others === "attributes" || others === "both",
      takesElements: others === "elements" || others === "both",
    },
  ];
}

const YES_NO = /^(?:yes|no)$/u;
const DIRECTION = /^(?:ltr|rtl|auto)$/u;
const PREFIXED = /^[^:\s]+:\S+$/u;
const NMTOKEN = /^[\p{L}\p{N}._:\u00b7-]+$/u;

/** What the values of attributes look like, whatever element they are on. */
export const VALUES: Readonly<Record<string, RegExp>> = {
  id: NMTOKEN,
  version: /^2\.[0-2]$/u,
  translate: YES_NO,
  canResegment: YES_NO,
  canCopy: YES_NO,
  canDelete: YES_NO,
  canOverlap: YES_NO,
  isolated: YES_NO,
  canReorder: /^(?:yes|firstNo|no)$/u,
  dir: DIRECTION,
  srcDir: DIRECTION,
  trgDir: DIRECTION,
  state: /^(?:initial|translated|reviewed|final)$/u,
  subState: PREFIXED,
  subType: PREFIXED,
  priority: /^(?:[1-9]|10)$/u,
  order: /^[1-9]\d*$/u,
  hex: /^(?:[0-9a-f]{4,6})$/iu,
};

export const INLINE_TYPE = /^(?:fmt|ui|quote|link|image|other)$/u;
export const MARK_TYPE = /^(?:generic|comment|term|[^:\s]+:\S+)$/u;
export const HOLDER_TYPE = PREFIXED;
