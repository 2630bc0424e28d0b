"use client";

import { useActionState } from "react";
import { useTranslation } from "react-i18next";
import { Button, buttonClass } from "@/app/_ui/button";
import { Check, Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { isDone } from "@/app/_ui/is-done";
import { Notice } from "@/app/_ui/notice";
import { RefusedNotice } from "@/app/_ui/refused-notice";
import { linkMemory, mergeDuplicates, unlinkMemory } from "../actions";
import styles from "../memory.module.css";
import { BringIn } from "./bring-in";
import { ImportProgress } from "./import-progress";

export type MemoryShown = {
  readonly id: string;
  readonly name: string;
  readonly units: number;
  readonly penalty: number;
  readonly changes: boolean;
  readonly writes: boolean;
  readonly others: number;
  readonly jobs: readonly { readonly id: string; readonly fileName: string }[];
};

type Props = {
  readonly projectId: string;
  readonly memory: MemoryShown;
  /** What this person may do. */
  readonly mine: { readonly rules: boolean; readonly imports: boolean; readonly reviews: boolean };
};

/** A memory: how large it is, how the project uses it, what can be done with it. */
export function MemoryCard({ projectId, memory, mine }: Props) {
  const { t } = useTranslation("memory");
  const { id, name, units, writes, changes, others, jobs } = memory;
  return (
    <li className={styles.memory}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p className={styles.origin}>
        <span>{t("units", { count: units })}</span>
        {writes ? <span>{t("of-approvals")}</span> : null}
        {changes ? null : <span>{t("only-read")}</span>}
        {others === 0 ? null : <span>{t("shared", { count: others })}</span>}
      </p>
      {jobs.map((job) => (
        <ImportProgress key={job.id} projectId={projectId} job={job} />
      ))}
      {mine.rules ? <Use projectId={projectId} memory={memory} /> : null}
      <div className={styles.deeds}>
        <a
          className={buttonClass({ size: "small" })}
          href={`/api/projects/${projectId}/memory/tmx?memoryId=${id}`}
          download
        >
          {t("export")}
        </a>
        {mine.reviews && changes ? <Merge projectId={projectId} memoryId={id} /> : null}
      </div>
      {mine.imports && changes ? <BringIn projectId={projectId} memoryId={id} /> : null}
      {mine.rules && !writes ? <Unlink projectId={projectId} memory={memory} /> : null}
    </li>
  );
}

type Named = { readonly projectId: string; readonly memory: MemoryShown };

function Use({ projectId, memory }: Named) {
  const { t } = useTranslation(["memory", "frame"]);
  const [outcome, send, sending] = useActionState(linkMemory, undefined);
  return (
    <Form action={send}>
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="memoryId" value={memory.id} />
      <Field
        label={t("penalty")}
        name="penalty"
        type="number"
        min={0}
        max={50}
        defaultValue={memory.penalty}
        required
      />
      {memory.writes ? null : (
        <>
          <Check label={t("changes")} name="changes" defaultChecked={memory.changes} />
          <Check label={t("writes")} name="writes" />
        </>
      )}
      <RefusedNotice outcome={outcome} />
      {isDone(outcome) ? <Notice kind="good">{t("frame:saved")}</Notice> : null}
      <Button type="submit" size="small" disabled={sending}>
        {t("frame:save")}
      </Button>
    </Form>
  );
}

function Merge({ projectId, memoryId }: { readonly projectId: string; readonly memoryId: string }) {
  const { t } = useTranslation("memory");
  const [outcome, send, sending] = useActionState(mergeDuplicates, undefined);
  return (
    <Form action={send}>
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="memoryId" value={memoryId} />
      <Button type="submit" size="small" disabled={sending}>
        {t("merge")}
      </Button>
      <RefusedNotice outcome={outcome} />
      {outcome && "done" in outcome ? (
        <Notice kind="good">{t("merged", { count: outcome.done.merged })}</Notice>
      ) : null}
    </Form>
  );
}

function Unlink({ projectId, memory }: Named) {
  const { t } = useTranslation("memory");
  const [outcome, send, sending] = useActionState(unlinkMemory, undefined);
  return (
    <Form action={send}>
      <input type="hidden" name="projectId" value={projectId} />
      <input type="hidden" name="memoryId" value={memory.id} />
      {memory.others === 0 ? <Check label={t("forever")} name="forever" /> : null}
      <RefusedNotice outcome={outcome} />
      <Button type="submit" size="small" kind="danger" disabled={sending}>
        {t("unlink")}
      </Button>
    </Form>
  );
}
