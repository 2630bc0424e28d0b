"use client";

import dynamic from "next/dynamic";

const ChineseFont = dynamic(() => import("./chinese-font").then(({ ChineseFont }) => ChineseFont));

type Props = { readonly languages: readonly string[] };

/** Fonts that are too many files to name on every page: put it where texts of these languages stand. */
export function FontsFor({ languages }: Props) {
  return languages.some((tag) => /^(zh|ja)\b/.test(tag)) ? <ChineseFont /> : null;
}
