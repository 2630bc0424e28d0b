import { doInBulk } from "@/server/bulk/do-in-bulk";
import { previewBulk, previewBulkInput } from "@/server/bulk/preview-bulk";
import { undoBulk } from "@/server/bulk/undo-bulk";
import { REVIEWERS, WRITERS } from "../who-may";
import type { UseCases } from "./row";

const APPROVE = { deed: "approve" } as const;
const REPLACE = { deed: "replace", find: "spät", by: "früh", exact: false } as const;

const seen = ({ passageId, revision }: { passageId: string; revision: number }) => [
  { id: passageId, revision },
];

export const BULK_USE_CASES: UseCases = {
  previewBulk: {
    inside: true,
    may: REVIEWERS,
    ask: (actor, { projectId, versionId }) =>
      previewBulk(
        actor,
        previewBulkInput.parse({ projectId, versionId, deed: APPROVE, filter: {} }),
      ),
  },
  doInBulk: {
    inside: true,
    may: REVIEWERS,
    ask: (actor, { projectId, versionId, submitted }) =>
      doInBulk(actor, { projectId, versionId, deed: APPROVE, passages: seen(submitted) }),
  },
  undoBulk: {
    inside: true,
    may: WRITERS,
    ask: async (actor, { projectId, versionId, draft }) => {
      const asked = { projectId, versionId };
      const deed = { ...REPLACE, find: "e" };
      const { bulkId } = await doInBulk(actor, { ...asked, deed, passages: seen(draft) });
      return undoBulk(actor, { ...asked, bulkId: bulkId ?? "" });
    },
  },
};
