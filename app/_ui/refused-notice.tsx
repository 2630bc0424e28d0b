"use client";

import { Notice } from "./notice";
import { type RefusalLike, useRefusalSentence } from "./refusal-sentence";

/** Why a form was refused; nothing when it was not. */
export function RefusedNotice({ outcome }: { readonly outcome: object | undefined }) {
  const sentence = useRefusalSentence();
  if (outcome === undefined || !("refused" in outcome)) return null;
  return <Notice kind="bad">{sentence(outcome as RefusalLike)}</Notice>;
}
