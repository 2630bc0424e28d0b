"use client";

import { useMemo } from "react";
import type { Code } from "@/domain/codes/code";
import { directionOf } from "@/domain/languages/direction";
import { CodedText } from "./prose/prose";
import styles from "./row.module.css";
import { wordDiff } from "./word-diff";

type Props = {
  readonly before: string;
  readonly now: string;
  readonly language: string;
  readonly codes: readonly Code[];
};

/** A text with what was taken out of it and put into it. Read out as deletions and insertions. */
export function WordChanges({ before, now, language, codes }: Props) {
  const stretches = useMemo(() => wordDiff(before, now, language), [before, now, language]);
  return (
    <p className={`${styles.changes} text`} lang={language} dir={directionOf(language)}>
      {stretches.map(({ kind, text, at }) => {
        const Tag = TAGS[kind];
        return (
          <Tag key={at}>
            <CodedText text={text} codes={codes} />
          </Tag>
        );
      })}
    </p>
  );
}

const TAGS = { same: "span", old: "del", new: "ins" } as const;
