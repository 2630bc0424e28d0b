import type { Route } from "next";
import Link from "next/link";
import { words } from "@/app/_entry/words";
import { Button } from "@/app/_ui/button";
import { Choice, Field } from "@/app/_ui/field";
import { languageName } from "@/domain/languages/language-name";
import type { AskedFindings } from "./address-of";
import styles from "./quality.module.css";

type Props = {
  readonly projectId: string;
  readonly asked: AskedFindings;
  readonly kinds: readonly string[];
  readonly people: readonly string[];
  readonly versions: readonly {
    readonly versionId: string;
    readonly document: string;
    readonly language: string;
  }[];
};

const SEVERITIES = ["error", "warning", "note"] as const;

/** What to look for among the findings. It stands in the address, so that it can be sent to a colleague. */
export async function SearchForm({ projectId, asked, kinds, people, versions }: Props) {
  const { t, language } = await words("quality", "checks");
  const say = t as unknown as (key: string) => string;
  return (
    <search>
      <form className={styles.over} action="#findings">
        <Field
          label={t("search.text")}
          name="text"
          type="search"
          dir="auto"
          defaultValue={asked.text}
        />
        <Choice label={t("finding")} name="check" defaultValue={asked.check}>
          <option value="">{t("search.all")}</option>
          {kinds.map((check) => (
            <option key={check} value={check}>
              {say(`checks:${check}.description`)}
            </option>
          ))}
        </Choice>
        <Choice label={t("severity")} name="severity" defaultValue={asked.severity}>
          <option value="">{t("search.all")}</option>
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {t(severity)}
            </option>
          ))}
        </Choice>
        <Choice label={t("translator")} name="person" defaultValue={asked.person}>
          <option value="">{t("search.all")}</option>
          {people.map((person) => (
            <option key={person}>{person}</option>
          ))}
        </Choice>
        <Choice label={t("document")} name="version" defaultValue={asked.version}>
          <option value="">{t("search.all")}</option>
          {versions.map((one) => (
            <option key={one.versionId} value={one.versionId}>
              {`${one.document} · ${languageName(one.language, language)}`}
            </option>
          ))}
        </Choice>
        <Choice label={t("dismissed")} name="dismissed" defaultValue={asked.dismissed}>
          <option value="">{t("search.all")}</option>
          <option value="no">{t("search.standing")}</option>
          <option value="yes">{t("dismissed")}</option>
        </Choice>
        <Button type="submit">{t("search")}</Button>
        <Link href={`/projects/${projectId}/quality#findings` as Route}>{t("search.clear")}</Link>
      </form>
    </search>
  );
}
