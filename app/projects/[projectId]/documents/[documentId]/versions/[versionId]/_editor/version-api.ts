import type { Edit } from "@/domain/alignment/edits";
import type { CheckOptions, Others } from "@/domain/checks/check";
import type { Excerpt } from "@/domain/languages/excerpt";
import type { Fault, Severity } from "@/domain/review/mqm";
import type { Status } from "@/domain/review/status";
import type { ConceptKind } from "@/domain/terms/concept";
import type { Wording } from "@/domain/terms/termbase";
import { type Filter, narrowing } from "./filter";
import type { History } from "./history";
import type { Engine, Suggestion } from "./machine-answer";
import type { Outline } from "./outline";
import type { Passage } from "./passage";
import type { RowsChange } from "./passages";
import type { LookedUp, Remembered } from "./remembered";
import type { Repetition, SameAs } from "./repetition";
import { type Answer, ask } from "./request";

/** One way to say a concept. What nobody has said is empty. */
export type PairWording = Wording & {
  readonly partOfSpeech: string;
  readonly gender: string;
  readonly reason: string;
};

/** What is agreed for the two languages of the version. */
export type AgreedConcept = {
  readonly id: string;
  readonly kind: ConceptKind;
  readonly definition: string;
  readonly note: string;
  readonly subject: string;
  readonly picture: string;
  readonly source: readonly PairWording[];
  readonly target: readonly PairWording[];
};

/** What reviewers of the project have said before. */
export type Reason = Fault & { readonly severity: Severity; readonly comment: string };

type Said = {
  readonly id: string;
  readonly text: string;
  readonly by: string | null;
  readonly at: string;
};

export type Audience = "desk" | "reviewer" | "published";

/** What is said about a passage. */
export type Remarks = {
  readonly threads: readonly (Said & {
    readonly marked: string | null;
    readonly resolvedBy: string | null;
    readonly replies: readonly Said[];
  })[];
  readonly notes: readonly (Said & { readonly audience: Audience })[];
  readonly faults: readonly (Said &
    Fault & {
      readonly severity: Severity;
      readonly marked: string | null;
      readonly proposal: string | null;
      readonly noted: boolean;
      readonly answer: string | null;
    })[];
  readonly people: readonly { readonly userId: string; readonly name: string }[];
};

/** What somebody can add to them. */
export type Remark =
  | "comment"
  | "resolve-comment"
  | "note"
  | "remove-note"
  | "quotation"
  | "remove-quotation"
  | "contentious";

/** A passage in which something that was looked for stands. */
export type Found = {
  readonly id: string;
  readonly position: number;
  readonly status: Status;
  readonly source: Excerpt | null;
  readonly target: Excerpt | null;
};

export type FoundPassages = {
  readonly found: readonly Found[];
  readonly more: boolean;
  readonly people: readonly { readonly userId: string; readonly name: string }[];
};

/** In UTF-16 units, of a body: browsers allow 64 kB for all that is under way. */
const LONGEST_KEPT_ALIVE = 8_000;

/** What can be done to a passage besides typing. */
export type Deed =
  | "submit"
  | "approve"
  | "return"
  | "note-fault"
  | "answer"
  | "withdraw"
  | "accept-gap"
  | "confirm"
  | "restore"
  | "waive"
  | "dismiss"
  | "take-back-dismissal";

type Named = {
  readonly projectId: string;
  readonly versionId: string;
  /** Whose page this is. */
  readonly userId: string;
};

/** The routes of one version. */
export class VersionApi {
  readonly #url: string;
  readonly #projectUrl: string;
  readonly #userId: string;

  constructor({ projectId, versionId, userId }: Named) {
    this.#projectUrl = `/api/projects/${projectId}`;
    this.#url = `${this.#projectUrl}/versions/${versionId}`;
    this.#userId = userId;
  }

  get liveUrl(): string {
    return `${this.#url}/live`;
  }

  exportUrl(kind: string, only: "approved" | "all"): string {
    return `${this.#url}/export?${new URLSearchParams({ kind, only })}`;
  }

  readonly leftOut = (only: "approved" | "all") =>
    this.#ask<{ notes: readonly number[] }>(`/export/left-out?only=${only}`);

  readonly page = (from: number, count: number) =>
    this.#ask<{ rows: Passage[] }>(`/passages?from=${from}&count=${count}`);

  readonly one = (passageId: string) => this.#ask<Passage>(`/passages/${passageId}`);

  readonly outline = () => this.#ask<Outline>(`/outline`);

  readonly save = (
    passageId: string,
    body: {
      readonly revision: number;
      readonly text: string;
      readonly origin?: string | undefined;
    },
    keepalive: boolean,
  ) => this.#ask<Passage>(`/passages/${passageId}/draft`, { method: "PUT", body, keepalive });

  readonly deed = (passageId: string, deed: Deed, body: object): Promise<Answer<Passage>> =>
    this.#ask<Passage>(`/passages/${passageId}/${deed}`, {
      method: "POST",
      body,
      // What is shown as done must be done, also when the page is left in the same moment.
      keepalive: JSON.stringify(body).length < LONGEST_KEPT_ALIVE,
    });

  /** What is done to many passages: see `bulk/use-bulk.ts`. */
  readonly bulk = <Value>(path: "" | "/preview" | "/undo", body: object) =>
    this.#ask<Value>(`/bulk${path}`, { method: "POST", body });

  readonly find = (filter: Filter) =>
    this.#ask<FoundPassages>(`/find?${new URLSearchParams(narrowing(filter))}`);

  readonly nextFinding = (from: number) =>
    this.#ask<{ position: number | null }>(`/next-finding?from=${from}`);

  readonly reasons = () => this.#ask<{ reasons: Reason[] }>(`/reasons`);

  readonly remarks = (passageId: string) => this.#ask<Remarks>(`/passages/${passageId}/remarks`);

  readonly remark = (passageId: string, remark: Remark, body: object) =>
    this.#ask<unknown>(`/passages/${passageId}/${remark}`, { method: "POST", body });

  readonly matches = (passageId: string) => this.#ask<Remembered>(`/passages/${passageId}/matches`);

  readonly repetitions = (passageId: string) =>
    this.#ask<{ repetitions: Repetition[] }>(`/passages/${passageId}/repetitions`);

  readonly writeRepetitions = (passageId: string, body: SameAs) =>
    this.#ask<{ written: number }>(`/passages/${passageId}/write-repetitions`, {
      method: "POST",
      body,
    });

  readonly terms = () => this.#ask<{ concepts: AgreedConcept[] }>(`/terms`);

  /** Writes a concept down: a proposal, where the reader may not agree. */
  readonly propose = (content: object) =>
    ask<{ conceptId: string; agreed: boolean }>(this.#userId, `${this.#projectUrl}/concepts`, {
      method: "POST",
      body: { content },
    });

  readonly checking = () => this.#ask<CheckOptions>(`/checking`);

  readonly others = (passageId: string) => this.#ask<Others>(`/passages/${passageId}/others`);

  /** Where the text of a passage would go. */
  readonly engine = (passageId: string) => this.#ask<Engine>(`/passages/${passageId}/suggestion`);

  /** Sends it there. */
  readonly suggest = (passageId: string) =>
    this.#ask<Suggestion>(`/passages/${passageId}/suggestion`, { method: "POST" });

  readonly lookUp = (text: string) =>
    this.#ask<{ hits: LookedUp[]; more: boolean }>(`/concordance?${new URLSearchParams({ text })}`);

  readonly history = (passageId: string) => this.#ask<History>(`/passages/${passageId}/history`);

  /** `revision` is that of the row in hand, for an edit that cuts its text. */
  readonly pair = (body: {
    readonly pairing: number;
    readonly edit: Edit;
    readonly revision?: number;
  }) => this.#ask<RowsChange>(`/pairing`, { method: "POST", body });

  readonly alignAgain = () =>
    this.#ask<{ jobId: string }>(`/pairing/again`, { method: "POST", body: {} });

  readonly unpair = (body: { readonly pairing: number }) =>
    this.#ask<RowsChange>(`/pairing/undo`, { method: "POST", body });

  #ask<Value>(path: string, asking?: Parameters<typeof ask>[2]): Promise<Answer<Value>> {
    return ask<Value>(this.#userId, this.#url + path, asking);
  }
}
