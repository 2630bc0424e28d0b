"use client";

import { memo, useCallback, useDeferredValue, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import type { Finding } from "@/domain/checks";
import type { Fix, Pair } from "@/domain/checks/check";
import { findingKey } from "@/domain/review/finding-key";
import { may } from "../head";
import type { Passage } from "../passage";
import { sourceSide } from "../source-side";
import { useCell, useDraft, useWork } from "../use-work";
import type { Work } from "../work";
import { Dismiss, DismissedBecause } from "./dismissal";
import styles from "./panel.module.css";

type Checks = typeof import("@/domain/checks");

/** What the checks find while somebody types. Behind the typing, never before it. */
export function Findings({ passage }: { readonly passage: Passage }) {
  const { t } = useTranslation("editor");
  const checks = useChecks();
  const text = useDeferredValue(useDraft(passage.id)?.text ?? passage.text);
  const work = useWork();
  const pair = pairOf(work, passage, text);
  const termbase = useCell(work.terms.base);
  const findings = checks?.findingsIn(pair, termbase && { termbase }) ?? [];
  const dismissals = text === passage.text ? passage.dismissals : NONE;
  const mend = useCallback(
    (key: string) => {
      const now = work.passages.byId(passage.id) ?? passage;
      const typed = work.textOf(now);
      const found = checks
        ?.findingsIn(pairOf(work, now, typed), termbase && { termbase })
        .find((one) => keyOf(one) === key);
      if (found?.fix) work.desk.type(now, mended(typed, found.fix));
    },
    [work, passage, checks, termbase],
  );
  if (text === "" || passage.paragraphs.length === 0) {
    return <p className={styles.quiet}>{t("findings.nothing-yet")}</p>;
  }
  if (findings.length === 0) {
    return <p className={styles.quiet}>{checks === undefined ? null : t("findings.none")}</p>;
  }
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <FindingItem
          key={keyOf(finding)}
          passage={passage}
          finding={finding}
          name={findingKey(finding, pair[finding.side])}
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

const mended = (text: string, { start, end, text: instead }: Fix) =>
  text.slice(0, start) + instead + text.slice(end);

/** Where a draft is another text than the passage, nothing is dismissed any more. */
const NONE: Passage["dismissals"] = [];

type ItemProps = {
  readonly passage: Passage;
  readonly finding: Finding;
  /** What it is called when it is dismissed. */
  readonly name: string;
  readonly dismissals: Passage["dismissals"];
  readonly onMend: (key: string) => void;
};

/** Drawn again only when it is another: a finding is looked for at every key. */
const FindingItem = memo(
  function FindingItem({ passage, finding, name, dismissals, onMend }: ItemProps) {
    const { t } = useTranslation(["editor", "checks"]);
    const { message, quote, values, severity } = finding;
    const say = t as unknown as (key: string, values: object) => string;
    const isDismissed = dismissals.some(({ key }) => key === name);
    return (
      <li data-severity={isDismissed ? "dismissed" : severity}>
        <span className={styles.severity}>{t(`finding.${severity}`)}</span>
        <p>{say(`checks:${message}`, { quote, ...values })}</p>
        {isDismissed ? <DismissedBecause passage={passage} findingKey={name} /> : null}
        <Choices {...{ passage, finding, name, onMend, isDismissed }} />
      </li>
    );
  },
  (before, after) =>
    keyOf(before.finding) === keyOf(after.finding) &&
    before.name === after.name &&
    before.dismissals === after.dismissals &&
    before.onMend === after.onMend,
);

type ChoicesProps = Omit<ItemProps, "dismissals"> & { readonly isDismissed: boolean };

/** What can be done about a finding. */
function Choices({ passage, finding, name, onMend, isDismissed }: ChoicesProps) {
  const { t } = useTranslation("editor");
  const work = useWork();
  const { side, start, end, fix } = finding;
  if (!may(work.head, "write")) return null;
  return (
    <div className={styles.choices}>
      {fix !== undefined && !isDismissed ? (
        <Button size="small" onClick={() => onMend(keyOf(finding))}>
          {t("findings.mend")}
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

function pairOf({ head }: Work, passage: Passage, text: string): Pair {
  const side = sourceSide(passage);
  const [first] = side.paragraphs;
  return {
    source: side.text,
    target: text,
    from: head.document.sourceLanguage,
    to: head.version.language,
    codes: side.codes,
    ...(first === undefined ? {} : { kind: first.kind }),
    ...(first?.key === undefined ? {} : { key: first.key }),
    ...(first?.maxLength === undefined ? {} : { maxLength: first.maxLength }),
  };
}

let fetched: Promise<Checks> | undefined;

/** The checks come apart from the page. */
function useChecks(): Checks | undefined {
  const [checks, setChecks] = useState<Checks>();
  useEffect(() => {
    fetched ??= import("@/domain/checks");
    void fetched.then(setChecks);
  }, []);
  return checks;
}
