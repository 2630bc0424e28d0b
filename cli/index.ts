import { alignCommand } from "./align";
import type { Command } from "./command";

export const commands = [alignCommand] as const satisfies readonly Command[];
