import { agreeConcept } from "@/server/terms/agree-concept";
import { exportTerms } from "@/server/terms/export-terms";
import { importTerms } from "@/server/terms/import-terms";
import { listCandidates } from "@/server/terms/list-candidates";
import { listConcepts } from "@/server/terms/list-concepts";
import { markConceptContentious } from "@/server/terms/mark-concept-contentious";
import { readConceptHistory } from "@/server/terms/read-concept-history";
import { readTermbase } from "@/server/terms/read-termbase";
import { refuseConcept } from "@/server/terms/refuse-concept";
import { removeConcept } from "@/server/terms/remove-concept";
import { saveConcept } from "@/server/terms/save-concept";
import { givenContent } from "../given-concept";
import type { Desk } from "../given-desk";
import { EVERYBODY, MANAGERS, WRITERS } from "../who-may";
import type { UseCases } from "./row";

const named = ({ projectId, concept }: Desk) => ({ projectId, ...concept });

export const TERM_USE_CASES: UseCases = {
  listConcepts: {
    inside: false,
    may: EVERYBODY,
    ask: (actor, { projectId }) =>
      listConcepts(actor, { projectId, text: "", language: "", only: "", page: 1 }),
  },
  readTermbase: { inside: true, may: EVERYBODY, ask: readTermbase },
  readConceptHistory: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, desk) => readConceptHistory(actor, named(desk)),
  },
  saveConcept: {
    inside: true,
    may: WRITERS,
    ask: (actor, desk) =>
      saveConcept(actor, { ...named(desk), content: givenContent("ferry", "Fähre") }),
  },
  agreeConcept: {
    inside: true,
    may: MANAGERS,
    ask: (actor, desk) => agreeConcept(actor, named(desk)),
  },
  markConceptContentious: {
    inside: true,
    may: MANAGERS,
    ask: (actor, desk) => markConceptContentious(actor, { ...named(desk), contentious: true }),
  },
  refuseConcept: {
    inside: true,
    may: MANAGERS,
    ask: (actor, desk) => refuseConcept(actor, named(desk)),
  },
  exportTerms: {
    inside: false,
    may: EVERYBODY,
    ask: (actor, { projectId }) => exportTerms(actor, { projectId, kind: "tbx" }),
  },
  importTerms: {
    inside: false,
    may: MANAGERS,
    ask: (actor, { projectId }) => {
      const bytes = new TextEncoder().encode("en,de\nquay,Kai\n");
      return importTerms(actor, { projectId, file: { name: "terms.csv", bytes } });
    },
  },
  listCandidates: { inside: true, may: EVERYBODY, ask: listCandidates },
  removeConcept: {
    inside: true,
    may: MANAGERS,
    ask: (actor, desk) => removeConcept(actor, named(desk)),
  },
};
