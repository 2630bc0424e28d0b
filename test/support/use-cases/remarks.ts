import { comment } from "@/server/remarks/comment";
import { readRemarks } from "@/server/remarks/read-remarks";
import { removeNote } from "@/server/remarks/remove-note";
import { resolveComment } from "@/server/remarks/resolve-comment";
import { writeNote } from "@/server/remarks/write-note";
import { EVERYBODY, WRITERS } from "../who-may";
import type { UseCases } from "./row";

export const REMARK_USE_CASES: UseCases = {
  readRemarks: {
    inside: true,
    may: EVERYBODY,
    ask: (actor, { draft }) => readRemarks(actor, draft),
  },
  comment: {
    inside: true,
    may: WRITERS,
    ask: (actor, { draft }) => comment(actor, { ...draft, text: "Nine?" }),
  },
  resolveComment: {
    inside: true,
    may: WRITERS,
    ask: (actor, { draft, threadId }) =>
      resolveComment(actor, { ...draft, threadId, resolved: true }),
  },
  writeNote: {
    inside: true,
    may: WRITERS,
    ask: (actor, { draft }) => writeNote(actor, { ...draft, text: "Nine.", audience: "desk" }),
  },
  removeNote: {
    inside: true,
    may: WRITERS,
    ask: (actor, { draft, noteId }) => removeNote(actor, { ...draft, noteId }),
  },
};
