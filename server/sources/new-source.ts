import { randomUUID } from "node:crypto";
import type { Code } from "@/domain/codes/code";
import type { Paragraph, Reading } from "@/domain/formats/format";
import type { Db } from "../db";
import type { StoredPlan } from "./source-change";

type Placed = Paragraph & { readonly id: string; readonly position: number };

/** A paragraph of a source as passages go by it. */
export type SourceText = {
  readonly id: string;
  readonly text: string;
  readonly codes: readonly Code[];
};

/** The text a document is to have, with the ids of the paragraphs it continues. */
export type NewSource = {
  readonly before: ReadonlyMap<string, SourceText & { readonly position: number }>;
  readonly now: ReadonlyMap<string, Placed>;
  /** Ids of the paragraphs that are new in the text, in order with `partOf` an older one. */
  readonly partOf: ReadonlyMap<string, string>;
  readonly into: ReadonlyMap<string, string>;
};

type Asked = {
  readonly documentId: string;
  readonly plan: StoredPlan;
  readonly reading: Reading;
};

/** A paragraph that was removed once and comes back word for word is the same one again. */
export async function newSource(tx: Db, { documentId, plan, reading }: Asked): Promise<NewSource> {
  const before = await tx.paragraph.findMany({
    where: { documentId },
    orderBy: { position: "asc" },
    select: { id: true, position: true, text: true, codes: true },
  });
  const former = await formerIds(tx, documentId, insertedTexts(plan, reading));
  const taken = new Set(before.map(({ id }) => id));
  const again = (text: string): string => {
    const id = former.get(text)?.find((each) => !taken.has(each)) ?? randomUUID();
    taken.add(id);
    return id;
  };
  const now = reading.paragraphs.map((paragraph, position): Placed => {
    const old = plan.paragraphs[position]?.before;
    const id = old == null ? again(paragraph.text) : (before[old]?.id ?? again(paragraph.text));
    return { ...paragraph, id, position };
  });
  const idBefore = (at: number | null) => (at === null ? undefined : before[at]?.id);
  return {
    before: new Map(
      before.map((each) => [each.id, { ...each, codes: each.codes as unknown as readonly Code[] }]),
    ),
    now: new Map(now.map((each) => [each.id, each])),
    partOf: pairs(now.map(({ id }, at) => [id, idBefore(plan.paragraphs[at]?.partOf ?? null)])),
    into: pairs(
      plan.removed.map(({ before: old, into }) => [
        idBefore(old),
        into === null ? undefined : now[into]?.id,
      ]),
    ),
  };
}

function insertedTexts({ paragraphs }: StoredPlan, reading: Reading): string[] {
  return reading.paragraphs.flatMap(({ text }, at) =>
    paragraphs[at]?.kind === "inserted" ? [text] : [],
  );
}

/** The ids of removed paragraphs by their words, the last removed first. */
async function formerIds(tx: Db, documentId: string, texts: readonly string[]) {
  const found = await tx.$queryRaw<{ id: string; text: string }[]>`
    select former ->> 'id' as id, former ->> 'text' as text
      from "SourceChange" c
      cross join lateral jsonb_array_elements(c.before) as former
     where c."documentId" = ${documentId}::uuid and c.state = 'applied'
       and former ->> 'text' = any(${texts}::text[])
     order by c."appliedAt" desc`;
  const ids = new Map<string, string[]>();
  for (const { id, text } of found) {
    const same = ids.get(text);
    if (same === undefined) ids.set(text, [id]);
    else same.push(id);
  }
  return ids;
}

function pairs(given: readonly (readonly [string | undefined, string | undefined])[]) {
  return new Map(
    given.flatMap(([one, other]) =>
      one === undefined || other === undefined ? [] : [[one, other] as const],
    ),
  );
}
