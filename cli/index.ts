import { alignCommand } from "./align";
import { checkCommand } from "./check";
import type { Command } from "./command";
import { convertCommand } from "./convert";
import { extractCommand } from "./extract";
import { mergeCommand } from "./merge";
import { recordCommand } from "./record";
import { segmentCommand } from "./segment";

export const commands = [
  alignCommand,
  checkCommand,
  convertCommand,
  extractCommand,
  mergeCommand,
  recordCommand,
  segmentCommand,
] as const satisfies readonly Command[];
