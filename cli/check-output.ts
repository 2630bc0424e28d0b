import { checks, type Finding } from "@/domain/checks";
import { sarif } from "./check-sarif";
import { type Checked, descriptionOf, sentenceOf } from "./checked";

export const REPORTS = ["text", "json", "sarif"] as const;
type Report = (typeof REPORTS)[number];

/** Every check there is: id, severity, what it is about. */
export function listOfChecks(format: Report): string {
  const list = checks.map(({ id, severity }) => ({
    id,
    severity,
    description: descriptionOf(id),
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
    found.map(({ file, line, place, pair, findings }) => ({
      file,
      line,
      place,
      source: pair.source,
      target: pair.target,
      findings: findings.map((finding) => ({ ...finding, sentence: sentenceOf(finding) })),
    })),
    undefined,
    2,
  )}\n`;
}
