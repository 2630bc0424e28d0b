import { may } from "../head";
import type { Command } from "./command";

/** What a machine offers. */
export const suggesting = [
  {
    id: "take-suggestion",
    keys: ["Alt+Shift+D"],
    whileWriting: true,
    allowed: (work) => may(work.head, "write"),
    // Fetched when first wanted.
    run: (work) => void import("../take-suggestion").then((module) => module.takeSuggestion(work)),
  },
  {
    id: "suggestion",
    keys: ["Alt+Shift+U"],
    whileWriting: true,
    allowed: (work) => may(work.head, "write"),
    run: (work) => work.show({ panel: true, section: "machine" }),
  },
] as const satisfies readonly Command[];
