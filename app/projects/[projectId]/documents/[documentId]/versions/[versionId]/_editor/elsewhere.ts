import type { Base } from "./draft";
import type { Passage } from "./passage";

/** What tabs of one person tell each other about the version they both have open. */
export type Word =
  | {
      readonly type: "typed";
      readonly passageId: string;
      readonly text: string;
      readonly base: Base;
    }
  | { readonly type: "saved"; readonly passage: Passage };

export type Elsewhere = { readonly say: (word: Word) => void };

type Heard = Elsewhere & { readonly close: () => void };

/** The other tabs of this person that show the same version. */
export function otherTabs(
  { userId, versionId }: { userId: string; versionId: string },
  hear: (word: Word) => void,
): Heard {
  if (typeof BroadcastChannel === "undefined") return { say: () => {}, close: () => {} };
  const channel = new BroadcastChannel(`enface.${userId}.${versionId}`);
  channel.onmessage = ({ data }: MessageEvent<Word>) => hear(data);
  return { say: (word) => channel.postMessage(word), close: () => channel.close() };
}
