"use client";

import { useTranslation } from "react-i18next";
import { groups } from "./commands";
import styles from "./dialogs.module.css";
import { Keys } from "./keys";

const ORDER = ["reviewing", "moving", "writing", "remembering", "pairing", "showing"] as const;

/** All keys, made from the same list that answers them. */
export function KeysHelp() {
  const { t } = useTranslation("editor");
  return (
    <div className={styles.help}>
      {ORDER.map((group) => (
        <section key={group}>
          <h3>{t(`group.${group}`)}</h3>
          <dl>
            {groups[group]
              .filter(({ keys }) => keys.length > 0)
              .map(({ id, keys }) => (
                <div key={id}>
                  <dt>{t(`command.${id}`)}</dt>
                  <dd>
                    {keys.map((key) => (
                      <Keys key={key} of={key} />
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
