import { db } from "../db";

/** Whether nobody has an account yet. Anyone may ask: it says nothing about anyone. */
export async function isFirstVisit(): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) === null;
}
