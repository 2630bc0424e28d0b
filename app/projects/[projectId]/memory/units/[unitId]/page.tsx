import type { Route } from "next";
import { pageActor, shown } from "@/app/_entry/page-actor";
import { projectShown } from "@/app/_entry/project-shown";
import { asked } from "@/app/_entry/refused";
import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { Frame } from "@/app/_frame/frame";
import { dateFormat } from "@/domain/languages/written-in";
import { readUnit, readUnitInput } from "@/server/memory/read-unit";
import { BringBack } from "../../bring-back";
import styles from "../../memory.module.css";
import { Side } from "../../side";
import { UnitForm } from "./unit-form";

type Props = PageProps<"/projects/[projectId]/memory/units/[unitId]">;

export async function generateMetadata() {
  const { t } = await words("memory");
  return { title: t("correct") };
}

/** One remembered pair: to be corrected or deleted, and what was done to it before. */
export default async function UnitPage({ params }: Props) {
  const { projectId, unitId } = await params;
  const project = await projectShown(projectId);
  const unit = await shown(read(await pageActor(), { projectId, unitId }));
  const { t, language } = await words("memory");
  const time = dateFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const home = `/projects/${projectId}`;

  return (
    <Frame
      crumbs={[
        { label: project.name, href: home as Route },
        { label: t("title"), href: `${home}/memory` as Route },
      ]}
    >
      <p className={styles.origin}>
        <bdi>{unit.memory}</bdi>
        <bdi>{unit.document}</bdi>
        <bdi>{unit.translator}</bdi>
      </p>
      <WordsFor namespaces={["memory"]}>
        <UnitForm key={unit.revision} projectId={projectId} unit={unit} />
        {unit.edits.length === 0 ? null : <h2>{t("edits")}</h2>}
        <ul className={styles.hits}>
          {unit.edits.map(({ id, source, target, by, at, reverted }) => (
            <li key={id} className={styles.hit}>
              <Side language={unit.sourceLanguage}>{source}</Side>
              <Side language={unit.targetLanguage}>{target}</Side>
              <p className={styles.origin}>
                <bdi>{by}</bdi>
                <time dateTime={at}>{time.format(new Date(at))}</time>
              </p>
              {reverted || !unit.changes ? null : <BringBack projectId={projectId} editId={id} />}
            </li>
          ))}
        </ul>
      </WordsFor>
    </Frame>
  );
}

async function read(...[actor, question]: [Parameters<typeof readUnit>[0], unknown]) {
  return readUnit(actor, asked(readUnitInput, question));
}
