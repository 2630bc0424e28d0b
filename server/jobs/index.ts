import { align } from "./align";
import { alignAgain } from "./align-again";
import { compareSource } from "./compare-source";
import { countProject } from "./count-project";
import { importMemory } from "./import-memory";
import type { AnyJob } from "./job";
import { placeDelivery } from "./place-delivery";

/** Every kind of job. A new one is a file in this folder and a line here. */
export const jobs: readonly AnyJob[] = [
  align,
  alignAgain,
  compareSource,
  countProject,
  importMemory,
  placeDelivery,
] as const satisfies readonly AnyJob[];
