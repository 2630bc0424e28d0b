import fs from "node:fs";
import path from "node:path";
import { findingsIn } from "@/domain/checks";
import { tools } from "@/domain/checks/tools";

export const CASES = path.resolve("../shared/data/cases");
export const shown = process.argv[process.argv.indexOf("--show") + 1];

export type Case = {
  readonly name: string;
  readonly source: string;
  readonly target: string;
  readonly to: string;
  readonly flags: readonly string[];
  readonly fires: boolean;
};

export function agreement(
  theirs: string,
  cases: readonly Case[],
  ours: readonly string[],
): [number, number] {
  const differing = cases.filter((one) => fires(one, ours) !== one.fires);
  if (theirs === shown || shown === "all")
    for (const one of differing)
      console.log(
        `    ${theirs} | ${JSON.stringify(one.source)} → ${JSON.stringify(one.target)} ${one.to} ${one.flags} | ${one.fires ? "should fire" : "should not"}`,
      );
  return [cases.length - differing.length, cases.length];
}

function fires({ source, target, to, flags }: Case, ours: readonly string[]): boolean {
  const found = findingsIn({ source, target, from: "en", to, flags }, tools);
  return found.some(({ check, message }) => ours.includes(check) || ours.includes(message));
}

export function tell(tool: string, rows: readonly (readonly [string, [number, number]])[]): void {
  for (const [name, [same, all]] of rows) console.log(`  ${tool} ${name}: ${same} of ${all}`);
  const [same, all] = rows.reduce(([one, other], [, [x, y]]) => [one + x, other + y], [0, 0]);
  console.log(`${tool}: ${same} of ${all} cases agree (${((100 * same) / all).toFixed(1)} %)`);
}

export function read<Content>(name: string): Content {
  return JSON.parse(fs.readFileSync(path.join(CASES, name), "utf8"));
}
