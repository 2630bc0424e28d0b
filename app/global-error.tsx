"use client";

import "./_ui/fonts.css";
import "./_ui/theme.css";
import { useEffect, useState } from "react";
import { directionOf } from "@/domain/languages/direction";
import { askedLanguage } from "@/locales/asked-language";
import english from "@/locales/en/trouble.json";
import styles from "./_frame/frame.module.css";
import { Button } from "./_ui/button";

type Props = { readonly error: Error & { digest?: string }; readonly reset: () => void };

/**
 * Stands where even the layout broke, so it has no words but those it brings along: English at
 * once, and the reader's as soon as they are fetched.
 */
export default function GlobalErrorPage({ error, reset }: Props) {
  const [{ language, words }, speak] = useState({ language: "en", words: english });
  useEffect(() => {
    const asked = askedLanguage(navigator.languages.join(","));
    import("@/locales/last-words").then(
      ({ lastWords }) => speak({ language: asked, words: lastWords[asked] }),
      () => undefined,
    );
  }, []);
  return (
    <html lang={language} dir={directionOf(language)} data-theme="system">
      <body>
        <main className={styles.door}>
          <div className={styles.card} role="alert">
            <h1>{words["broken.title"]}</h1>
            <p>{words["broken.text"]}</p>
            {error.digest === undefined ? null : (
              <p>{words["broken.number"].replace("{{number}}", error.digest)}</p>
            )}
            <Button kind="primary" onClick={reset}>
              {words.again}
            </Button>
          </div>
        </main>
      </body>
    </html>
  );
}
