"use client";

import { useActionState, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { closing } from "@/app/_ui/closing";
import { Choice, Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { saveEngine } from "../actions";
import type { Engine, Language, Provider } from "./engine";

type Props = {
  readonly projectId: string;
  readonly engine: Engine | undefined;
  readonly providers: readonly Provider[];
  readonly languages: readonly Language[];
  readonly addresses: readonly string[];
  readonly onClose: () => void;
};

/** Chooses who is asked; what a provider does not need is not asked for. */
export function EngineForm({ projectId, engine, providers, onClose, ...rest }: Props) {
  const { t } = useTranslation(["machine", "frame"]);
  const [outcome, send, sending] = useActionState(closing(saveEngine, onClose), undefined);
  const [id, choose] = useState(engine?.provider ?? providers[0]?.id ?? "none");
  const provider = providers.find((one) => one.id === id);
  return (
    <Form action={send}>
      <input type="hidden" name="projectId" value={projectId} />
      <Choice
        label={t("provider")}
        name="provider"
        value={id}
        onChange={({ target }) => choose(target.value)}
      >
        {providers.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
        <option value="none">{t("none")}</option>
      </Choice>
      {(["sourceLanguage", "targetLanguage"] as const).map((name) => (
        <Choice key={name} label={t(name)} name={name} defaultValue={engine?.[name] ?? ""}>
          <option value="">{t("any")}</option>
          {rest.languages.map(({ tag, name: word }) => (
            <option key={tag} value={tag}>
              {word}
            </option>
          ))}
        </Choice>
      ))}
      {provider === undefined ? null : (
        <ProviderFields provider={provider} engine={engine} addresses={rest.addresses} />
      )}
      <RefusedNotice outcome={outcome} />
      <Button type="submit" kind="primary" disabled={sending}>
        {t("frame:save")}
      </Button>
    </Form>
  );
}

type FieldsProps = Pick<Props, "engine" | "addresses"> & { readonly provider: Provider };

function ProviderFields({ provider, engine, addresses }: FieldsProps) {
  const { t } = useTranslation("machine");
  const { needs } = provider;
  const keyHint = engine?.hasKey ? "key.kept" : provider.hasKey ? "key.environment" : "key.hint";
  return (
    <>
      {needs.includes("model") ? (
        <Field
          label={t("model")}
          name="model"
          defaultValue={engine?.model}
          maxLength={200}
          dir="ltr"
          required
        />
      ) : null}
      {needs.includes("region") ? (
        <Field
          label={t("region")}
          name="region"
          defaultValue={engine?.region}
          maxLength={40}
          dir="ltr"
        />
      ) : null}
      <Field
        label={t("key")}
        hint={t(keyHint)}
        name="key"
        type="password"
        autoComplete="off"
        maxLength={2000}
        dir="ltr"
      />
      {addresses.length === 0 ? null : (
        <Field
          label={t("address")}
          hint={t("address.hint", { addresses: addresses.join(", ") })}
          name="address"
          type="url"
          defaultValue={engine?.address}
          maxLength={500}
          dir="ltr"
        />
      )}
      <Field
        label={t("price")}
        hint={t("price.hint")}
        name="price"
        type="number"
        min={0}
        step="any"
        defaultValue={engine?.price ?? 0}
        dir="ltr"
      />
    </>
  );
}
