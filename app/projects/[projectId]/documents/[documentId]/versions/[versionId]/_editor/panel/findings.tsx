"use client";

import { useDeferredValue, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/app/_ui/button";
import type { Finding } from "@/domain/checks";
import { may } from "../head";
import type { Passage } from "../passage";
import { sourceSide } from "../source-side";
import { useDraft, useWork } from "../use-work";
import styles from "./panel.module.css";

type Checks = typeof import("@/domain/checks");

/** What the checks find while somebody types. Behind the typing, never before it. */
export function Findings({ passage }: { readonly passage: Passage }) {
  const { t } = useTranslation("editor");
  const checks = useChecks();
  const text = useDeferredValue(useDraft(passage.id)?.text ?? passage.text);
  const findings = useFindings(checks, passage, text);
  if (text === "" || passage.paragraphs.length === 0) {
    return <p className={styles.quiet}>{t("findings.nothing-yet")}</p>;
  }
  if (findings.length === 0) {
    return <p className={styles.quiet}>{checks === undefined ? null : t("findings.none")}</p>;
  }
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <FindingItem key={keyOf(finding)} finding={finding} passage={passage} text={text} />
      ))}
    </ul>
  );
}

function keyOf({ message, side, start, end, quote }: Finding): string {
  return [message, side, start, end, quote].join(" ");
}

type ItemProps = { readonly finding: Finding; readonly passage: Passage; readonly text: string };

function FindingItem({ finding, passage, text }: ItemProps) {
  const { t } = useTranslation(["editor", "checks"]);
  const work = useWork();
  const { message, quote, values, severity, side, start, end, fix } = finding;
  const say = t as unknown as (key: string, values: object) => string;
  const inTarget = side === "target" && end > start;
  return (
    <li data-severity={severity}>
      <span className={styles.severity}>{t(`finding.${severity}`)}</span>
      <p>{say(`checks:${message}`, { quote, ...values })}</p>
      {inTarget && may(work.head, "write") ? (
        <Button kind="quiet" size="small" onClick={() => work.writer?.select(start, end)}>
          {t("findings.show")}
        </Button>
      ) : null}
      {fix !== undefined && may(work.head, "write") ? (
        <Button
          size="small"
          onClick={() =>
            work.desk.type(passage, text.slice(0, fix.start) + fix.text + text.slice(fix.end))
          }
        >
          {t("findings.mend")}
        </Button>
      ) : null}
    </li>
  );
}

function useFindings(checks: Checks | undefined, passage: Passage, text: string): Finding[] {
  const { head } = useWork();
  if (checks === undefined) return [];
  const side = sourceSide(passage);
  const [first] = side.paragraphs;
  return checks.findingsIn({
    source: side.text,
    target: text,
    from: head.document.sourceLanguage,
    to: head.version.language,
    codes: side.codes,
    ...(first === undefined ? {} : { kind: first.kind }),
    ...(first?.key === undefined ? {} : { key: first.key }),
    ...(first?.maxLength === undefined ? {} : { maxLength: first.maxLength }),
  });
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
