import { align } from "../alignment/align";
import { sentencesIn } from "../segmentation/sentences";
import type { Tools } from "./check";
import { notOtherwise } from "./not-otherwise";
import { matcherOf } from "./rule-pattern";

/** All of them, for whoever checks outside a page. */
export const tools: Tools = { sentences: { align, sentencesIn }, matcherOf, notOtherwise };
