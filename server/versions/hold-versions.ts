import { Prisma } from "@/prisma/client/client";
import type { Db } from "../db";

/** Holds versions against new approvals and texts (which refer to them) until the transaction ends. */
export async function holdVersions(
  tx: Db,
  which: { readonly id: string } | { readonly documentId: string },
): Promise<void> {
  const some =
    "id" in which
      ? Prisma.sql`id = ${which.id}::uuid`
      : Prisma.sql`"documentId" = ${which.documentId}::uuid`;
  await tx.$queryRaw`select id from "Version" where ${some} order by id for update`;
}
