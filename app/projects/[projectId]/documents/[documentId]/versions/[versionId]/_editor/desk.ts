import { type Base, type Draft, type DraftEvent, isUnsaved, nextDraft, startDraft } from "./draft";
import type { Kept } from "./drawer";
import type { Word } from "./elsewhere";
import type { Passage } from "./passage";
import type { Answer } from "./request";
import { eventOf } from "./save-answer";
import type { Seen, Ties } from "./ties";
import { Watchers } from "./watchers";

const PAUSE_BEFORE_SAVING = 800;
const LONGEST_PAUSE = 30_000;
const SIGNED_OUT_PAUSE = 15_000;
const ADOPTING_PAUSE = 6_000;

/** Phases in which a draft stays, whatever its text. */
const HOLDS: ReadonlySet<Draft["phase"]> = new Set(["saving", "conflict", "elsewhere"]);

/**
 * What is being typed in one open version. Rows leave the page when they are scrolled out of sight;
 * the desk keeps their drafts, here and on this machine, and sees them saved: one save at a time per
 * passage, again and again while the server cannot be reached. Only what is not saved is here.
 */
export class Desk {
  readonly #drafts = new Map<string, Draft>();
  readonly #pauses = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #flights = new Map<string, Promise<unknown>>();
  readonly #failures = new Map<string, number>();
  readonly #watchers = new Watchers();
  readonly #ties: Ties;
  #everSaved = false;

  constructor(ties: Ties) {
    this.#ties = ties;
  }

  readonly watch = this.#watchers.watch;

  draftOf(passageId: string): Draft | undefined {
    return this.#drafts.get(passageId);
  }

  drafts(): IterableIterator<[string, Draft]> {
    return this.#drafts.entries();
  }

  /** Whether the server has answered a save since the version was opened. */
  get everSaved(): boolean {
    return this.#everSaved;
  }

  /** `origin`: where the whole text comes from, when it was not typed. */
  type(passage: Base & { readonly id: string }, text: string, origin?: Draft["origin"]): void {
    const draft = this.#drafts.get(passage.id);
    if (draft === undefined && text === passage.text) return;
    const typed = nextDraft(draft ?? startDraft(passage), { type: "typed", text, origin });
    this.#put(passage.id, typed);
    this.#ties.say({ type: "typed", passageId: passage.id, text, base: typed.base });
  }

  /** A person has seen both texts and says which stands. */
  settle(passageId: string, text: string): void {
    this.#tell(passageId, { type: "settled", text });
  }

  /** Lets go of a draft for good. */
  drop(passageId: string): void {
    this.#forget(passageId);
    this.#watchers.tell();
  }

  /** What another tab says it is doing. */
  hear(word: Word): void {
    if (word.type === "saved") this.#hearSaved(word.passage);
    else this.#hearTyped(word);
  }

  /** Takes up a draft that an earlier visit left on this machine. */
  takeUp({ key, passageId, text, baseText, revision, sent, origin }: Kept, passage: Base): void {
    this.#ties.drawer.dropKey(key);
    if (text === passage.text || this.#drafts.has(passageId)) return;
    const base = { text: baseText, revision };
    const left: Draft = {
      text,
      base,
      phase: "resting",
      ...(sent && { sent }),
      ...(origin && { origin }),
    };
    const moved = passage.revision !== revision;
    const draft = moved ? nextDraft(left, { type: "conflicted", theirs: passage }) : left;
    this.#put(passageId, draft);
  }

  /** Tries everything at once that waits for the network, for a sign-in, or for a pause. */
  sendAll({ keepalive = false } = {}): void {
    for (const passageId of this.#drafts.keys()) void this.#save(passageId, keepalive);
  }

  /** Sends what is unsaved and waits for the answers. False where something could not be saved. */
  async still(): Promise<boolean> {
    await Promise.all([...this.#flights.values()]);
    await Promise.all([...this.#drafts.keys()].map((id) => this.#save(id, false)));
    return ![...this.#drafts.values()].some(isUnsaved);
  }

  /**
   * Does something to a passage (submit, approve …) behind the save that may be under way. `seen`
   * names the revision; `withText` takes along what the server has not got yet, else that is saved
   * before.
   */
  async deed(
    passageId: string,
    send: (seen: Seen) => Promise<Answer<Passage>>,
    { withText = false } = {},
  ): Promise<Answer<Passage>> {
    await this.#flights.get(passageId);
    if (!withText) await this.#save(passageId, false);
    const draft = this.#drafts.get(passageId);
    const base = draft?.base ?? this.#ties.latest(passageId);
    const unsaved = draft !== undefined && isUnsaved(draft);
    if (base === undefined || draft?.phase === "conflict" || (unsaved && !withText)) {
      return { ok: false, refused: "conflict", detail: { reason: "unsaved" } };
    }
    const text = unsaved ? { text: draft.text, origin: draft.origin } : {};
    const seen = { revision: base.revision, ...text };
    const answer = await this.#fly(passageId, seen, send);
    // A refused deed must not keep the words from being saved.
    if (this.#drafts.get(passageId)?.phase === "refused") this.#tell(passageId, { type: "again" });
    return answer;
  }

  /** Ends all timers; what is unsaved lies on this machine. */
  close(): void {
    for (const pause of this.#pauses.values()) clearTimeout(pause);
    this.#pauses.clear();
    this.#watchers.close();
  }

  async #save(passageId: string, keepalive: boolean): Promise<void> {
    const draft = this.#drafts.get(passageId);
    if (draft === undefined || this.#flights.has(passageId) || !isUnsaved(draft)) return;
    if (draft.phase === "conflict" || draft.phase === "elsewhere") return;
    const { text, origin } = draft;
    const seen = { text, revision: draft.base.revision, origin };
    await this.#fly(passageId, seen, (sent) =>
      this.#ties.save(passageId, { ...seen, ...sent }, keepalive),
    );
  }

  /** What is under way is over when its answer has been taken in, not before. */
  #fly(
    passageId: string,
    seen: Seen,
    send: (seen: Seen) => Promise<Answer<Passage>>,
  ): Promise<Answer<Passage>> {
    const flight = (async () => {
      const answer = await send(seen);
      this.#flights.delete(passageId);
      this.#land(passageId, answer, seen);
      return answer;
    })();
    this.#flights.set(passageId, flight);
    if (seen.text !== undefined) this.#tell(passageId, { type: "sent", text: seen.text });
    return flight;
  }

  #land(passageId: string, answer: Answer<Passage>, { text }: Seen): void {
    const event = eventOf(answer, text);
    const lost = event.type === "unreachable";
    this.#failures.set(passageId, lost ? (this.#failures.get(passageId) ?? 0) + 1 : 0);
    if (answer.ok) {
      this.#everSaved = true;
      this.#ties.learn(answer.value);
      this.#ties.say({ type: "saved", passage: answer.value });
    }
    this.#tell(passageId, event);
  }

  /** Where both tabs have typed, the server will find the conflict. */
  #hearTyped({ passageId, text, base }: Extract<Word, { type: "typed" }>): void {
    const own = this.#drafts.get(passageId);
    if (own !== undefined && own.phase !== "elsewhere") return;
    this.#put(passageId, { text, base, phase: "elsewhere" });
  }

  #hearSaved(passage: Passage): void {
    this.#ties.learn(passage);
    if (this.#drafts.get(passage.id)?.phase === "elsewhere") this.drop(passage.id);
  }

  #tell(passageId: string, event: DraftEvent): void {
    const draft = this.#drafts.get(passageId);
    if (draft === undefined) this.#watchers.tell();
    else this.#put(passageId, nextDraft(draft, event));
  }

  #put(passageId: string, draft: Draft): void {
    clearTimeout(this.#pauses.get(passageId));
    const before = this.#drafts.get(passageId);
    const done = !isUnsaved(draft) && !HOLDS.has(draft.phase) && !this.#flights.has(passageId);
    if (done) this.#forget(passageId);
    else this.#hold(passageId, draft);
    if (!done && isMoreTyping(before, draft)) this.#watchers.tellSoon();
    else this.#watchers.tell();
  }

  #hold(passageId: string, draft: Draft): void {
    this.#drafts.set(passageId, draft);
    const { text, base, sent, origin } = draft;
    if (draft.phase !== "elsewhere") {
      const kept = { passageId, text, baseText: base.text, revision: base.revision };
      this.#ties.drawer.keep({ ...kept, sent, origin });
    }
    const pause = this.#pauseBefore(passageId, draft);
    if (pause === undefined) return;
    this.#pauses.set(
      passageId,
      setTimeout(() => this.#wake(passageId), pause),
    );
  }

  #forget(passageId: string): void {
    clearTimeout(this.#pauses.get(passageId));
    for (const map of [this.#drafts, this.#pauses, this.#failures]) map.delete(passageId);
    this.#ties.drawer.drop(passageId);
  }

  #pauseBefore(passageId: string, { phase }: Draft): number | undefined {
    if (phase === "resting") return PAUSE_BEFORE_SAVING;
    if (phase === "signed-out") return SIGNED_OUT_PAUSE;
    if (phase === "elsewhere") return ADOPTING_PAUSE;
    if (phase !== "offline") return undefined;
    return Math.min(LONGEST_PAUSE, 1000 * 2 ** ((this.#failures.get(passageId) ?? 1) - 1));
  }

  /** A draft of another tab that nobody has saved for a while becomes ours: that tab may be gone. */
  #wake(passageId: string): void {
    if (this.#drafts.get(passageId)?.phase === "elsewhere")
      this.#tell(passageId, { type: "again" });
    else void this.#save(passageId, false);
  }
}

/** Nothing but the text is another. */
function isMoreTyping(before: Draft | undefined, after: Draft): boolean {
  return before !== undefined && before.phase === "resting" && after.phase === "resting";
}
