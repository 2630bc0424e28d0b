import { log } from "@/server/log";
import { sendLetters } from "@/server/notices/send-letters";
import { letterOfNews } from "./letter-of-news";

/** How often letters that are due are looked for. */
const LOOK_MS = 60_000;

/** Sends the letters of this desk as long as it runs. Several processes leave each other theirs. */
export function startPost(): void {
  setInterval(() => {
    sendLetters(letterOfNews).catch((error: unknown) => log.warn({ error }, "the post failed"));
  }, LOOK_MS).unref();
}
