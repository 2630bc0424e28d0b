"use client";

import { useActionState, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { closing } from "@/app/_ui/closing";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import type { ConceptContent, TermContent } from "@/domain/terms/concept";
import { saveConcept } from "../actions";
import styles from "../terms.module.css";
import { type About, AboutFields } from "./about-fields";
import type { Language } from "./language";
import { TermFields } from "./term-fields";

type Props = {
  readonly projectId: string;
  /** The concept that is changed; nothing for a new one. */
  readonly concept?: {
    readonly id: string;
    readonly revision: number;
    readonly content: ConceptContent;
  };
  /** What a new one begins with. */
  readonly begin?: Pick<TermContent, "language" | "text">;
  readonly languages: readonly Language[];
  readonly agrees: boolean;
  readonly onClose: () => void;
};

type Row = TermContent & { readonly id: number };

/** Writes a concept down, with what it is called in each language. The form sends it as JSON. */
export function ConceptForm({ projectId, concept, begin, languages, agrees, onClose }: Props) {
  const { t } = useTranslation(["terms", "frame"]);
  const [outcome, send, sending] = useActionState(closing(saveConcept, onClose), undefined);
  const [about, tell] = useState<About>(concept?.content ?? NOTHING);
  const [rows, setRows] = useState<readonly Row[]>(
    (concept?.content.terms ?? emptyTerms(languages, begin)).map((term, id) => ({ ...term, id })),
  );
  const change = (row: Row) => setRows(rows.map((one) => (one.id === row.id ? row : one)));
  const next = Math.max(-1, ...rows.map(({ id }) => id)) + 1;
  const written = rows.filter(({ text }) => text.trim() !== "");
  const content = { ...about, terms: written.map(({ id: _, ...term }) => term) };
  return (
    <Form action={send}>
      <input type="hidden" name="projectId" value={projectId} />
      {concept === undefined ? null : (
        <>
          <input type="hidden" name="conceptId" value={concept.id} />
          <input type="hidden" name="revision" value={concept.revision} />
        </>
      )}
      <input type="hidden" name="content" value={JSON.stringify(content)} />
      <div className={styles.rows}>
        {rows.map((row) => (
          <TermFields
            key={row.id}
            term={row}
            languages={languages}
            onChange={(term) => change({ ...term, id: row.id })}
            onRemove={
              rows.length > 1 ? () => setRows(rows.filter((one) => one.id !== row.id)) : undefined
            }
          />
        ))}
      </div>
      <Button
        size="small"
        onClick={() => setRows([...rows, { ...emptyTerm(rows.at(-1)?.language), id: next }])}
      >
        {t("add-term")}
      </Button>
      <AboutFields about={about} onChange={tell} />
      <RefusedNotice outcome={outcome} />
      {agrees ? null : <p className={styles.soft}>{t("propose.hint")}</p>}
      <Button type="submit" kind="primary" disabled={sending || written.length === 0}>
        {t(agrees ? "frame:save" : "propose.send")}
      </Button>
    </Form>
  );
}

const NOTHING: About = {
  ...{ kind: "term", definition: "", note: "", subject: "", picture: "", source: "" },
};

function emptyTerm(language = "en"): TermContent {
  const unsaid = { partOfSpeech: "", gender: "", reason: "", source: "" } as const;
  return { language, text: "", status: "preferred", ...unsaid };
}

/** One line for each of the first two languages: most concepts are agreed for a pair. */
function emptyTerms(languages: readonly Language[], begin?: Props["begin"]): TermContent[] {
  const empty = languages.slice(0, 2).map(({ tag }) => emptyTerm(tag));
  return begin === undefined ? empty : [{ ...emptyTerm(), ...begin }, ...empty.slice(1)];
}
