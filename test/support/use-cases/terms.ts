import { agreeConcept } from "@/server/terms/agree-concept";
import { listConcepts } from "@/server/terms/list-concepts";
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
  refuseConcept: {
    inside: true,
    may: MANAGERS,
    ask: (actor, desk) => refuseConcept(actor, named(desk)),
  },
  removeConcept: {
    inside: true,
    may: MANAGERS,
    ask: (actor, desk) => removeConcept(actor, named(desk)),
  },
};
