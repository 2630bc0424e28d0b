import type { Check, Example } from "./check";
import { LATIN } from "./traits";

/** Source words left standing in a translation of another script. A name or a title in brackets is not meant. */
export const sourceLeftOver = {
  id: "source-left-over",
  severity: "warning",
  needs: { target: LATIN, source: LATIN },

  find({ source, target }) {
    if (target.script === "Latn" || source.script !== "Latn") return [];
    const runs = [...target.text.matchAll(RUN)].filter(
      ({ 0: run, index }) =>
        isProse(run) &&
        source.text.includes(run) &&
        run !== target.text.trim() &&
        target.text.charAt(index - 1) !== "{",
    );
    return runs.map((run) => ({
      side: "target",
      start: run.index,
      end: run.index + run[0].length,
    }));
  },
} as const satisfies Check;

/** Three and more Latin words in a row. */
const RUN = /[A-Za-z'’]{1,40}(?:[ ,]{1,2}[A-Za-z'’]{1,40}){2,60}/g;

function isProse(run: string): boolean {
  return (run.match(/(?:^| )[a-z]/g)?.length ?? 0) >= 2;
}

export const examples: readonly Example[] = [
  {
    source: "The ferry leaves at noon.",
    target: "بېړۍ leaves at noon.",
    to: "ps",
    finds: ["leaves at noon"],
  },
  {
    source: "渡し船 and the quay",
    target: "渡船 and the quay",
    from: "en",
    to: "zh",
    finds: ["and the quay"],
  },
  {
    source: "The World Water Council met.",
    target: "World Water Council کا اجلاس ہوا۔",
    to: "ur",
    finds: [],
  },
  {
    source: "Read River Notes again.",
    target: "River Notes را دوباره بخوانید.",
    to: "fa",
    finds: [],
  },
  {
    source: "{count, plural, one {# boat} other {# boats}}",
    target: "{count, plural, one {# قارب} other {# قوارب}}",
    to: "ar",
    finds: [],
  },
  { source: "The ferry leaves at noon.", target: "Die Fähre leaves at noon.", finds: [] },
];
