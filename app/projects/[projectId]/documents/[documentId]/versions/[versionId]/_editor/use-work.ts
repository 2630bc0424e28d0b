import { createContext, use, useSyncExternalStore } from "react";
import type { Cell } from "./cell";
import type { Draft } from "./draft";
import type { Passage } from "./passage";
import type { Hand, Work } from "./work";

export const WorkContext = createContext<Work | null>(null);

export function useWork(): Work {
  const work = use(WorkContext);
  if (work === null) throw new Error("This must stand inside a WorkContext.");
  return work;
}

export function useCell<Value>({ watch, read }: Cell<Value>): Value {
  return useSyncExternalStore(watch, read, read);
}

/** The row at an index; only who shows it draws again when it changes. */
export function usePassage(index: number): Passage | undefined {
  const { passages } = useWork();
  const read = () => passages.at(index);
  return useSyncExternalStore(passages.watch, read, read);
}

export function useEntry(index: number) {
  const { passages } = useWork();
  const read = () => passages.entryAt(index);
  return useSyncExternalStore(passages.watch, read, read);
}

export function useCount(): number {
  const { passages } = useWork();
  const read = () => passages.count;
  return useSyncExternalStore(passages.watch, read, read);
}

export function useCounts() {
  const { passages } = useWork();
  return useSyncExternalStore(passages.watch, passages.counts, passages.counts);
}

export function useDraft(passageId: string | undefined): Draft | undefined {
  const { desk } = useWork();
  const read = () => (passageId === undefined ? undefined : desk.draftOf(passageId));
  return useSyncExternalStore(desk.watch, read, nothing);
}

/** Where the reader is, if it is here. */
export function useInHand(index: number): Hand | undefined {
  const { hand } = useWork();
  const read = () => (hand.read().index === index ? hand.read() : undefined);
  return useSyncExternalStore(hand.watch, read, read);
}

/** The passage in hand, wherever it is. */
export function usePassageInHand(): Passage | undefined {
  const { hand } = useWork();
  return usePassage(useCell(hand).index);
}

const nothing = () => undefined;
