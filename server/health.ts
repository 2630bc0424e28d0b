import { db } from "./db";

export type Health = {
  readonly database: boolean;
  /** Whether fuzzy search finds letters in Arabic script: with the wrong locale it is silent. */
  readonly fuzzySearch: boolean;
};

/** Whether the desk can work. Never throws. */
export async function checkHealth(): Promise<Health> {
  try {
    const [answer] = await db.$queryRaw<{ alike: boolean }[]>`
      select similarity('ترجمہ', 'ترجمہ') = 1 as alike`;
    return { database: true, fuzzySearch: answer?.alike === true };
  } catch {
    return { database: false, fuzzySearch: false };
  }
}
