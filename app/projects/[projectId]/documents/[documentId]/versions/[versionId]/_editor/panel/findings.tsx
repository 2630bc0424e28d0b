"use client";

import { memo, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import type { Finding } from "@/domain/checks";
import type { CheckOptions } from "@/domain/checks/check";
import { findingKey } from "@/domain/review/finding-key";
import { may } from "../head";
import { Keys } from "../keys";
import { laterTools } from "../later-tools";
import type { mend as mendIt } from "../mend";
import { pairOf } from "../pair-of";
import type { Passage } from "../passage";
import { useCell, useDraft, useWork } from "../use-work";
import { Dismiss, DismissedBecause } from "./dismissal";
import styles from "./panel.module.css";

type Checks = typeof import("@/domain/checks") & { readonly mend: typeof mendIt };

/** What the checks find while somebody types. Behind the typing, never before it. */
export function Findings({ passage }: { readonly passage: Passage }) {
  const { t } = useTranslation("editor");
  const checks = useChecks();
  const text = useDeferredValue(useDraft(passage.id)?.text ?? passage.text);
  const work = useWork();
  const pair = pairOf(work, passage, text);
  const options = useCheckOptions(passage);
  useCell(laterTools.arrived);
  const findings = checks?.findingsIn(pair, laterTools, options) ?? [];
  const dismissals = text === passage.text ? passage.dismissals : NONE;
  const mend = useCallback(
    (key: string) => checks?.mend(work, passage, (one) => keyOf(one) === key),
    [work, passage, checks],
  );
  if (text === "" || passage.paragraphs.length === 0) {
    return <p className={styles.quiet}>{t("findings.nothing-yet")}</p>;
  }
  if (findings.length === 0) {
    return <p className={styles.quiet}>{checks === undefined ? null : t("findings.none")}</p>;
  }
  const named = findings.map((finding) => ({
    finding,
    name: findingKey(finding, pair[finding.side]),
  }));
  const first = named.find(
    ({ finding, name }) => finding.fix && !dismissals.some(({ key }) => key === name),
  );
  return (
    <ul className={styles.findings}>
      {named.map(({ finding, name }) => (
        <FindingItem
          key={keyOf(finding)}
          passage={passage}
          finding={finding}
          name={name}
          isFirst={name === first?.name}
          dismissals={dismissals}
          onMend={mend}
        />
      ))}
    </ul>
  );
}

function keyOf({ message, side, start, end, quote }: Finding): string {
  return [message, side, start, end, quote].join(" ");
}

/** Where a draft is another text than the passage, nothing is dismissed any more. */
const NONE: Passage["dismissals"] = [];

type ItemProps = {
  readonly passage: Passage;
  readonly finding: Finding;
  /** What it is called when it is dismissed. */
  readonly name: string;
  /** Whether it is the one that a key mends. */
  readonly isFirst: boolean;
  readonly dismissals: Passage["dismissals"];
  readonly onMend: (key: string) => void;
};

/** Drawn again only when it is another: a finding is looked for at every key. */
const FindingItem = memo(
  function FindingItem({ passage, finding, name, isFirst, dismissals, onMend }: ItemProps) {
    const { t } = useTranslation(["editor", "checks"]);
    const { message, quote, values, severity } = finding;
    const say = t as unknown as (key: string, values: object) => string;
    const isDismissed = dismissals.some(({ key }) => key === name);
    return (
      <li data-severity={isDismissed ? "dismissed" : severity}>
        <span className={styles.severity}>{t(`finding.${severity}`)}</span>
        <p>{say(`checks:${message}`, { quote, ...values })}</p>
        {isDismissed ? (
          <Suspense>
            <DismissedBecause passage={passage} findingKey={name} />
          </Suspense>
        ) : null}
        <Choices {...{ passage, finding, name, isFirst, onMend, isDismissed }} />
      </li>
    );
  },
  (before, after) =>
    keyOf(before.finding) === keyOf(after.finding) &&
    before.name === after.name &&
    before.isFirst === after.isFirst &&
    before.dismissals === after.dismissals &&
    before.onMend === after.onMend,
);

type ChoicesProps = Omit<ItemProps, "dismissals"> & { readonly isDismissed: boolean };

/** What can be done about a finding. */
function Choices({ passage, finding, name, isFirst, onMend, isDismissed }: ChoicesProps) {
  const { t } = useTranslation("editor");
  const work = useWork();
  const { side, start, end, fix } = finding;
  if (!may(work.head, "write")) return null;
  return (
    <div className={styles.choices}>
      {fix !== undefined && !isDismissed ? (
        <Button size="small" onClick={() => onMend(keyOf(finding))}>
          {t("findings.mend")}
          {isFirst ? <Keys of="Alt+Shift+F" /> : null}
        </Button>
      ) : null}
      {side === "target" && end > start ? (
        <Button kind="quiet" size="small" onClick={() => work.writer?.select(start, end)}>
          {t("findings.show")}
        </Button>
      ) : null}
      {isDismissed ? null : <Dismiss passage={passage} findingKey={name} />}
    </div>
  );
}

let fetched: Promise<Checks> | undefined;

/** The checks come apart from the page. */
function useChecks(): Checks | undefined {
  const [checks, setChecks] = useState<Checks>();
  useEffect(() => {
    fetched ??= Promise.all([import("@/domain/checks"), import("../mend")]).then(
      ([checks, { mend }]) => ({ ...checks, mend }),
    );
    void fetched.then(setChecks);
  }, []);
  return checks;
}

/** What the project knows: asked once, and of other passages again when this one has changed. */
function useCheckOptions(passage: Passage): CheckOptions {
  const work = useWork();
  const known = useCell(work.checking.known);
  const termbase = useCell(work.terms.base);
  useEffect(() => void work.checking.want(passage), [work, passage]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: made of the two cells that are watched.
  return useMemo(() => work.checkOptionsFor(passage), [work, passage, known, termbase]);
}
