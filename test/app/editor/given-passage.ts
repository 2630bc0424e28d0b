import type { Passage } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/passage";

/** A passage that was never translated, unless something else is said. */
export function passageWith(said: Partial<Passage> = {}): Passage {
  return {
    id: "p1",
    position: 0,
    revision: 1,
    status: "untranslated",
    text: "",
    paragraphs: [{ id: "s1", kind: "body", text: "The ferry leaves at ten.", codes: [] }],
    confidence: null,
    confirmed: false,
    moved: false,
    gapAccepted: null,
    writtenBy: null,
    correctedBy: null,
    approval: null,
    reviews: [],
    lifted: null,
    was: null,
    returned: null,
    contentious: false,
    quotations: [],
    remarks: 0,
    dismissals: [],
    ...said,
  };
}
