import Link from "next/link";
import { words } from "@/app/_entry/words";
import { editorAddress } from "@/app/_frame/editor-address";
import { WideTable } from "@/app/_ui/wide-table";
import { isolatingIn } from "@/domain/languages/isolated";
import { languageName } from "@/domain/languages/language-name";
import { listFormat, numberFormat } from "@/domain/languages/written-in";
import {
  type Age,
  type Credit,
  editRate,
  type VersionProgress,
  type Wait,
} from "@/domain/review/progress";
import { Moment } from "./moment";
import styles from "./progress.module.css";
import { StatusBar } from "./status-bar";

const SEPARATOR = " · ";

type Versions = { readonly projectId: string; readonly versions: readonly VersionProgress[] };

export async function VersionsTable({ projectId, versions }: Versions) {
  const { t, language } = await words("progress");
  return (
    <WideTable
      title={t("versions")}
      head={[t("document"), t("language"), t("title")]}
      rows={versions.map(({ documentId, versionId, ...row }) => ({
        key: versionId,
        cells: [
          <Link key="name" href={editorAddress({ projectId, documentId, versionId })}>
            <bdi lang={row.sourceLanguage}>{row.document}</bdi>
          </Link>,
          <span key="version">
            <bdi>{languageName(row.language, language)}</bdi>
            {SEPARATOR}
            <bdi>{row.version}</bdi>
          </span>,
          <StatusBar key="bar" counts={row} />,
        ],
      }))}
    />
  );
}

export async function WaitsTable({ waits }: { readonly waits: readonly Wait[] }) {
  const { t, language } = await words("progress", "frame");
  const number = numberFormat(language);
  const list = listFormat(language, { type: "disjunction" });
  const isolated = isolatingIn(language);
  if (waits.length === 0) return <p>{t("waits.none")}</p>;
  return (
    <WideTable
      title={t("waits")}
      head={[
        ...[t("waits.from"), t("waits.to"), t("waits.what")],
        ...[t("waits.count"), t("waits.since")],
      ]}
      rows={waits.map(({ from, to, status, count, since }, at) => ({
        key: String(at),
        cells: [
          <bdi key="from">{from ?? t("outside")}</bdi>,
          <span key="to" className={styles.people}>
            {to.length === 0 ? t("nobody") : list.format(to.map(isolated))}
          </span>,
          t(`frame:status.${status}`),
          number.format(count),
          <Moment key="since" at={since.toISOString()} />,
        ],
      }))}
    />
  );
}

export async function AgesTable({ ages }: { readonly ages: readonly Age[] }) {
  const { t, language } = await words("progress", "frame");
  const number = numberFormat(language);
  return (
    <WideTable
      title={t("ages")}
      head={[t("age"), t("frame:status.submitted"), t("frame:status.returned")]}
      rows={ages.map(({ days, submitted, returned }) => ({
        key: String(days),
        cells: [
          t(`age.${days as 0 | 1 | 3 | 7 | 14}`),
          number.format(submitted),
          number.format(returned),
        ],
      }))}
    />
  );
}

export async function CreditsTable({ credits }: { readonly credits: readonly Credit[] }) {
  const { t, language } = await words("progress");
  const number = numberFormat(language);
  const percent = numberFormat(language, { style: "percent" });
  if (credits.length === 0) return null;
  return (
    <WideTable
      title={t("credits")}
      head={[t("writer"), t("accepted"), t("corrected"), t("returned"), t("edited")]}
      rows={credits.map((credit) => ({
        key: credit.writer ?? "",
        cells: [
          <bdi key="writer">{credit.writer ?? t("outside")}</bdi>,
          ...[credit.accepted, credit.corrected, credit.returned].map((count) =>
            number.format(count),
          ),
          percent.format(editRate(credit)),
        ],
      }))}
    />
  );
}
