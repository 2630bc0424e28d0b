"use client";

import { useSyncExternalStore } from "react";
import { caps } from "./commands/keys";
import styles from "./keys.module.css";

/** A key as caps. Not read out: a screen reader says the command. */
export function Keys({ of }: { readonly of: string }) {
  const onMac = useSyncExternalStore(never, isMac, () => false);
  return (
    <span className={styles.keys} dir="ltr" aria-hidden="true">
      {caps(of, onMac).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}

const never = () => () => {};
const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);
