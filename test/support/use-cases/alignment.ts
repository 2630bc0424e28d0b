import { editPairing } from "@/server/alignment/edit-pairing";
import { startAgain } from "@/server/alignment/start-again";
import { undoPairing } from "@/server/alignment/undo-pairing";
import type { Desk } from "../given-desk";
import { WRITERS } from "../who-may";
import type { UseCases } from "./row";

const merge = ({ draft }: Desk) => ({ type: "merge", row: draft.passageId }) as const;

export const ALIGNMENT_USE_CASES: UseCases = {
  editPairing: {
    inside: true,
    may: WRITERS,
    ask: (actor, desk) => editPairing(actor, { ...desk, pairing: 2, edit: merge(desk) }),
  },
  startAgain: {
    inside: true,
    may: WRITERS,
    ask: (actor, desk) => startAgain(actor, desk),
  },
  undoPairing: {
    inside: true,
    may: WRITERS,
    ask: (actor, desk) => undoPairing(actor, { ...desk, pairing: 2 }),
  },
};
