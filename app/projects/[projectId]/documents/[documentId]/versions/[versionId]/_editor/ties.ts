import type { Base, Whole } from "./draft";
import type { Drawer } from "./drawer";
import type { Word } from "./elsewhere";
import type { Passage } from "./passage";
import type { Answer } from "./request";

/** What a deed or a save names: what the person saw, and the text the server has not got yet. */
export type Seen = {
  readonly revision: number;
  readonly text?: string;
  readonly origin?: Whole | undefined;
};

type Sent = Seen & { readonly text: string };

/** What the desk has to do with the world. */
export type Ties = {
  readonly save: (passageId: string, seen: Sent, keepalive: boolean) => Promise<Answer<Passage>>;
  /** The passage as the server last told us. */
  readonly latest: (passageId: string) => Base | undefined;
  readonly learn: (passage: Passage) => void;
  readonly say: (word: Word) => void;
  readonly drawer: Pick<Drawer, "keep" | "drop" | "dropKey">;
};
