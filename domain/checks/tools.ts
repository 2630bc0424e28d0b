import { align } from "../alignment/align";
import { hijriDatesIn, hijriMonthsIn, lunarMonthsIn, mayBeHijri } from "../languages/hijri-dates";
import { lookAlikesIn } from "../languages/look-alikes";
import { sentencesIn } from "../segmentation/sentences";
import type { Cutter } from "../segmentation/srx";
import type { Tools } from "./check";
import { namesOf } from "./names-in";
import { notOtherwise, rescaled } from "./not-otherwise";
import { matcherOf } from "./rule-pattern";
import { speakersIn } from "./speakers-in";
import { spellingOf } from "./spelling-of";

/** All of them, for whoever checks outside a page. */
export const tools: Tools = {
  sentences: { align, sentencesIn },
  matcherOf,
  figures: { notOtherwise, rescaled },
  hijri: { mayBeHijri, hijriDatesIn, hijriMonthsIn, lunarMonthsIn },
  lookAlikesIn,
  spelling: { namesOf, spellingOf },
  speakersIn,
};

/** With sentences as a project cuts them. */
export function toolsCutting(cutter: Cutter): Tools {
  return cutter === sentencesIn ? tools : { ...tools, sentences: { align, sentencesIn: cutter } };
}
