import { alignCommand } from "./align";
import { checkCommand } from "./check";
import type { Command } from "./command";
import { segmentCommand } from "./segment";

export const commands = [
  alignCommand,
  checkCommand,
  segmentCommand,
] as const satisfies readonly Command[];
