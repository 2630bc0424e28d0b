"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/app/_ui/dialog";
import styles from "../terms.module.css";
import type { Concept } from "./concept";
import { ConceptDeeds } from "./concept-deeds";
import { ConceptForm } from "./concept-form";
import { Content } from "./content";
import { History } from "./history";
import type { Language } from "./language";

type Props = {
  readonly projectId: string;
  readonly concepts: readonly Concept[];
  readonly languages: readonly Language[];
  readonly may: readonly string[];
};

type Opened = { readonly dialog: "change" | "history"; readonly concept: Concept };

export function Concepts({ projectId, concepts, languages, may }: Props) {
  const { t } = useTranslation("terms");
  const [opened, open] = useState<Opened>();
  const close = () => open(undefined);
  const agrees = may.includes("agree");
  return (
    <>
      <ul className={styles.concepts}>
        {concepts.map((concept) => (
          <li key={concept.id} className={styles.concept}>
            <p className={styles.head}>
              <span>{t(`kind.${concept.content.kind}`)}</span>
              {concept.agreed && concept.proposal === null ? null : (
                <span className={styles.waiting}>{t("waiting")}</span>
              )}
              {concept.agreed ? null : <ProposedBy concept={concept} />}
            </p>
            <Content content={concept.content} languages={languages} />
            {concept.proposal === null ? null : (
              <div className={styles.proposal}>
                <p className={styles.head}>
                  <span>{t("instead")}</span>
                  <ProposedBy concept={concept} />
                </p>
                <Content content={concept.proposal} languages={languages} />
              </div>
            )}
            <ConceptDeeds
              projectId={projectId}
              concept={concept}
              proposes={may.includes("propose")}
              agrees={agrees}
              onOpen={(dialog) => open({ dialog, concept })}
            />
          </li>
        ))}
      </ul>
      <Dialog open={opened?.dialog === "change"} title={t("change")} onClose={close}>
        {opened === undefined ? null : (
          <ConceptForm
            projectId={projectId}
            concept={{
              ...opened.concept,
              content: opened.concept.proposal ?? opened.concept.content,
            }}
            languages={languages}
            agrees={agrees}
            onClose={close}
          />
        )}
      </Dialog>
      <Dialog open={opened?.dialog === "history"} title={t("history")} onClose={close}>
        {opened === undefined ? null : (
          <History projectId={projectId} conceptId={opened.concept.id} languages={languages} />
        )}
      </Dialog>
    </>
  );
}

function ProposedBy({ concept: { proposedBy } }: { readonly concept: Concept }) {
  const { t } = useTranslation("terms");
  return proposedBy === null ? null : <span>{t("proposed-by", { name: proposedBy })}</span>;
}
