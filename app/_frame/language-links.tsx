import { Button } from "@/app/_ui/button";
import { chooseLanguage } from "@/app/actions";
import styles from "./frame.module.css";

type Props = {
  readonly languages: Readonly<Record<string, string>>;
  readonly current: string;
};

/** The workbench's languages by their own names: each works without a script. */
export function LanguageLinks({ languages, current }: Props) {
  return (
    <form action={chooseLanguage} className={styles.languages}>
      {Object.entries(languages).map(([tag, name]) => (
        <Button
          key={tag}
          type="submit"
          name="language"
          value={tag}
          kind="quiet"
          size="small"
          lang={tag}
          aria-current={tag === current ? "true" : undefined}
        >
          {name}
        </Button>
      ))}
    </form>
  );
}
