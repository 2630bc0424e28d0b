import { lazy } from "react";
import { Findings } from "./findings";

/** Fetched when first asked for. */
const History = lazy(async () => ({ default: (await import("./history")).History }));

const Facts = lazy(async () => ({ default: (await import("./facts")).Facts }));
const Matches = lazy(async () => ({ default: (await import("./matches")).Matches }));

const Machine = lazy(async () => ({ default: (await import("./machine")).Machine }));

const Terms = lazy(async () => ({ default: (await import("./terms")).Terms }));
const Remarks = lazy(async () => ({ default: (await import("./remarks")).Remarks }));
const Concordance = lazy(async () => ({ default: (await import("./concordance")).Concordance }));

/** What the panel tells about the passage in hand. A new section is a file here, a line, and its word `panel.<id>`. */
export const sections = [
  { id: "findings", Section: Findings },
  { id: "matches", Section: Matches },
  { id: "terms", Section: Terms },
  { id: "machine", Section: Machine },
  { id: "concordance", Section: Concordance },
  { id: "history", Section: History },
  { id: "remarks", Section: Remarks },
  { id: "facts", Section: Facts },
] as const;
