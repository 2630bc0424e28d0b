"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { agreeConcept, refuseConcept, removeConcept } from "../actions";
import styles from "../terms.module.css";
import type { Concept } from "./concept";
import { ContestedButton } from "./contested-button";

type Props = {
  readonly projectId: string;
  readonly concept: Concept;
  readonly proposes: boolean;
  readonly agrees: boolean;
  readonly onOpen: (dialog: "change" | "history") => void;
};

/** What can be done about a concept. Each button names the concept for those who do not see it. */
export function ConceptDeeds({ projectId, concept, proposes, agrees, onOpen }: Props) {
  const { t } = useTranslation("terms");
  const [agreed, agree, agreeing] = useActionState(agreeConcept, undefined);
  const [refused, refuse, refusing] = useActionState(refuseConcept, undefined);
  const [removed, remove, removing] = useActionState(removeConcept, undefined);
  const waits = !concept.agreed || concept.proposal !== null;
  const name = concept.content.terms[0]?.text ?? "";
  const named = (deed: string) => `${deed}: ${name}`;
  return (
    <form className={styles.deeds}>
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="conceptId" value={concept.id} />
      <input type="hidden" name="revision" value={concept.revision} />
      {agrees && waits ? (
        <>
          <Button
            type="submit"
            size="small"
            kind="primary"
            formAction={agree}
            disabled={agreeing}
            aria-label={named(t("agree"))}
          >
            {t("agree")}
          </Button>
          <Button
            type="submit"
            size="small"
            formAction={refuse}
            disabled={refusing}
            aria-label={named(t("refuse"))}
          >
            {t("refuse")}
          </Button>
        </>
      ) : null}
      {proposes ? (
        <Button size="small" onClick={() => onOpen("change")} aria-label={named(t("change"))}>
          {t("change")}
        </Button>
      ) : null}
      <Button
        size="small"
        kind="quiet"
        onClick={() => onOpen("history")}
        aria-label={named(t("history"))}
      >
        {t("history")}
      </Button>
      {agrees && concept.agreed ? (
        <>
          <ContestedButton contentious={concept.contentious} name={name} />
          <Button
            type="submit"
            size="small"
            kind="quiet"
            formAction={remove}
            disabled={removing}
            aria-label={named(t("remove"))}
          >
            {t("remove")}
          </Button>
        </>
      ) : null}
      <RefusedNotice
        outcome={[agreed, refused, removed].find((one) => one !== undefined && "refused" in one)}
      />
    </form>
  );
}
