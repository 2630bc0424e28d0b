"use client";

import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/app/_ui/dialog";
import { useCell, useWork } from "./use-work";
import type { Shown } from "./work";

/** Fetched when first opened. */
const BODIES = {
  palette: lazy(async () => ({ default: (await import("./palette")).Palette })),
  bulk: lazy(async () => ({ default: (await import("./bulk/bulk-form")).BulkForm })),
  find: lazy(async () => ({ default: (await import("./find")).Find })),
  keys: lazy(async () => ({ default: (await import("./keys-help")).KeysHelp })),
  return: lazy(async () => ({ default: (await import("./return-form")).ReturnForm })),
  answer: lazy(async () => ({ default: (await import("./answer-form")).AnswerForm })),
  gap: lazy(async () => ({ default: (await import("./gap-form")).GapForm })),
  machine: lazy(async () => ({ default: (await import("./unedited-form")).UneditedForm })),
  repetitions: lazy(async () => ({
    default: (await import("./repetitions-form")).RepetitionsForm,
  })),
  "align-again": lazy(async () => ({ default: (await import("./align-again")).AlignAgain })),
  term: lazy(async () => ({ default: (await import("./term-form")).TermForm })),
} as const;

const Leftovers = lazy(async () => ({ default: (await import("./leftovers")).Leftovers }));

export function Dialogs() {
  const { t } = useTranslation("editor");
  const work = useWork();
  const { dialog } = useCell(work.shown);
  const hasLeftovers = useCell(work.leftovers).length > 0;
  return (
    <>
      {KINDS.map((kind) => {
        const Body = BODIES[kind];
        return (
          <Dialog
            key={kind}
            open={dialog === kind}
            title={t(`dialog.${kind}`)}
            onClose={() => {
              if (work.shown.read().dialog === kind) work.show({ dialog: null });
            }}
          >
            <Suspense>
              <Body />
            </Suspense>
          </Dialog>
        );
      })}
      {hasLeftovers && (
        <Suspense>
          <Leftovers />
        </Suspense>
      )}
    </>
  );
}

const KINDS = [
  "palette",
  "find",
  "bulk",
  "keys",
  "return",
  "answer",
  "gap",
  "term",
  "machine",
  "repetitions",
  "align-again",
] as const satisfies readonly Shown["dialog"][];
