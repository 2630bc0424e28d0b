import type { Db } from "../db";

/**
 * Holds a version so that only one deed in bulk, edit of the pairing or change of the source goes
 * through its passages at a time: two that did would wait for each other for ever. Who saves one passage
 * does not wait.
 */
export async function holdVersion(tx: Db, versionId: string): Promise<void> {
  await tx.$queryRaw`select id from "Version" where id = ${versionId}::uuid for no key update`;
}
