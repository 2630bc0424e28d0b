import { checks, type Finding } from "@/domain/checks";
import type { Pair } from "@/domain/checks/check";
import words from "@/locales/en/checks.json";

export type Checked = {
  readonly file: string;
  /** A unit's name or number, for people. */
  readonly place: string;
  readonly pair: Pair;
  readonly findings: readonly Finding[];
};

export const REPORTS = ["text", "json", "sarif"] as const;
type Report = (typeof REPORTS)[number];

const sentences: Readonly<Record<string, string>> = words;

/** Every check there is: id, severity, what it is about. */
export function listOfChecks(format: Report): string {
  const list = checks.map(({ id, severity }) => ({
    id,
    severity,
    description: sentences[`${id}.description`] ?? "",
  }));
  if (format !== "text") return `${JSON.stringify(list)}\n`;
  return list
    .map(
      ({ id, severity, description }) => `${id.padEnd(18)} ${severity.padEnd(8)} ${description}\n`,
    )
    .join("");
}

export const reports: Record<Report, (checked: readonly Checked[]) => string> = {
  text,
  json,
  sarif,
};

function text(checked: readonly Checked[]): string {
  return checked
    .flatMap((one) => one.findings.map((finding) => `${line(one, finding)}\n`))
    .join("");
}

function line({ file, place }: Checked, finding: Finding): string {
  const where = `${finding.side} ${finding.start}–${finding.end}`;
  return `${file}:${place}: ${finding.severity}: ${sentenceOf(finding)} [${finding.check}, ${where}]`;
}

function json(checked: readonly Checked[]): string {
  const found = checked.filter(({ findings }) => findings.length > 0);
  return `${JSON.stringify(
    found.map(({ file, place, pair, findings }) => ({
      file,
      place,
      source: pair.source,
      target: pair.target,
      findings: findings.map((finding) => ({ ...finding, sentence: sentenceOf(finding) })),
    })),
    undefined,
    2,
  )}\n`;
}

/** SARIF 2.1.0, which code hosts show beside the changed files. */
function sarif(checked: readonly Checked[]): string {
  const driver = {
    name: "Enface",
    rules: checks.map(({ id }) => ({
      id,
      shortDescription: { text: sentences[`${id}.description`] ?? id },
    })),
  };
  const results = checked.flatMap((one) => one.findings.map((finding) => resultOf(one, finding)));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, results }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultOf({ file, place }: Checked, finding: Finding) {
  return {
    ruleId: finding.check,
    level: finding.severity,
    message: { text: sentenceOf(finding) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: encodeURI(file) } },
        logicalLocations: [
          {
            name: place,
            fullyQualifiedName: `${place}/${finding.side}/${finding.start}-${finding.end}`,
          },
        ],
      },
    ],
  };
}

function sentenceOf({ message, quote, values }: Finding): string {
  const given: Readonly<Record<string, string>> = { ...values, quote };
  return (sentences[message] ?? message).replace(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => given[name] ?? "",
  );
}
