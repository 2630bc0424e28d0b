import { Desk } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/desk";
import { Drawer } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/drawer";
import type { Word } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/elsewhere";
import type { Passage } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/passage";
import type { Answer } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/request";
import type { Seen } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/ties";
import { passageWith } from "./given-passage";

export const UNREACHABLE = { ok: false, refused: "unreachable", detail: {} } as const;

/** A desk with one passage, a server that saves, and everything that was sent to it. */
export function opened(tab = "this tab") {
  let passage = passageWith();
  const sent: Seen[] = [];
  const told: Desk[] = [];
  const server = { answer: async (seen: Seen): Promise<Answer<Passage>> => savedAs(seen) };
  const drawer = new Drawer({ userId: "u1", versionId: "v1", tab });
  const desk = new Desk({
    save: (_id, { revision, text, origin }) => {
      sent.push({ revision, text, ...(origin && { origin }) });
      return server.answer({ revision, text });
    },
    latest: () => passage,
    learn: (row) => {
      passage = row;
    },
    say: (word: Word) => {
      for (const other of told) other.hear(word);
    },
    drawer,
  });
  return {
    desk,
    sent,
    server,
    drawer,
    passage,
    latest: () => passage,
    tell: (other: Desk) => void told.push(other),
  };
}

export function savedAs({ revision, text = "" }: Seen): Answer<Passage> {
  return { ok: true, value: passageWith({ text, revision: revision + 1, status: "draft" }) };
}

export function theirs(text: string, revision: number): Answer<Passage> {
  return {
    ok: false,
    refused: "conflict",
    detail: { theirs: { text, revision, status: "draft", by: "Bea" } },
  };
}

export function keptTexts(): string[] {
  return Object.values(localStorage).map((written) => JSON.parse(written).text);
}

export function noted(seen: Seen[], each: Seen): Seen {
  seen.push(each);
  return each;
}
