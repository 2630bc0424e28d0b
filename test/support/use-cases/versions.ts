import { acceptGap } from "@/server/versions/accept-gap";
import { answerReturn } from "@/server/versions/answer-return";
import { approve } from "@/server/versions/approve";
import { changeVersion } from "@/server/versions/change-version";
import { confirm } from "@/server/versions/confirm";
import { createVersion } from "@/server/versions/create-version";
import { deleteVersion } from "@/server/versions/delete-version";
import { findPassages } from "@/server/versions/find-passages";
import { importVersion } from "@/server/versions/import-version";
import { listReasons } from "@/server/versions/list-reasons";
import { listVersions } from "@/server/versions/list-versions";
import { nextFinding } from "@/server/versions/next-finding";
import { noteFault } from "@/server/versions/note-fault";
import { readHistory } from "@/server/versions/read-history";
import { readOutline } from "@/server/versions/read-outline";
import { readPassage } from "@/server/versions/read-passage";
import { readPassages } from "@/server/versions/read-passages";
import { readVersion } from "@/server/versions/read-version";
import { restore } from "@/server/versions/restore";
import { returnPassage } from "@/server/versions/return-passage";
import { saveDraft } from "@/server/versions/save-draft";
import { submit } from "@/server/versions/submit";
import { withdraw } from "@/server/versions/withdraw";
import { upload } from "../given";
import { EVERYBODY, MANAGERS, REVIEWERS, WRITERS } from "../who-may";
import type { UseCases } from "./row";

const file = (name: string) => upload(name, ["One line.", name]);

const FAULT = { category: "accuracy", severity: "minor", comment: "Nobody says so." } as const;

export const VERSION_USE_CASES: UseCases = {
  listVersions: { inside: true, may: EVERYBODY, ask: listVersions },
  readVersion: { inside: true, may: EVERYBODY, ask: readVersion },
  readOutline: { inside: true, may: EVERYBODY, ask: readOutline },
  readPassages: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, desk) => readPassages(actor, { ...desk, from: 0, count: 10 }),
  },
  readPassage: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, { draft }) => readPassage(actor, draft),
  },
  findPassages: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, desk) => findPassages(actor, { ...desk, text: "river" }),
  },
  nextFinding: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, desk) => nextFinding(actor, { ...desk, from: 0 }),
  },
  readHistory: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, { draft }) => readHistory(actor, draft),
  },
  saveDraft: {
    inside: true,
    may: WRITERS,
    ask: (actor, { draft }) => saveDraft(actor, { ...draft, text: "Neu.", origin: "typed" }),
  },
  submit: { inside: true, may: WRITERS, ask: (actor, { draft }) => submit(actor, draft) },
  restore: {
    inside: true,
    may: WRITERS,
    ask: (actor, { draft }) => restore(actor, { ...draft, number: 2 }),
  },
  confirm: {
    inside: true,
    may: WRITERS,
    ask: (actor, { draft }) => confirm(actor, { ...draft, confirmed: true }),
  },
  approve: {
    inside: true,
    may: REVIEWERS,
    ask: (actor, { submitted }) => approve(actor, submitted),
  },
  noteFault: {
    inside: true,
    may: REVIEWERS,
    ask: (actor, { submitted }) => noteFault(actor, { ...submitted, ...FAULT }),
  },
  listReasons: { inside: true, may: EVERYBODY, ask: listReasons },
  answerReturn: {
    inside: true,
    may: WRITERS,
    ask: (actor, { returned }) => answerReturn(actor, { ...returned, answer: "So it is." }),
  },
  returnPassage: {
    inside: true,
    may: REVIEWERS,
    ask: (actor, { submitted }) => returnPassage(actor, { ...submitted, ...FAULT }),
  },
  withdraw: {
    inside: true,
    may: REVIEWERS,
    ask: (actor, { submitted }) => withdraw(actor, submitted),
  },
  acceptGap: {
    inside: true,
    may: REVIEWERS,
    ask: (actor, { omission }) => acceptGap(actor, { ...omission, reason: "Said already." }),
  },
  importVersion: {
    inside: true,
    may: MANAGERS,
    ask: (actor, desk) =>
      importVersion(actor, { ...desk, target: file("neu.txt"), targetLanguage: "de" }),
  },
  createVersion: {
    inside: true,
    may: MANAGERS,
    ask: (actor, desk) => createVersion(actor, { ...desk, language: "fr", name: "Français" }),
  },
  changeVersion: {
    inside: true,
    may: MANAGERS,
    ask: (actor, desk) => changeVersion(actor, { ...desk, name: "Neu", translator: "A. Lindner" }),
  },
  deleteVersion: { inside: true, may: MANAGERS, ask: deleteVersion },
};
