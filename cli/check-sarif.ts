import { createHash } from "node:crypto";
import { checks, type Finding } from "@/domain/checks";
import type { Check } from "@/domain/checks/check";
import { findingKey } from "@/domain/review/finding-key";
import { type Checked, descriptionOf, sentenceOf } from "./checked";

/** SARIF 2.1.0, which code hosts show beside the changed files; GitHub wants a line and a description of each rule. */
export function sarif(checked: readonly Checked[]): string {
  const driver = { name: "Enface", rules: checks.map(ruleOf) };
  const results = checked.flatMap((one) => one.findings.map((finding) => resultOf(one, finding)));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, results: withFingerprints(results) }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleOf({ id, severity }: Check) {
  const description = { text: descriptionOf(id) };
  return {
    id,
    shortDescription: description,
    fullDescription: description,
    help: description,
    defaultConfiguration: { level: severity },
  };
}

function resultOf({ uri, line, place, pair }: Checked, finding: Finding) {
  const { check, severity, side, start, end } = finding;
  return {
    ruleId: check,
    ruleIndex: RULES.indexOf(check),
    level: severity,
    message: { text: sentenceOf(finding) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, region: { startLine: line } },
        logicalLocations: [{ name: place, fullyQualifiedName: `${place}/${side}/${start}-${end}` }],
      },
    ],
    named: [uri, pair.source, findingKey(finding, pair[side])].join("\u001f"),
  };
}

const RULES: readonly string[] = checks.map(({ id }) => id);

/** What stays the same when lines move: a code host then knows an alert again. Equal ones are numbered. */
function withFingerprints(results: readonly ReturnType<typeof resultOf>[]) {
  const times = new Map<string, number>();
  return results.map(({ named, ...result }) => {
    const hash = createHash("sha256").update(named).digest("hex").slice(0, 16);
    const time = (times.get(hash) ?? 0) + 1;
    times.set(hash, time);
    return { ...result, partialFingerprints: { primaryLocationLineHash: `${hash}:${time}` } };
  });
}
