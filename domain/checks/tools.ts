import { align } from "../alignment/align";
import { sentencesIn } from "../segmentation/sentences";
import type { Cutter } from "../segmentation/srx";
import type { Tools } from "./check";
import { notOtherwise, rescaled } from "./not-otherwise";
import { matcherOf } from "./rule-pattern";

/** All of them, for whoever checks outside a page. */
export const tools: Tools = {
  sentences: { align, sentencesIn },
  matcherOf,
  figures: { notOtherwise, rescaled },
};

/** With sentences as a project cuts them. */
export function toolsCutting(cutter: Cutter): Tools {
  return cutter === sentencesIn ? tools : { ...tools, sentences: { align, sentencesIn: cutter } };
}
