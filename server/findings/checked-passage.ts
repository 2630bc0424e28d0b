import { type Finding, findingsIn } from "@/domain/checks";
import type { Pair } from "@/domain/checks/check";
import type { Code } from "@/domain/codes/code";
import { joined } from "@/domain/codes/join";
import type { ParagraphKind } from "@/domain/formats/format";
import type { Db } from "../db";
import type { Passage } from "../versions/passage-in";

type Facing = {
  readonly sourceLanguage: string;
  readonly paragraphs: readonly {
    readonly text: string;
    readonly codes: readonly Code[];
    readonly kind: ParagraphKind;
    readonly key: string | null;
    readonly maxLength: number | null;
  }[];
};

export type Checked = { readonly pair: Pair; readonly findings: readonly Finding[] };

/** What the checks say of a passage as it stands: the same that its translator saw while typing. */
export async function checkedPassage(tx: Db, passage: Passage): Promise<Checked> {
  const pair = pairOf(passage, await facing(tx, passage.id));
  const isFacing = pair.source !== "" && pair.target.trim() !== "";
  return { pair, findings: isFacing ? findingsIn(pair) : [] };
}

async function facing(tx: Db, passageId: string): Promise<Facing> {
  const [found] = await tx.$queryRaw<Facing[]>`
    select d."sourceLanguage",
           (select coalesce(json_agg(json_build_object('text', g.text, 'codes', g.codes,
                     'kind', g.kind, 'key', g.key, 'maxLength', g."maxLength")
                     order by g.position), '[]')
              from "PassageParagraph" l
              join "Paragraph" g on g.id = l."paragraphId"
             where l."passageId" = p.id) as paragraphs
      from "Passage" p
      join "Version" v on v.id = p."versionId"
      join "Document" d on d.id = v."documentId"
     where p.id = ${passageId}::uuid`;
  return found ?? { sourceLanguage: "und", paragraphs: [] };
}

function pairOf({ text, language }: Passage, { sourceLanguage, paragraphs }: Facing): Pair {
  const source = joined(paragraphs);
  const [first] = paragraphs;
  return {
    source: source.text,
    target: text,
    from: sourceLanguage,
    to: language,
    codes: source.codes,
    ...(first && { kind: first.kind }),
    ...(first?.key != null && { key: first.key }),
    ...(first?.maxLength != null && { maxLength: first.maxLength }),
  };
}
