import type { Route } from "next";
import { pageActor, shown } from "@/app/_entry/page-actor";
import { projectShown } from "@/app/_entry/project-shown";
import { words } from "@/app/_entry/words";
import { WordsFor } from "@/app/_entry/words-for";
import { Frame } from "@/app/_frame/frame";
import { ProjectTabs } from "@/app/_frame/project-tabs";
import { readChecks } from "@/server/findings/read-checks";
import { readMachine } from "@/server/machine/read-machine";
import { readScoring } from "@/server/scores/read-scoring";
import { readSentenceRules } from "@/server/sentences/read-sentence-rules";
import { MachineSettings } from "./_machine/machine-settings";
import { ChecksForm } from "./checks-form";
import { ScoringForm } from "./scoring-form";
import { SentencesForm } from "./sentences-form";
import { SettingsForm } from "./settings-form";

type Props = PageProps<"/projects/[projectId]/settings">;

export async function generateMetadata() {
  const { t } = await words("projects");
  return { title: t("settings.title") };
}

export default async function ProjectSettingsPage({ params }: Props) {
  const { projectId } = await params;
  const project = await projectShown(projectId);
  const scoring = await shown(readScoring(await pageActor(), { projectId }));
  const { decided, checks } = await shown(readChecks(await pageActor(), { projectId }));
  const sentenceRules = await shown(readSentenceRules(await pageActor(), { projectId }));
  const { t } = await words("checks");
  const say = t as unknown as (key: string) => string;

  return (
    <Frame crumbs={[{ label: project.name, href: `/projects/${projectId}` as Route }]}>
      <ProjectTabs project={project} current="settings" />
      <WordsFor namespaces={["projects", "review", "quality", "faults", "checking", "sentences"]}>
        <SettingsForm
          projectId={projectId}
          name={project.name}
          allowsOwnApproval={project.allowsOwnApproval}
          errorsBlock={project.errorsBlock}
          allowsSamePerson={project.allowsSamePerson}
          fillsRepetitions={project.fillsRepetitions}
          steps={project.steps}
          contentiousStep={project.contentiousStep}
          changes={project.may.includes("settings")}
        />
        <ScoringForm
          projectId={projectId}
          scoring={scoring}
          changes={project.may.includes("settings")}
        />
        <ChecksForm
          // What somebody else has decided meanwhile is shown anew, not mixed with what stands here.
          key={JSON.stringify(decided)}
          projectId={projectId}
          decided={decided}
          checks={checks.map((check) => ({
            ...check,
            description: say(`${check.id}.description`),
          }))}
          changes={project.may.includes("settings")}
        />
        <SentencesForm
          projectId={projectId}
          rules={sentenceRules}
          changes={project.may.includes("settings")}
        />
      </WordsFor>
      {project.may.includes("settings") ? (
        <MachineSettings
          projectId={projectId}
          {...(await shown(readMachine(await pageActor(), { projectId })))}
        />
      ) : null}
    </Frame>
  );
}
