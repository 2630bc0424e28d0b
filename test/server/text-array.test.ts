import { expect, it } from "vitest";
import { Prisma } from "@/prisma/client/client";
import { textArray } from "@/server/memory/text-array";
import { onOwnConnection } from "@/server/own-connection";

it("gives PostgreSQL a column of texts as they are, and says which are absent", async () => {
  const texts = ["The ferry", undefined, "", 'د بېړۍ "ټکټ" {9} \\ NULL', "渡船 🛶\n", "null"];

  const [row] = await onOwnConnection((ask) =>
    ask<{ texts: (string | null)[] }>(Prisma.sql`select ${textArray(texts)}::text[] as texts`),
  );

  expect(row?.texts).toEqual(texts.map((text) => text ?? null));
});
