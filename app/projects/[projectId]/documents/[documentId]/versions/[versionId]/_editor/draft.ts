/** What somebody has typed into one passage, and how it stands with what the server holds. */
export type Draft = {
  readonly text: string;
  /** What it was typed over. */
  readonly base: Base;
  readonly phase: Phase;
  /** Where the text comes from, as long as nobody has typed into it. */
  readonly origin?: Whole;
  /** Texts that were sent and not answered: each may have arrived. */
  readonly sent?: readonly string[];
  /** In a conflict: what the other person wrote. */
  readonly theirs?: Theirs;
  /** When refused: why, for the sentence. */
  readonly refusal?: {
    readonly refused: string;
    readonly detail: Readonly<Record<string, unknown>>;
  };
};

/** Where a text that came as a whole comes from: the memory, a machine, or a reviewer's proposal. */
export type Whole = "memory" | "machine" | "review";

export type Phase =
  | "resting"
  | "saving"
  | "offline" // kept on this machine; tried again and again
  | "signed-out" // the same, until somebody signs in
  | "conflict" // waits for a person
  | "refused" // waits for the next keystroke
  | "elsewhere"; // being typed in another tab, which saves it

export type Base = { readonly text: string; readonly revision: number };
export type Theirs = Base & { readonly by?: string | null };

export type DraftEvent =
  | { readonly type: "typed"; readonly text: string; readonly origin?: Whole | undefined }
  | { readonly type: "sent"; readonly text: string }
  | { readonly type: "saved"; readonly base: Base; readonly sent: string | undefined }
  | { readonly type: "conflicted"; readonly theirs: Theirs }
  | { readonly type: "settled"; readonly text: string }
  | { readonly type: "unreachable" }
  | { readonly type: "signed-out" }
  | {
      readonly type: "refused";
      readonly refusal: NonNullable<Draft["refusal"]>;
    }
  | { readonly type: "again" };

export function startDraft({ text, revision }: Base): Draft {
  return { text, base: { text, revision }, phase: "resting" };
}

export function nextDraft(draft: Draft, event: DraftEvent): Draft {
  switch (event.type) {
    case "typed":
      return typed(draft, event);
    case "sent":
      return { ...draft, sent: [...(draft.sent ?? []), event.text].slice(-9), phase: "saving" };
    case "saved":
      return saved(draft, event);
    case "conflicted":
      return conflicted(draft, event.theirs);
    case "settled": // the chosen text now answers to what the other person wrote
      return { text: event.text, base: draft.theirs ?? draft.base, phase: "resting" };
    case "unreachable":
      return { ...draft, phase: "offline" };
    case "signed-out":
      return { ...draft, phase: "signed-out" };
    case "refused":
      return { ...draft, phase: "refused", refusal: event.refusal };
    case "again":
      return { ...draft, phase: "resting" };
  }
}

/** Whether the server holds, or may hold, another text. What was sent may have arrived unanswered. */
export function isUnsaved({ text, base, sent }: Draft): boolean {
  return text !== base.text || (sent?.some((each) => each !== text) ?? false);
}

function typed(
  { origin: _, ...draft }: Draft,
  { text, origin }: Extract<DraftEvent, { type: "typed" }>,
): Draft {
  const phase = phaseWhileTyping(draft.phase);
  return { ...draft, text, phase, ...(origin === undefined ? {} : { origin }) };
}

/** The server may have stored the text without characters that no file can hold. */
function saved(draft: Draft, { base, sent }: { base: Base; sent: string | undefined }): Draft {
  return { text: draft.text === sent ? base.text : draft.text, base, phase: "resting" };
}

/** Typing does not end a conflict or bring the network back, but it answers a refusal. */
function phaseWhileTyping(phase: Phase): Phase {
  return phase === "refused" || phase === "elsewhere" ? "resting" : phase;
}

/**
 * "Theirs" may be our own text: a save arrived and its answer was lost. Then there is nothing to
 * settle, and what was typed since goes on top of it.
 */
function conflicted(draft: Draft, theirs: Theirs): Draft {
  const ours = theirs.text === draft.text || draft.sent?.includes(theirs.text);
  if (ours) return { text: draft.text, base: theirs, phase: "resting" };
  if (theirs.text === draft.base.text) return { text: draft.text, base: theirs, phase: "resting" };
  return { ...draft, phase: "conflict", theirs };
}
