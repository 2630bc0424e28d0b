"use client";

import { useActionState, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { removeEngine } from "../actions";
import styles from "../settings.module.css";
import type { Engine, Language, Provider } from "./engine";
import { EngineForm } from "./engine-form";

type Props = {
  readonly projectId: string;
  readonly engines: readonly Engine[];
  readonly providers: readonly Provider[];
  readonly languages: readonly Language[];
  /** Where else a provider may be asked: whoever runs the machine has named them. */
  readonly addresses: readonly string[];
};

/** Who is asked for suggestions, for which languages. None at first. */
export function Engines({ engines, ...rest }: Props) {
  const { t } = useTranslation("machine");
  const [opened, open] = useState<Engine | "new">();
  const close = () => open(undefined);
  return (
    <>
      {engines.length === 0 ? <p>{t("engines.none")}</p> : null}
      <ul className={styles.engines}>
        {engines.map((engine) => (
          <EngineLine key={engine.id} engine={engine} {...rest} onChange={() => open(engine)} />
        ))}
      </ul>
      <div>
        <Button onClick={() => open("new")}>{t("engines.add")}</Button>
      </div>
      <Dialog open={opened !== undefined} title={t("engines.add")} onClose={close}>
        {opened === undefined ? null : (
          <EngineForm engine={opened === "new" ? undefined : opened} {...rest} onClose={close} />
        )}
      </Dialog>
    </>
  );
}

type LineProps = Omit<Props, "engines"> & {
  readonly engine: Engine;
  readonly onChange: () => void;
};

function EngineLine({ projectId, engine, providers, languages, onChange }: LineProps) {
  const { t } = useTranslation("machine");
  const [removed, remove, removing] = useActionState(removeEngine, undefined);
  const provider = providers.find(({ id }) => id === engine.provider);
  const named = (tag: string) =>
    languages.find((one) => one.tag === tag)?.name ?? (tag || t("any"));
  const pair = t("pair", { from: named(engine.sourceLanguage), to: named(engine.targetLanguage) });
  const lacksKey =
    provider?.needs.includes("key") && !engine.hasKey && !provider.hasKey ? t("key.lacks") : "";
  return (
    <li className={styles.engine}>
      <span>
        <strong>{provider?.name ?? t("none")}</strong> <bdi>{engine.model}</bdi>
        <br />
        <span className={styles.hint}>
          {[pair, engine.address, lacksKey].filter(Boolean).join(" · ")}
        </span>
      </span>
      <form className={styles.deeds}>
        <input type="hidden" name="projectId" value={projectId} />
        <input type="hidden" name="engineId" value={engine.id} />
        <Button size="small" aria-label={`${t("change")}: ${pair}`} onClick={onChange}>
          {t("change")}
        </Button>
        <Button
          type="submit"
          size="small"
          kind="quiet"
          formAction={remove}
          disabled={removing}
          aria-label={`${t("remove")}: ${pair}`}
        >
          {t("remove")}
        </Button>
        <RefusedNotice outcome={removed} />
      </form>
    </li>
  );
}
