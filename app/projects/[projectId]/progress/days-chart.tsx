import { words } from "@/app/_entry/words";
import { dateFormat, numberFormat } from "@/domain/languages/written-in";
import styles from "./progress.module.css";

type Day = { readonly day: string; readonly words: number; readonly passages: number };

/** Words of each day as bars; each says its figures when it is pointed at, and to who cannot see it. */
export async function DaysChart({ days }: { readonly days: readonly Day[] }) {
  const { t, language } = await words("progress");
  const number = numberFormat(language);
  const date = dateFormat(language, {
    ...{ day: "numeric", month: "short", timeZone: "UTC" },
  });
  const most = Math.max(1, ...days.map((one) => one.words));
  const named = days.map((one) => ({ ...one, name: date.format(new Date(one.day)) }));
  return (
    <figure className={styles.days}>
      <figcaption>
        <h2>{t("days")}</h2>
      </figcaption>
      <p className={styles.most} aria-hidden>
        {number.format(most)}
      </p>
      <ol className={styles.bars}>
        {named.map(({ day, name, words: count }) => (
          <li key={day} title={`${name}: ${number.format(count)}`}>
            <span className={styles.column} style={{ blockSize: `${(100 * count) / most}%` }} />
            <span className="unseen">{`${name}: ${number.format(count)}`}</span>
          </li>
        ))}
      </ol>
      <p className={styles.ends} aria-hidden>
        <span>{named[0]?.name}</span>
        <span>{named.at(-1)?.name}</span>
      </p>
    </figure>
  );
}
