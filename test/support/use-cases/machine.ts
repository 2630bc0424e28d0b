import { changeMachine } from "@/server/machine/change-machine";
import { readEngine } from "@/server/machine/read-engine";
import { readMachine } from "@/server/machine/read-machine";
import { removeEngine } from "@/server/machine/remove-engine";
import { saveEngine } from "@/server/machine/save-engine";
import { suggest } from "@/server/machine/suggest";
import { EVERYBODY, MANAGERS, WRITERS } from "../who-may";
import type { UseCases } from "./row";

const nobody = { provider: "none", sourceLanguage: "", targetLanguage: "fr", address: "" } as const;

export const MACHINE_USE_CASES: UseCases = {
  readMachine: { inside: false, may: MANAGERS, ask: readMachine },
  changeMachine: {
    inside: false,
    may: MANAGERS,
    ask: (actor, { projectId }) =>
      changeMachine(actor, { projectId, style: "Plainly.", machineGate: false }),
  },
  saveEngine: {
    inside: false,
    may: MANAGERS,
    ask: (actor, { projectId }) =>
      saveEngine(actor, { projectId, ...nobody, region: "", model: "", key: "", price: 0 }),
  },
  removeEngine: {
    inside: true,
    may: MANAGERS,
    ask: (actor, { projectId, engineId }) => removeEngine(actor, { projectId, engineId }),
  },
  readEngine: { inside: true, may: EVERYBODY, ask: (actor, { draft }) => readEngine(actor, draft) },
  suggest: { inside: true, may: WRITERS, ask: (actor, { draft }) => suggest(actor, draft) },
};
