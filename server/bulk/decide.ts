import { replaced } from "@/domain/languages/replaced";
import { Refusal } from "../refusal";
import { approval } from "../versions/approval";
import type { Decision, Known } from "../versions/decision";
import type { Passage, Writer } from "../versions/passage-in";
import { sendingBack } from "../versions/return-passage";
import { submission } from "../versions/submit";
import { typed } from "../versions/typed";
import type { BulkDeed } from "./bulk-deed";
import type { Decided } from "./write-passages";

/** Passages that something is not done to, by the reason: those of refusals, and `not-there`. */
export type Left = Readonly<Record<string, number>>;

export type Deciding = Exclude<BulkDeed, { deed: "assign" }>;

type Asked = {
  readonly deed: Deciding;
  readonly knownOf: (passage: Passage) => Known;
};

/** What a deed comes to for each passage, by the very rules by which it is done by hand. */
export function decideAll(
  writer: Writer,
  passages: readonly Passage[],
  { deed, knownOf }: Asked,
): { decided: Decided[]; left: Left } {
  const left: Record<string, number> = {};
  const decided: Decided[] = [];
  for (const passage of passages) {
    try {
      decided.push({
        ...{ writer, passage },
        decision: decide(writer, passage, { deed, known: knownOf(passage) }),
      });
    } catch (refusal) {
      const reason = reasonOf(refusal);
      left[reason] = (left[reason] ?? 0) + 1;
    }
  }
  return { decided, left };
}

type One = { readonly deed: Deciding; readonly known: Known };

function decide(writer: Writer, passage: Passage, { deed, known }: One): Decision {
  switch (deed.deed) {
    case "submit":
      return submission(writer, passage, { ...known, said: false });
    case "approve":
      return approval(writer, passage, known);
    case "return":
      return sendingBack(passage, deed);
    case "replace": {
      const text = replaced(passage.text, deed);
      if (text === passage.text) throw new Refusal("invalid", { reason: "not-there" });
      return { change: typed(passage, writer, { text, origin: "typed", deed: "draft-saved" }) };
    }
  }
}

function reasonOf(refusal: unknown): string {
  if (!(refusal instanceof Refusal)) throw refusal;
  const { reason } = refusal.detail as { readonly reason?: string };
  return reason ?? refusal.kind;
}
