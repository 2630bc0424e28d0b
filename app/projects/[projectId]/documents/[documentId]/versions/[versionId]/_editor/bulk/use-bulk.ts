import { useCallback, useEffect, useRef, useState } from "react";
import { type Filter, narrowing } from "../filter";
import type { Answer } from "../request";
import { useWork } from "../use-work";

/** Passages by the reason why something is not done to them. */
export type Left = Readonly<Record<string, number>>;

export type Preview = {
  readonly passages: readonly { readonly id: string; readonly revision: number }[];
  readonly left: Left;
  readonly more: boolean;
  readonly falling: number;
  readonly examples: readonly {
    readonly position: number;
    readonly before: string;
    readonly after: string;
  }[];
  readonly last: { readonly bulkId: string; readonly deed: string; readonly count: number } | null;
};

export type Outcome = {
  readonly kind: "done" | "undone";
  readonly bulkId?: string | null;
  readonly done: number;
  readonly left: Left;
};

const PAUSE_BEFORE_ASKING = 300;

/** What a deed would come to, asked anew whenever it or the filter changes; and doing it, and taking it back. */
export function useBulk(filter: Filter, deedNow: () => object | undefined) {
  const { api, refuse } = useWork();
  const [preview, setPreview] = useState<Preview>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const turn = useRef(0);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = narrowing(filter);
  const wanted = JSON.stringify(asked);

  /** To be called whenever the form says something else. */
  const look = useCallback(() => {
    const mine = ++turn.current;
    clearTimeout(pause.current);
    setPreview(undefined);
    setOutcome(undefined);
    pause.current = setTimeout(async () => {
      const deed = deedNow();
      if (deed === undefined) return;
      const body = { deed, filter: JSON.parse(wanted) };
      const answer: Answer<Preview> = await api.bulk("/preview", body);
      if (turn.current !== mine) return;
      if (answer.ok) setPreview(answer.value);
      else refuse(answer);
    }, PAUSE_BEFORE_ASKING);
  }, [api, deedNow, refuse, wanted]);

  useEffect(() => {
    look();
    return () => clearTimeout(pause.current);
  }, [look]);

  const ask = async (path: "" | "/undo", body: object, kind: Outcome["kind"]) => {
    setBusy(true);
    turn.current += 1;
    const answer: Answer<Omit<Outcome, "kind">> = await api.bulk(path, body);
    setBusy(false);
    setPreview(undefined);
    if (answer.ok) setOutcome({ ...answer.value, kind });
    else refuse(answer);
  };
  return {
    preview,
    outcome,
    busy,
    look,
    go: async () => {
      const deed = deedNow();
      if (busy || deed === undefined || preview === undefined) return;
      if (preview.passages.length > 0) await ask("", { deed, passages: preview.passages }, "done");
    },
    undo: (bulkId: string) => ask("/undo", { bulkId }, "undone"),
  };
}
