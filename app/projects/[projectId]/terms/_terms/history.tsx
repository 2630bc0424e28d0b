"use client";

import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { dateFormat } from "@/domain/languages/written-in";
import type { ConceptContent } from "@/domain/terms/concept";
import styles from "../terms.module.css";
import { Content } from "./content";
import type { Language } from "./language";

type Revision = {
  readonly number: number;
  readonly deed: string;
  readonly content: ConceptContent;
  readonly by: string | null;
  readonly at: string;
};

type Props = {
  readonly projectId: string;
  readonly conceptId: string;
  readonly languages: readonly Language[];
};

/** What a concept said before, and who changed it. */
export function History({ projectId, conceptId, languages }: Props) {
  const { t, i18n } = useTranslation("terms");
  const revisions = useRevisions(`/api/projects/${projectId}/concepts/${conceptId}/history`);
  const time = dateFormat(i18n.language, { dateStyle: "medium", timeStyle: "short" });
  const say = t as unknown as (key: string) => string;
  if (revisions === undefined) return <p>{t("asking")}</p>;
  return (
    <ol className={styles.history}>
      {revisions.map(({ number, deed, content, by, at }) => (
        <li key={number}>
          <p className={styles.head}>
            <span>{say(`deed.${deed}`)}</span>
            <bdi>{by}</bdi>
            <time dateTime={at}>{time.format(new Date(at))}</time>
          </p>
          <Content content={content} languages={languages} />
        </li>
      ))}
    </ol>
  );
}

function useRevisions(address: string): readonly Revision[] | undefined {
  const [revisions, setRevisions] = useState<readonly Revision[]>();
  useEffect(() => {
    const ending = new AbortController();
    fetch(address, { signal: ending.signal })
      .then(async (answer) => (answer.ok ? (await answer.json()).revisions : []))
      .then(setRevisions, () => undefined);
    return () => ending.abort();
  }, [address]);
  return revisions;
}
