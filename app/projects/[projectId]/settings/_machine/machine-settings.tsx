import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { languageName } from "@/domain/languages/language-name";
import { LANGUAGES } from "@/domain/languages/languages";
import { dateFormat, numberFormat } from "@/domain/languages/written-in";
import styles from "../settings.module.css";
import type { Engine, Provider } from "./engine";
import { Engines } from "./engines";
import { MachineRules } from "./machine-rules";

type Use = {
  readonly provider: string;
  readonly month: string;
  readonly requests: number;
  readonly characters: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cost: number;
};

type Props = {
  readonly projectId: string;
  readonly style: string;
  readonly machineGate: boolean;
  readonly engines: readonly Engine[];
  readonly providers: readonly Provider[];
  readonly addresses: readonly string[];
  readonly uses: readonly Use[];
};

/** Who may be asked for suggestions, and what that has used up. */
export async function MachineSettings({ uses, style, machineGate, ...rest }: Props) {
  const { t, language } = await words("machine");
  const languages = LANGUAGES.map((tag) => ({ tag, name: languageName(tag, language) }));
  return (
    <section className={styles.machine} aria-labelledby="machine">
      <h2 id="machine">{t("title")}</h2>
      <p className={styles.text}>{t("text")}</p>
      <WordsFor namespaces={["machine"]}>
        <Engines {...rest} languages={languages} />
        <MachineRules projectId={rest.projectId} style={style} machineGate={machineGate} />
      </WordsFor>
      {uses.length === 0 ? null : <Uses uses={uses} providers={rest.providers} />}
    </section>
  );
}

async function Uses({ uses, providers }: Pick<Props, "uses" | "providers">) {
  const { t, language } = await words("machine");
  const figure = numberFormat(language, { maximumFractionDigits: 2 });
  const month = dateFormat(language, { month: "long", year: "numeric" });
  return (
    <table className={styles.uses}>
      <caption>{t("uses")}</caption>
      <thead>
        <tr>
          {(["month", "provider", "requests", "characters", "tokens", "cost"] as const).map(
            (name) => (
              <th key={name} scope="col">
                {t(`uses.${name}`)}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {uses.map((use) => (
          <tr key={`${use.month} ${use.provider}`}>
            <td>{month.format(new Date(`${use.month}-15`))}</td>
            <td>{providers.find(({ id }) => id === use.provider)?.name ?? use.provider}</td>
            <td>{figure.format(use.requests)}</td>
            <td>{figure.format(use.characters)}</td>
            <td>{figure.format(use.inputTokens + use.outputTokens)}</td>
            <td>{figure.format(use.cost)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
