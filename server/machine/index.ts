import { amazon } from "./amazon";
import { anthropic } from "./anthropic";
import { deepl } from "./deepl";
import { google } from "./google";
import { libretranslate } from "./libretranslate";
import { microsoft } from "./microsoft";
import { openai } from "./openai";
import type { Provider } from "./provider";

/** Everybody who can be asked. A new one is a file in this folder and a line here. */
export const providers = [
  deepl,
  google,
  microsoft,
  libretranslate,
  amazon,
  openai,
  anthropic,
] as const satisfies readonly Provider[];

export function providerOf(id: string): Provider | undefined {
  return (providers as readonly Provider[]).find((one) => one.id === id);
}
