import { words } from "@/app/_entry/words";
import type { ExportWords } from "@/domain/exports/export";
import { STATUSES, type Status } from "@/domain/review/status";

/** The words that stand in an exported file, in the language of whoever asks for it. */
export async function exportWords(): Promise<ExportWords> {
  const { t, language } = await words("exports", "frame", "sources");
  const statuses = STATUSES.map((status) => [status, t(`frame:status.${status}`)] as const);
  const said = Object.fromEntries(NAMED.map((name) => [name, t(name)] as const));
  return {
    ...(said as Record<(typeof NAMED)[number], string>),
    language,
    carriedBy: t("sources:carried"),
    roles: Object.fromEntries(ROLES.map((role) => [role, t(`frame:role.${role}`)] as const)),
    statuses: Object.fromEntries(statuses) as Record<Status, string>,
  };
}

const ROLES = ["owner", "manager", "translator", "reviewer", "reader"] as const;

const NAMED = [
  ...(["author", "publication", "address", "date", "translator", "project", "exported"] as const),
  ...([
    "signOffSheet",
    "number",
    "source",
    "translation",
    "status",
    "writtenBy",
    "correctedBy",
  ] as const),
  ...([
    "submittedBy",
    "approvedBy",
    "ownWords",
    "role",
    "step",
    "time",
    "sourceHash",
    "targetHash",
  ] as const),
  ...(["alignmentHash", "omission", "addition", "accepted", "notes"] as const),
  ...(["writtenAt", "submittedAt", "paragraphs"] as const),
  ...(["noteDesk", "noteReviewer", "notePublished"] as const),
] as const;
