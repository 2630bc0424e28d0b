import { findingsIn } from "@/domain/checks";
import { tools } from "@/domain/checks/tools";
import { findingKey } from "@/domain/review/finding-key";
import { editPairing } from "@/server/alignment/edit-pairing";
import { assign } from "@/server/assignments/assign";
import { db } from "@/server/db";
import { invite } from "@/server/projects/invite";
import { addQuotation } from "@/server/quotations/add-quotation";
import { comment } from "@/server/remarks/comment";
import { writeNote } from "@/server/remarks/write-note";
import { saveConcept } from "@/server/terms/save-concept";
import { returnPassage } from "@/server/versions/return-passage";
import { saveDraft } from "@/server/versions/save-draft";
import { givenMember, givenPairedVersion, SOURCE, TARGET } from "./given";
import { givenContent } from "./given-concept";
import { givenDelivery } from "./given-delivery";
import { givenEdited } from "./given-memory";
import { givenProposal } from "./given-new-source";

export type Desk = Awaited<ReturnType<typeof givenDesk>>;

/** A project in which every use case makes sense once. */
export async function givenDesk() {
  const given = await givenPairedVersion({
    paragraphs: [...SOURCE, ...MORE],
    texts: [...TARGET, "", "", WRONG.target, "Es ist hell.", "Es ist vorbei."],
  });
  const { projectId, versionId, documentId, manager } = given;
  const job = await db.job.create({
    data: {
      projectId,
      versionId,
      kind: "align",
      input: { versionId },
      startedById: manager.userId,
    },
  });
  const owner = await givenMember(projectId, "owner");
  const invitation = { projectId, role: "reader", languages: [], email: "" } as const;
  const { id: invitationId } = await invite(owner, { ...invitation, languages: [] });
  await saveDraft(owner, { ...(await given.passage(3)), text: "Es ist spät.", origin: "typed" });
  await saveDraft(owner, { ...(await given.passage(3)), text: "Spät ist es.", origin: "typed" });
  const { passageId: row } = await given.passage(1);
  await editPairing(owner, { projectId, versionId, pairing: 1, edit: { type: "merge", row } });
  const colleague = given.translator;
  const { assignmentId } = await assign(owner, {
    ...{ projectId, versionId, userId: colleague.userId, work: "translation" },
  });
  const engine = await db.machineEngine.create({ data: { projectId, provider: "none" } });
  const content = givenContent("boat", "Boot");
  const { conceptId } = await saveConcept(colleague, { projectId, content });
  const draft = await given.passage(2);
  const { commentId: threadId } = await comment(owner, { ...draft, text: "Wide?" });
  const { noteId } = await writeNote(owner, { ...draft, text: "Wide.", audience: "desk" });
  const quoted = { words: "wide", speaker: "Ada" };
  const { quotationId } = await addQuotation(owner, { ...draft, ...quoted });
  const paragraphs = ["It is over.", ...SOURCE];
  const { changeId } = await givenProposal(manager, { projectId, documentId, paragraphs });
  return {
    quotationId,
    threadId,
    noteId,
    owner,
    colleague,
    concept: { conceptId, revision: 1 },
    engineId: engine.id,
    memory: await givenEdited({ projectId, manager }),
    changeId,
    outdated: await givenOutdated(changeId, await given.passage(6)),
    assignmentId,
    projectId,
    versionId,
    documentId,
    jobId: job.id,
    invitationId,
    helper: await givenMember(projectId, "reader"),
    submitted: await given.passage(0),
    draft,
    omission: await given.passage(3),
    returned: await returnedOf(given),
    deliveryId: await givenDelivery(versionId, owner),
    wrong: { ...(await given.passage(4)), key: keyOfWrong() },
  };
}

async function returnedOf({ reviewer, passage }: Awaited<ReturnType<typeof givenPairedVersion>>) {
  const fault = { category: "accuracy", severity: "major", comment: "Dark." } as const;
  await returnPassage(reviewer, { ...(await passage(5)), ...fault });
  return passage(5);
}

type Named = Awaited<ReturnType<Awaited<ReturnType<typeof givenPairedVersion>>["passage"]>>;

/** A passage as a change of its source leaves it. */
async function givenOutdated(changeId: string, named: Named): Promise<Named> {
  const { versionId, passageId } = named;
  await db.passage.update({ where: { id: passageId }, data: { status: "outdated" } });
  const row = { text: "Es ist vorbei." };
  const before = { status: "submitted", sourceHash: "", sources: [], row } as const;
  await db.passageBefore.create({ data: { changeId, versionId, passageId, ...before } });
  return named;
}

const MORE = ["It is late.", "It is cold.", "There are 12 boats.", "It is dark.", "It is over."];

const WRONG = { source: "There are 12 boats.", target: "Da sind 14 Boote.", from: "en", to: "de" };

function keyOfWrong(): string {
  const [finding] = findingsIn(WRONG, tools);
  return finding === undefined ? "" : findingKey(finding, WRONG[finding.side]);
}
