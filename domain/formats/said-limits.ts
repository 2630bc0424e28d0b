import type { Entry } from "./entry";
import type { Paragraph } from "./format";

/**
 * What a comment asks of the translator in a form that programs know: how long the text may be, as
 * the resource files of Microsoft (`{MaxLength=40}`), and developers everywhere (`max length: 40`,
 * `maximum 40 characters`), write it; and what must stay as it is (`{Locked}`, `{Locked="Enface"}`).
 */
export function saidLimits(comment: string | undefined): Pick<Paragraph, "maxLength" | "flags"> {
  if (comment === undefined) return {};
  const most = Number(MOST.exec(comment)?.slice(1).find(Boolean) ?? 0);
  const flags = Array.from(comment.matchAll(LOCKED), ([, words]) =>
    words === undefined ? "read-only" : `placeholders:${words}`,
  );
  return {
    ...(most > 0 ? { maxLength: most } : {}),
    ...(flags.length > 0 ? { flags } : {}),
  };
}

/** Whether the file says that a text is to stay as it is: then it is nobody's to translate. */
export function isLocked({ about }: Entry): boolean {
  const flags = [...(about?.flags ?? []), ...(saidLimits(about?.comment).flags ?? [])];
  return flags.includes("read-only");
}

const MOST =
  /\{\s*MaxLength\s*=\s*(\d{1,6})\s*\}|\bmax(?:imum|\.)?[ -]?length\s{0,3}(?:[:=]|is|of)?\s{0,3}(\d{1,6})\b|\bmax(?:imum|\.)?(?: of)?\s{0,3}:?\s{0,3}(\d{1,6}) char(?:acter)?s?\b/iu;
const LOCKED = /\{Locked(?:="([^":]{1,200})")?\}/gu;
