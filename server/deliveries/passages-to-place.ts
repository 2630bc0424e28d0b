import type { Code } from "@/domain/codes/code";
import { joined } from "@/domain/codes/join";
import type { Place } from "@/domain/deliveries/placed";
import type { Db } from "../db";

type Sourced = {
  /** In the document, from 0. */
  readonly position: number;
  readonly kind: string;
  readonly level: number | null;
  readonly key: string | null;
  readonly text: string;
  readonly codes: readonly Code[];
};

type Found = { readonly id: string; readonly paragraphs: readonly Sourced[] };

/** The passages of a version as places for texts, and the paragraphs of its document with the place each is in. */
export async function passagesToPlace(db: Db, versionId: string) {
  const found = await db.$queryRaw<Found[]>`
    select p.id, coalesce(s.paragraphs, '[]') as paragraphs
      from "Passage" p
      left join (
        select l."passageId", json_agg(json_build_object('position', g.position, 'kind', g.kind,
                 'level', g.level, 'key', g.key, 'text', g.text, 'codes', g.codes)
                 order by g.position) as paragraphs
          from "PassageParagraph" l
          join "Paragraph" g on g.id = l."paragraphId"
         where l."versionId" = ${versionId}::uuid
         group by l."passageId"
      ) s on s."passageId" = p.id
     where p."versionId" = ${versionId}::uuid
     order by p.position`;
  const places = found.map(placeOf);
  const paragraphs = found
    .flatMap(({ paragraphs }, at) => paragraphs.map((each) => ({ ...each, owner: places[at] })))
    .toSorted((one, two) => one.position - two.position);
  return { places, paragraphs };
}

function placeOf({ id, paragraphs }: Found, at: number): Place {
  const { text: source, codes } = joined(paragraphs);
  const key = paragraphs.find((paragraph) => paragraph.key !== null)?.key ?? undefined;
  return { id, number: at + 1, source, codes, key };
}
