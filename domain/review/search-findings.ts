import type { Severity } from "../checks/check";
import { foldLetters } from "../languages/fold-letters";
import type { CheckedPassage, Judged } from "./quality";

/** What somebody looks for among the findings of a project. What is empty is not asked. */
export type FindingSearch = {
  /** In what a finding quotes, what its sentence names, its document, or the reason it was dismissed for. */
  readonly text: string;
  readonly check: string;
  readonly severity: Severity | "";
  /** By name. */
  readonly person: string;
  /** Of a version. */
  readonly version: string;
  /** Whether it stands or was dismissed. */
  readonly dismissed: "yes" | "no" | "";
};

/** A finding with the passage it is in. */
export type FoundFinding = { readonly passage: CheckedPassage; readonly finding: Judged };

/** The findings that are like that, in the order of their passages. Letters are compared as search sees them. */
export function findingsLike(
  passages: readonly CheckedPassage[],
  asked: FindingSearch,
): FoundFinding[] {
  const folded = foldLetters(asked.text.trim());
  return passages
    .filter(({ writer, versionId }) => isOneOf(asked, { writer, versionId }))
    .flatMap((passage) =>
      passage.findings
        .filter((finding) => isLike(finding, asked))
        .filter((finding) => folded === "" || saidIn(passage, finding).includes(folded))
        .map((finding) => ({ passage, finding })),
    );
}

type Whose = Pick<CheckedPassage, "writer" | "versionId">;

function isOneOf({ person, version }: FindingSearch, { writer, versionId }: Whose): boolean {
  return (person === "" || person === writer) && (version === "" || version === versionId);
}

function isLike(finding: Judged, { check, severity, dismissed }: FindingSearch): boolean {
  if (check !== "" && check !== finding.check) return false;
  if (severity !== "" && severity !== finding.severity) return false;
  return dismissed === "" || (dismissed === "yes") === (finding.dismissed !== null);
}

function saidIn({ document }: CheckedPassage, { quote, values = {}, dismissed }: Judged): string {
  return foldLetters([quote, ...Object.values(values), document, dismissed ?? ""].join("\n"));
}
