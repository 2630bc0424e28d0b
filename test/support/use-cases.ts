import type { Role } from "@/prisma/client/enums";
import type { Actor } from "@/server/access";
import { editPairing } from "@/server/alignment/edit-pairing";
import { undoPairing } from "@/server/alignment/undo-pairing";
import { assign } from "@/server/assignments/assign";
import { listAssignments } from "@/server/assignments/list-assignments";
import { withdrawAssignment } from "@/server/assignments/withdraw-assignment";
import { changeDocument } from "@/server/documents/change-document";
import { deleteDocument } from "@/server/documents/delete-document";
import { importDocument } from "@/server/documents/import-document";
import { readDocument } from "@/server/documents/read-document";
import { readOriginal } from "@/server/documents/read-original";
import { exportVersion } from "@/server/exports/export-version";
import { cancelJob } from "@/server/jobs/cancel-job";
import { readJob } from "@/server/jobs/read-job";
import { subscribe } from "@/server/live/subscribe";
import { findMatches } from "@/server/memory/find-matches";
import { changeMember } from "@/server/projects/change-member";
import { changeProject } from "@/server/projects/change-project";
import { invite } from "@/server/projects/invite";
import { listPeople } from "@/server/projects/list-people";
import { readProject } from "@/server/projects/read-project";
import { readRecord } from "@/server/projects/read-record";
import { removeMember } from "@/server/projects/remove-member";
import { withdrawInvitation } from "@/server/projects/withdraw-invitation";
import { acceptGap } from "@/server/versions/accept-gap";
import { approve } from "@/server/versions/approve";
import { changeVersion } from "@/server/versions/change-version";
import { confirm } from "@/server/versions/confirm";
import { createVersion } from "@/server/versions/create-version";
import { deleteVersion } from "@/server/versions/delete-version";
import { findPassages } from "@/server/versions/find-passages";
import { importVersion } from "@/server/versions/import-version";
import { listVersions } from "@/server/versions/list-versions";
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
import { exportWords } from "./export-words";
import { FINDING_USE_CASES } from "./finding-use-cases";
import { upload } from "./given";
import type { Desk } from "./given-desk";
import { EVERYBODY, MANAGERS, REVIEWERS, WRITERS } from "./who-may";

type Row = {
  readonly may: readonly Role[];
  /** It is about something inside a project, which may be of another one. */
  readonly inside: boolean;
  readonly ask: (actor: Actor, desk: Desk) => Promise<unknown>;
};

const file = (name: string) => upload(name, ["One line.", name]);
const merge = ({ draft }: Desk) => ({ type: "merge", row: draft.passageId }) as const;

/** Each use case that is about a project, who may use it, and how it is asked for. */
export const USE_CASES: Readonly<Record<string, Row>> = {
  readProject: {
    inside: false,
    may: EVERYBODY,
    ask: (actor, { projectId }) => readProject(actor, { projectId }),
  },
  readRecord: {
    inside: false,
    may: EVERYBODY,
    ask: (actor, { projectId }) => readRecord(actor, { projectId }),
  },
  listPeople: {
    inside: false,
    may: EVERYBODY,
    ask: (actor, { projectId }) => listPeople(actor, { projectId }),
  },
  readDocument: { inside: true, may: EVERYBODY, ask: readDocument },
  readOriginal: { inside: true, may: EVERYBODY, ask: readOriginal },
  exportVersion: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, desk) => exportVersion(actor, { ...desk, kind: "same", only: "all" }, exportWords),
  },
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
  findMatches: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, { draft }) => findMatches(actor, draft),
  },
  readHistory: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, { draft }) => readHistory(actor, draft),
  },
  listAssignments: { inside: true, may: EVERYBODY, ask: listAssignments },
  assign: {
    inside: true,
    may: MANAGERS,
    ask: (actor, desk) =>
      assign(actor, { ...desk, userId: desk.colleague.userId, work: "translation" }),
  },
  withdrawAssignment: { inside: true, may: MANAGERS, ask: withdrawAssignment },
  readJob: { inside: true, may: EVERYBODY, ask: readJob },
  subscribe: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, desk) =>
      subscribe(actor, { ...desk, onEvent: () => undefined, signal: AbortSignal.abort() }),
  },
  saveDraft: {
    inside: true,
    may: WRITERS,
    ask: (actor, { draft }) => saveDraft(actor, { ...draft, text: "Neu.", origin: "typed" }),
  },
  submit: { inside: true, may: WRITERS, ask: (actor, { draft }) => submit(actor, draft) },
  ...FINDING_USE_CASES,
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
  editPairing: {
    inside: true,
    may: WRITERS,
    ask: (actor, desk) => editPairing(actor, { ...desk, pairing: 2, edit: merge(desk) }),
  },
  undoPairing: {
    inside: true,
    may: WRITERS,
    ask: (actor, desk) => undoPairing(actor, { ...desk, pairing: 2 }),
  },
  approve: {
    inside: true,
    may: REVIEWERS,
    ask: (actor, { submitted }) => approve(actor, submitted),
  },
  returnPassage: {
    inside: true,
    may: REVIEWERS,
    ask: (actor, { submitted }) =>
      returnPassage(actor, {
        ...submitted,
        category: "accuracy",
        severity: "minor",
        comment: "Nobody says so.",
      }),
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
  changeVersion: {
    inside: true,
    may: MANAGERS,
    ask: (actor, desk) => changeVersion(actor, { ...desk, name: "Neu", translator: "A. Lindner" }),
  },
  deleteVersion: { inside: true, may: MANAGERS, ask: deleteVersion },
  deleteDocument: { inside: true, may: MANAGERS, ask: deleteDocument },
  cancelJob: { inside: true, may: MANAGERS, ask: cancelJob },
  changeProject: {
    inside: false,
    may: MANAGERS,
    ask: (actor, desk) =>
      changeProject(actor, {
        ...{ ...desk, name: "New", allowsOwnApproval: true },
        ...{ errorsBlock: true, allowsSamePerson: false },
      }),
  },
  invite: {
    inside: false,
    may: MANAGERS,
    ask: (actor, desk) => invite(actor, { ...desk, role: "reader", languages: [], email: "" }),
  },
  withdrawInvitation: { inside: true, may: MANAGERS, ask: withdrawInvitation },
  changeMember: {
    inside: true,
    may: MANAGERS,
    ask: (actor, { projectId, helper }) =>
      changeMember(actor, { projectId, ...helper, role: "reviewer", languages: [] }),
  },
  removeMember: {
    inside: true,
    may: MANAGERS,
    ask: (actor, { projectId, helper }) => removeMember(actor, { projectId, ...helper }),
  },
};
