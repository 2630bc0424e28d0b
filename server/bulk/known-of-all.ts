import type { Permit } from "../access";
import type { Db } from "../db";
import { checkVersion } from "../findings/check-project";
import { machineTexts } from "../machine/machine-text";
import type { Known } from "../versions/decision";
import type { Passage } from "../versions/passage-in";
import type { BulkDeed } from "./bulk-deed";

const WEIGHED: readonly BulkDeed["deed"][] = ["submit", "approve"];

type Asked = {
  readonly deed: BulkDeed["deed"];
  readonly versionId: string;
  readonly passages: readonly Passage[];
};

/** What must be known beside each passage, by a few queries for all of them. */
export async function knownOfAll(
  db: Db,
  { project, errorsBlock, machineGate }: Permit,
  { deed, versionId, passages }: Asked,
): Promise<(passage: Passage) => Known> {
  if (!WEIGHED.includes(deed)) return () => ({ errors: 0, machine: [] });
  const findings = errorsBlock ? await checkVersion(db, project, versionId) : new Map();
  const asked = passages.filter(({ status }) => machineGate && status !== "submitted");
  const machine = await machineTexts(
    db,
    asked.map(({ id }) => id),
  );
  return ({ id }) => ({ errors: standing(findings.get(id)), machine: machine.get(id) ?? [] });
}

type Findings = readonly { readonly severity: string; readonly dismissed: string | null }[];

function standing(findings: Findings = []): number {
  return findings.filter(({ severity, dismissed }) => severity === "error" && dismissed === null)
    .length;
}
