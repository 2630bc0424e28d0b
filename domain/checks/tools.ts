import { align } from "../alignment/align";
import { sentencesIn } from "../segmentation/sentences";
import type { Tools } from "./check";
import { matcherOf } from "./rule-pattern";

/** For whoever checks outside a page, or in one where it has come to that. */
export const tools: Tools = { align, sentencesIn, matcherOf };
