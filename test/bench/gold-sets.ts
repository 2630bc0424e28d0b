import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Unit } from "@/domain/alignment/bead";
import { withSentences } from "@/domain/alignment/with-sentences";

/** Which source units answer which target units, by their places. */
export type Links = readonly (readonly [readonly number[], readonly number[]])[];

const GOLD = fileURLToPath(new URL("../../../shared/data/align", import.meta.url));

/** The development sets, where they are at hand. */
export function goldSets():
  | { readonly name: string; readonly documents: GoldText[] }[]
  | undefined {
  if (!existsSync(GOLD)) return undefined;
  return readdirSync(GOLD, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, documents: documentsOf(path.join(GOLD, name)) }));
}

export type GoldText = {
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
  readonly gold: Links;
};

function documentsOf(folder: string): GoldText[] {
  return readdirSync(folder)
    .filter((each) => each.endsWith(".gold"))
    .map((file) => {
      const stem = path.join(folder, file.slice(0, -".gold".length));
      const gold = linksOf(readFileSync(`${stem}.gold`, "utf8"));
      const source = unitsOf(`${stem}.src`);
      const target = unitsOf(`${stem}.tgt`);
      if (!hasParagraphs(path.basename(folder))) return { source, target, gold };
      return { source: withSentences(source), target: withSentences(target), gold };
    });
}

export const hasParagraphs = (name: string): boolean => name.includes("para");

function unitsOf(file: string): Unit[] {
  const lines = readFileSync(file, "utf8").split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map((text) => ({ text }));
}

function linksOf(text: string): Links {
  const side = (list: string | undefined): number[] =>
    (list ?? "")
      .replace(/[[\]\s]/g, "")
      .split(",")
      .filter(Boolean)
      .map(Number);
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [source, target] = line.split(":");
      return [side(source), side(target)];
    });
}
