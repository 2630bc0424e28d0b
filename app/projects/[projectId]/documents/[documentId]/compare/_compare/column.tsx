"use client";

import { useActionState, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { languageName } from "@/domain/languages/language-name";
import { copyVersion } from "../actions";
import styles from "./compare.module.css";
import { useNameOf } from "./use-name-of";
import type { ComparedVersion } from "./view";

type Props = {
  readonly projectId: string;
  readonly version: ComparedVersion;
  readonly at: number;
  readonly isBase: boolean;
  readonly onChoose: () => void;
  readonly copies: boolean;
};

/** The head of a column: which version it is, and what can be done with all of it. */
export function Column({ projectId, version, at, isBase, onChoose, copies }: Props) {
  const { t, i18n } = useTranslation("compare");
  const name = useNameOf(version, at);
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.head} data-base={isBase || undefined}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p className={styles.soft}>{languageName(version.language, i18n.language)}</p>
      <label className={styles.against}>
        <input type="radio" name="against" checked={isBase} onChange={onChoose} />
        <span>{t("against")}</span>
      </label>
      {copies && version.id !== null ? (
        <>
          <Button size="small" kind="quiet" onClick={() => setOpen(true)}>
            {t("base")}
          </Button>
          <Dialog open={open} title={t("base")} onClose={() => setOpen(false)}>
            <Copying projectId={projectId} versionId={version.id} />
          </Dialog>
        </>
      ) : null}
    </div>
  );
}

function Copying({
  projectId,
  versionId,
}: {
  readonly projectId: string;
  readonly versionId: string;
}) {
  const { t } = useTranslation("compare");
  const [outcome, send, sending] = useActionState(copyVersion, undefined);
  return (
    <Form action={send}>
      <p>{t("base.text")}</p>
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="versionId" value={versionId} />
      <Field label={t("base.name")} name="name" maxLength={200} dir="auto" required />
      <RefusedNotice outcome={outcome} />
      <Button type="submit" kind="primary" disabled={sending}>
        {t("base.make")}
      </Button>
    </Form>
  );
}
