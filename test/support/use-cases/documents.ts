import { changeDocument } from "@/server/documents/change-document";
import { deleteDocument } from "@/server/documents/delete-document";
import { importDocument } from "@/server/documents/import-document";
import { readDocument } from "@/server/documents/read-document";
import { readOriginal } from "@/server/documents/read-original";
import { exportVersion } from "@/server/exports/export-version";
import { readLeftOut } from "@/server/exports/read-left-out";
import { exportWords } from "../export-words";
import { upload } from "../given";
import { EVERYBODY, MANAGERS } from "../who-may";
import type { UseCases } from "./row";

const file = (name: string) => upload(name, ["One line.", name]);

export const DOCUMENT_USE_CASES: UseCases = {
  readDocument: { inside: true, may: EVERYBODY, ask: readDocument },
  readOriginal: { inside: true, may: EVERYBODY, ask: readOriginal },
  importDocument: {
    inside: false,
    may: MANAGERS,
    ask: (actor, { projectId }) =>
      importDocument(actor, {
        projectId,
        source: file("new.txt"),
        sourceLanguage: "en",
        again: false,
      }),
  },
  changeDocument: {
    inside: true,
    may: MANAGERS,
    ask: (actor, desk) =>
      changeDocument(actor, {
        ...desk,
        title: "The ferry",
        author: null,
        publication: null,
        address: null,
        date: undefined,
      }),
  },
  deleteDocument: { inside: true, may: MANAGERS, ask: deleteDocument },
  exportVersion: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, desk) => exportVersion(actor, { ...desk, kind: "same", only: "all" }, exportWords),
  },
  readLeftOut: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, desk) => readLeftOut(actor, { ...desk, only: "all" }),
  },
};
