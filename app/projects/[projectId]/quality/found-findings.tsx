import type { Route } from "next";
import Link from "next/link";
import { words } from "@/app/_entry/words";
import { editorAddress } from "@/app/_frame/editor-address";
import { directionOf } from "@/domain/languages/direction";
import { languageName } from "@/domain/languages/language-name";
import type { FoundFinding } from "@/domain/review/search-findings";
import { type AskedFindings, addressOf } from "./address-of";
import styles from "./quality.module.css";

type Props = {
  readonly projectId: string;
  readonly asked: AskedFindings;
  /** `most` are shown at once. */
  readonly found: {
    readonly count: number;
    readonly some: readonly FoundFinding[];
    readonly most: number;
  };
};

/** The findings that were asked for, each with the way to its passage. */
export async function FoundFindings({ projectId, asked, found }: Props) {
  const { t } = await words("quality");
  const next = asked.from + found.most;
  return (
    <>
      <p role="status">{t("search.found", { count: found.count })}</p>
      <ol className={styles.found} start={asked.from + 1}>
        {found.some.map((one) => (
          <li key={`${one.passage.versionId} ${one.passage.number} ${keyOf(one)}`}>
            <Found projectId={projectId} {...one} />
          </li>
        ))}
      </ol>
      {found.count > found.most ? (
        <nav className={styles.pages} aria-label={t("search.pages")}>
          {asked.from > 0 ? (
            <Link
              href={addressOf({ ...asked, from: Math.max(0, asked.from - found.most) }) as Route}
            >
              {t("search.before")}
            </Link>
          ) : null}
          {next < found.count ? (
            <Link href={addressOf({ ...asked, from: next }) as Route}>{t("search.after")}</Link>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}

const keyOf = ({ finding: { message, side, start, end, values } }: FoundFinding) =>
  `${message} ${side} ${start} ${end} ${JSON.stringify(values ?? {})}`;

async function Found({
  projectId,
  passage,
  finding,
}: FoundFinding & { readonly projectId: string }) {
  const { t, language: reader } = await words("quality", "checks");
  const say = t as unknown as (key: string, values: object) => string;
  const { document, language, number, writer } = passage;
  const { severity, message, quote, values, dismissed } = finding;
  return (
    <>
      <p>
        <span className={styles.severity} data-severity={severity}>
          {t(`one.${severity}`)}
        </span>{" "}
        {say(`checks:${message}`, { quote, ...values })}
      </p>
      <p className={styles.where}>
        <Link href={editorAddress({ projectId, ...passage }, number)}>
          <bdi>{document}</bdi>
          {" · "}
          <bdi>{languageName(language, reader)}</bdi>
          {" · "}
          {t("search.passage", { number })}
        </Link>
        {writer === null ? null : <bdi>{writer}</bdi>}
        {dismissed === null ? null : (
          <span>{t("labelled", { label: t("dismissed"), what: dismissed })}</span>
        )}
      </p>
      {quote === "" ? null : (
        <q
          className={styles.quote}
          lang={finding.side === "target" ? language : undefined}
          dir={finding.side === "target" ? directionOf(language) : "auto"}
        >
          {excerpt(quote)}
        </q>
      )}
    </>
  );
}

/** In characters. */
const LONGEST = 160;

function excerpt(quote: string): string {
  const letters = [...quote];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : quote;
}
