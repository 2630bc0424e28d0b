"use client";

import "./chinese-font.css";

/** Nothing to see: where it stands, the hundred parts of the Chinese font are known to the page. */
export function ChineseFont() {
  return null;
}
