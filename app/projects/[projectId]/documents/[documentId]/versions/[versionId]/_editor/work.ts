import type { Suggestion } from "@/domain/alignment/suggest";
import type { CheckOptions } from "@/domain/checks/check";
import { Cell } from "./cell";
import { Checking } from "./checking";
import { Desk } from "./desk";
import type { DialogKind } from "./dialog-kind";
import { Drawer } from "./drawer";
import { otherTabs } from "./elsewhere";
import { filterIn, isEmpty } from "./filter";
import { gathered } from "./gathered";
import type { Head } from "./head";
import { type LiveEvent, listen } from "./live";
import { Matches } from "./matches";
import type { Outline } from "./outline";
import type { Passage } from "./passage";
import { Passages } from "./passages";
import type { Span, Writer } from "./prose/writer";
import type { No } from "./request";
import { Suggestions } from "./suggestions";
import { Terms } from "./terms";
import { VersionApi } from "./version-api";

/** Where the reader is: in the list of rows, or with the caret in the text of one. */
export type Hand = {
  readonly index: number;
  readonly mode: "rows" | "text";
  /** Where the caret goes: screen coordinates of a click, or an end of the text. */
  readonly caret: Caret;
  /** Grows with every taking in hand; 0 before the first, when nothing may take the focus. */
  readonly turn: number;
};

export type Caret = "start" | "end" | { readonly left: number; readonly top: number };

export type Shown = {
  readonly dialog: DialogKind | null;
  /** `auto`: open where there is room for it. */
  readonly panel: boolean | "auto";
  readonly section: string;
  /** What is looked up in the memory. `turn` grows with every asking by key: then the field is taken in hand. */
  readonly lookUp: { readonly text: string; readonly turn: number };
};

const ANSWER_MS = 400;

export type First = {
  readonly head: Head;
  readonly outline: Outline;
  readonly rows: readonly Passage[];
  /** The index of the first of `rows`. */
  readonly from: number;
  /** The index in hand to begin with. */
  readonly at: number;
};

/** Everything that is open on the desk: one version, its passages, the drafts, and where the reader is. */
export class Work {
  readonly head: Head;
  readonly api: VersionApi;
  readonly passages: Passages;
  readonly matches: Matches;
  readonly terms: Terms;
  readonly checking: Checking;
  readonly suggestions: Suggestions;
  readonly desk: Desk;
  readonly hand: Cell<Hand>;
  /** Grows when somebody comments here or elsewhere: what is shown of it is read anew. */
  readonly remarked = new Cell<number>(0);
  /** Grows when the reader wants to comment. */
  readonly wantsComment = new Cell<number>(0);
  readonly shown = new Cell<Shown>({
    dialog: null,
    panel: "auto",
    section: "findings",
    lookUp: { text: "", turn: 0 },
  });
  /** What else would move with the last correction of the pairing. */
  readonly along = new Cell<Suggestion | null>(null);
  /** Drafts of an earlier visit whose passage is gone. */
  readonly leftovers = new Cell<readonly { key: string; text: string }[]>([]);
  /** Says a refusal in the reader's words. */
  readonly refuse: (no: No) => void;
  /** The words that were marked when a dialog or the panel was opened about them. */
  marked: Span | undefined;
  /** Of this passage it was told last that its source says something else in other places. */
  repeated: string | undefined;
  /** The live field of the passage in hand, while there is one. */
  writer: Writer | undefined;
  readonly #drawer: Drawer;
  readonly #first: { readonly from: number; readonly count: number };
  #say: Parameters<typeof otherTabs>[1] = () => {};
  #ending = new AbortController();
  readonly #relearn = gathered((stale) => void this.passages.relearnAll(stale));

  constructor({ head, outline, rows, from, at }: First, refuse: (no: No) => void) {
    this.head = head;
    this.refuse = refuse;
    this.#first = { from, count: rows.length };
    const named = { projectId: head.project.id, versionId: head.version.id };
    this.api = new VersionApi({ ...named, userId: head.me.userId });
    this.passages = new Passages({ outline, rows, from }, this.api);
    this.matches = new Matches(this.api.matches);
    const pair = { from: head.document.sourceLanguage, to: head.version.language };
    this.suggestions = new Suggestions(this.api);
    this.terms = new Terms(this.api.terms, pair);
    this.checking = new Checking(this.api);
    this.hand = new Cell<Hand>({ index: at, mode: "rows", caret: "start", turn: 0 });
    const tab = Math.random().toString(36).slice(2);
    this.#drawer = new Drawer({ userId: head.me.userId, versionId: named.versionId, tab });
    this.desk = new Desk({
      save: this.api.save,
      latest: (id) => this.passages.byId(id),
      learn: this.passages.learn,
      say: (word) => this.#say(word),
      drawer: this.#drawer,
    });
  }

  /** Begins to read on, to listen and to save. The answer ends all of it. */
  start(): () => void {
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    const { userId } = this.head.me;
    const tabs = otherTabs({ userId, versionId: this.head.version.id }, (word) =>
      this.desk.hear(word),
    );
    this.#say = tabs.say;
    const deafen = listen(this.api.liveUrl, (event) => this.#hear(event));
    this.#watchTheWindow(signal);
    void this.#takeUpDrafts();
    void this.terms.learn();
    this.#readOn();
    // An address that somebody was sent.
    if (!isEmpty(filterIn(new URLSearchParams(location.search)))) this.show({ dialog: "find" });
    return () => {
      this.#ending.abort();
      deafen();
      tabs.close();
      this.desk.sendAll({ keepalive: true });
      this.desk.close();
    };
  }

  get passage(): Passage | undefined {
    return this.passages.at(this.hand.read().index);
  }

  /** The text of a passage as its field shows it. */
  textOf(passage: Passage): string {
    return this.desk.draftOf(passage.id)?.text ?? passage.text;
  }

  /** What the checks are told about a passage beside its texts. */
  checkOptionsFor({ id }: Passage): CheckOptions {
    const termbase = this.terms.base.read();
    return { ...this.checking.optionsFor(id), ...(termbase && { termbase }) };
  }

  go(index: number, { mode = this.hand.read().mode, caret = "start" as Caret } = {}): void {
    if (index < 0 || index >= this.passages.count) return;
    this.hand.set({ index, mode, caret, turn: this.hand.read().turn + 1 });
    void this.passages.want(index - 5, index + 20);
  }

  show(shown: Partial<Shown>): void {
    const opens = shown.dialog != null || shown.section !== undefined;
    if (opens) this.marked = this.writer?.focused ? this.writer.selected() : undefined;
    this.shown.set({ ...this.shown.read(), ...shown });
  }

  /** Lets go of a draft whose passage is gone. */
  dropLeftover(key: string): void {
    this.#drawer.dropKey(key);
    this.leftovers.set(this.leftovers.read().filter((left) => left.key !== key));
  }

  /** Somebody has said something about a passage. */
  remarkedOn(passageId: string): void {
    this.remarked.set(this.remarked.read() + 1);
    if (this.passages.byId(passageId) !== undefined) void this.passages.relearn(passageId);
  }

  #watchTheWindow(signal: AbortSignal): void {
    const leave = () => this.desk.sendAll({ keepalive: true });
    const again = () => this.desk.sendAll();
    window.addEventListener("pagehide", leave, { signal });
    window.addEventListener("online", again, { signal });
    window.addEventListener("focus", again, { signal });
    const seen = () => (document.visibilityState === "hidden" ? leave() : again());
    document.addEventListener("visibilitychange", seen, { signal });
  }

  async #takeUpDrafts(): Promise<void> {
    for (const kept of this.#drawer.all()) {
      const known = this.passages.byId(kept.passageId);
      const answer = known
        ? { ok: true as const, value: known }
        : await this.api.one(kept.passageId);
      if (answer.ok) this.desk.takeUp(kept, answer.value);
      else if (answer.refused === "not-found") {
        this.leftovers.set([...this.leftovers.read(), { key: kept.key, text: kept.text }]);
      }
    }
  }

  #hear(event: LiveEvent): void {
    if (event.type === "connected") void this.passages.again(this.#first.from, this.#first.count);
    else if (event.type === "missed") void this.#reread();
    else if (event.type === "terms") void this.terms.learn();
    // What was done here is announced before it is answered: the answer has everything.
    else if (event.type !== "job") setTimeout(() => this.#catchUp(event), ANSWER_MS);
  }

  #catchUp(event: Extract<LiveEvent, { type: "passage" | "pairing" | "remark" }>): void {
    if (event.type === "remark") {
      this.remarkedOn(event.id);
      return;
    }
    if (event.type === "pairing") {
      if (event.pairing > this.passages.pairing) void this.#reread();
      return;
    }
    const known = this.passages.byId(event.id);
    if (known !== undefined && known.revision >= event.revision) return;
    this.#relearn(event.id, event.position);
  }

  async #reread(): Promise<void> {
    const { index } = this.hand.read();
    const id = this.passages.at(index)?.id ?? "";
    await this.passages.reread(index);
    const now = this.passages.indexOf(id);
    const place = now >= 0 ? now : Math.min(index, this.passages.count - 1);
    if (place !== index) this.hand.set({ ...this.hand.read(), index: place });
    this.#readOn();
  }

  #readOn(): void {
    this.passages.readAll(() => this.hand.read().index, this.#ending.signal);
  }
}
