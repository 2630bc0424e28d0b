import { changeSentenceRules } from "@/server/sentences/change-sentence-rules";
import { readSentenceRules } from "@/server/sentences/read-sentence-rules";
import { EVERYBODY, MANAGERS } from "../who-may";
import type { UseCases } from "./row";

const SRX = `<srx version="2.0"><body><languagerules><languagerule languagerulename="All"><rule break="yes"><beforebreak>\\.</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="All"/></maprules></body></srx>`;

export const SENTENCE_USE_CASES: UseCases = {
  readSentenceRules: { inside: false, may: EVERYBODY, ask: readSentenceRules },
  changeSentenceRules: {
    inside: false,
    may: MANAGERS,
    ask: (actor, { projectId }) =>
      changeSentenceRules(actor, {
        projectId,
        file: { name: "desk.srx", bytes: new TextEncoder().encode(SRX) },
        seen: "",
      }),
  },
};
