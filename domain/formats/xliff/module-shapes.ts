import { type Shape, shape } from "./shapes";

const SIZE = "attributes";

/** What the elements of the modules of XLIFF 2 may have, as `SHAPES` says it of the core. */
export const MODULE_SHAPES: readonly [string, Shape][] = [
  shape("mtc:matches", "", "mtc:match", { needs: "mtc:match" }),
  shape(
    "mtc:match",
    "id matchQuality matchSuitability similarity origin ref! reference subType type",
    "mda:metadata originalData source target",
    { needs: "target", others: "both" },
  ),
  shape("gls:glossary", "", "gls:glossEntry", { needs: "gls:glossEntry" }),
  shape("gls:glossEntry", "id ref", "gls:term gls:translation gls:definition", {
    needs: "gls:translation|gls:definition",
    others: "both",
  }),
  shape("gls:term", "source", "", { others: SIZE }),
  shape("gls:translation", "id ref source", "", { others: SIZE }),
  shape("gls:definition", "source", "", { others: SIZE }),
  shape("mda:metadata", "id", "mda:metaGroup", { needs: "mda:metaGroup" }),
  // The standard's own example has `meta` without a prefix.
  shape("mda:metaGroup", "id category appliesTo", "mda:metaGroup mda:meta meta", {
    needs: "mda:metaGroup|mda:meta|meta",
  }),
  shape("mda:meta", "type!", ""),
  shape("res:resourceData", "", "res:resourceItemRef res:resourceItem", { others: "elements" }),
  shape("res:resourceItemRef", "id ref!", "", { others: SIZE }),
  shape("res:resourceItem", "id mimeType context", "res:source res:target res:reference", {
    others: SIZE,
  }),
  shape("res:source", "href", "", { others: "both" }),
  shape("res:target", "href", "", { others: "both" }),
  shape("res:reference", "href!", "", { others: SIZE }),
  shape("ctr:changeTrack", "", "ctr:revisions", { needs: "ctr:revisions", others: "both" }),
  shape("ctr:revisions", "appliesTo! currentVersion ref", "ctr:revision", {
    needs: "ctr:revision",
    others: "both",
  }),
  shape("ctr:revision", "author datetime version", "ctr:item", {
    needs: "ctr:item",
    others: "both",
  }),
  shape("ctr:item", "property!", "", { others: "both" }),
  shape("slr:profiles", "generalProfile storageProfile", "slr:normalization", {
    others: "elements",
  }),
  shape("slr:normalization", "general storage", "", { others: SIZE }),
  shape("slr:data", "profile!", "", { others: "both" }),
  shape("val:validation", "", "val:rule", { needs: "val:rule", others: SIZE }),
  shape(
    "val:rule",
    "isPresent isNotPresent startsWith endsWith occurs existsInSource caseSensitive normalization disabled",
    "",
    { others: SIZE },
  ),
];
