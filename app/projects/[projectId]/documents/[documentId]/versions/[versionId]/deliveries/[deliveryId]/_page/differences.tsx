"use client";

import { useActionState, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import { Form } from "@/app/_ui/form";
import { Notice } from "@/app/_ui/notice";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import type { DeliveredRow } from "@/domain/deliveries/difference";
import { takeDelivered } from "../actions";
import styles from "./delivery.module.css";
import { DifferenceRow } from "./difference-row";

type Props = {
  readonly projectId: string;
  readonly deliveryId: string;
  readonly rows: readonly DeliveredRow[];
  /** BCP 47. */
  readonly source: string;
  readonly target: string;
  readonly writes: boolean;
};

/** Differences to choose from. What nobody has touched or approved is chosen at first, all else is not. */
export function Differences({ projectId, deliveryId, rows, writes, ...languages }: Props) {
  const { t } = useTranslation("deliveries");
  const [outcome, send, sending] = useActionState(takeDelivered, undefined);
  const [turned, turn] = useState<ReadonlyMap<string, boolean>>(new Map());
  const able = writes ? rows.filter(({ passage }) => passage !== null) : [];
  const isChosen = (row: DeliveredRow) => turned.get(nameOf(row)) ?? EASY.includes(row.kind);
  const chosen = able.filter(isChosen).length;
  const choose = (some: readonly DeliveredRow[], yes: boolean) =>
    turn(new Map([...turned, ...some.map((row) => [nameOf(row), yes] as const)]));

  return (
    <Form action={send}>
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="deliveryId" value={deliveryId} />
      <RefusedNotice outcome={outcome} />
      {outcome && "done" in outcome ? <Taken {...outcome.done} /> : null}
      {able.length > 1 ? (
        <div className={styles.bar}>
          <Button size="small" onClick={() => choose(able, true)}>
            {t("all")}
          </Button>
          <Button size="small" onClick={() => choose(able, false)}>
            {t("none")}
          </Button>
        </div>
      ) : null}
      <ol className={styles.rows}>
        {rows.map((row) => (
          <DifferenceRow
            key={nameOf(row)}
            row={row}
            {...languages}
            choice={
              able.includes(row)
                ? {
                    value: nameOf(row),
                    chosen: isChosen(row),
                    onChoose: (yes) => choose([row], yes),
                  }
                : undefined
            }
          />
        ))}
      </ol>
      {able.length > 0 ? (
        <div className={styles.foot}>
          <Button type="submit" kind="primary" disabled={sending || chosen === 0}>
            {t("take", { chosen })}
          </Button>
        </div>
      ) : null}
    </Form>
  );
}

const EASY: readonly DeliveredRow["kind"][] = ["new", "changed"];

/** The text and the revision beside which it was shown, as the use case wants them. */
function nameOf({ position, passage }: DeliveredRow): string {
  return `${position}:${passage?.revision ?? 0}`;
}

function Taken({ taken, missed }: { readonly taken: number; readonly missed: number }) {
  const { t } = useTranslation("deliveries");
  return (
    <Notice kind={missed > 0 ? "plain" : "good"}>
      {t("taken", { taken })} {missed > 0 ? t("missed", { missed }) : null}
    </Notice>
  );
}
