"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { commands, isAllowed } from "./commands";
import styles from "./dialogs.module.css";
import { Keys } from "./keys";
import { useWork } from "./use-work";

/** Every command by its name, or a number to go to. */
export function Palette() {
  const { t } = useTranslation("editor");
  const work = useWork();
  const id = useId();
  const [asked, setAsked] = useState("");
  const [chosen, setChosen] = useState(0);
  const found = commands
    .filter((command) => command.id !== "palette" && isAllowed(command, work))
    .map((command) => ({ ...command, name: t(`command.${command.id}`) }))
    .filter(({ name }) => matches(name, asked));
  const number = numberIn(asked);

  const run = (at: number) => {
    const command = found[at];
    work.show({ dialog: null });
    // The dialog gives the focus back first.
    setTimeout(() => (number === undefined ? command?.run(work) : work.go(number - 1)), 0);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key !== "Enter" && step === undefined) return;
    event.preventDefault();
    if (step === undefined) run(chosen);
    else setChosen((chosen + step + found.length) % Math.max(1, found.length));
  };

  return (
    <>
      <input
        className={styles.asked}
        // biome-ignore lint/a11y/noAutofocus: the palette is opened to type into it.
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={found[chosen] ? `${id}-${chosen}` : undefined}
        aria-label={t("palette.ask")}
        placeholder={t("palette.ask")}
        value={asked}
        onChange={(event) => {
          setAsked(event.target.value);
          setChosen(0);
        }}
        onKeyDown={press}
      />
      <div id={id} role="listbox" aria-label={t("dialog.palette")} className={styles.found}>
        {number === undefined
          ? found.map(({ id: commandId, name, keys }, at) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field.
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field answers the keys.
              <div
                key={commandId}
                id={`${id}-${at}`}
                role="option"
                aria-selected={at === chosen}
                className={styles.option}
                onClick={() => run(at)}
              >
                {name}
                {keys[0] === undefined ? null : <Keys of={keys[0]} />}
              </div>
            ))
          : t("palette.go", { number })}
      </div>
    </>
  );
}

/** Digits of any script name a passage. */
function numberIn(asked: string): number | undefined {
  const digits = asked
    .trim()
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}

function matches(name: string, asked: string): boolean {
  const parts = asked.toLocaleLowerCase().split(/\s+/);
  return parts.every((part) => name.toLocaleLowerCase().includes(part));
}
