import { words } from "@/app/_entry/words";
import { Button } from "@/app/_ui/button";
import { Choice, Field } from "@/app/_ui/field";
import styles from "../terms.module.css";
import type { Language } from "./language";

type Props = {
  readonly sought: { readonly text: string; readonly language: string; readonly only: string };
  /** Those in which there are terms. */
  readonly languages: readonly Language[];
};

/** A form that asks with its address: what is found can be kept and sent. */
export async function Search({ sought, languages }: Props) {
  const { t } = await words("terms");
  return (
    <search>
      <form className={styles.search}>
        <Field
          label={t("search")}
          name="text"
          type="search"
          defaultValue={sought.text}
          maxLength={200}
          dir="auto"
        />
        <Choice label={t("language")} name="language" defaultValue={sought.language}>
          <option value="">{t("all")}</option>
          {languages.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice label={t("only")} name="only" defaultValue={sought.only}>
          <option value="">{t("all")}</option>
          <option value="agreed">{t("only.agreed")}</option>
          <option value="proposed">{t("only.proposed")}</option>
        </Choice>
        <Button type="submit">{t("find")}</Button>
      </form>
    </search>
  );
}
