import { describe, expect, it } from "vitest";
import type { Head } from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/head";
import {
  nextMove,
  waitsFor,
} from "@/app/projects/[projectId]/documents/[documentId]/versions/[versionId]/_editor/next-move";
import { ONE_STEP } from "@/domain/review/steps";
import { passageWith } from "./given-passage";

const TRANSLATOR = ["read", "write", "pair"];
const REVIEWER = [...TRANSLATOR, "review"];

describe("Ctrl+Enter", () => {
  it("submits what a translator has written", () => {
    const passage = passageWith({ text: "Das Boot.", status: "draft", revision: 2 });

    expect(nextMove(headFor(TRANSLATOR), { passage, text: "Das Boot." })).toBe("submit");
  });

  it("only goes on where a translator has written nothing", () => {
    expect(nextMove(headFor(TRANSLATOR), { passage: passageWith(), text: "" })).toBe("nothing");
  });

  it("approves what somebody else has submitted", () => {
    const passage = passageWith({ text: "Das Boot.", status: "submitted", writtenBy: "Bea" });

    expect(nextMove(headFor(REVIEWER), { passage, text: "Das Boot." })).toBe("approve");
  });

  it("approves what a reviewer has mended in somebody else's words", () => {
    const passage = passageWith({ text: "Das Bot.", status: "submitted", writtenBy: "Bea" });

    expect(nextMove(headFor(REVIEWER), { passage, text: "Das Boot." })).toBe("approve");
  });

  it("submits a reviewer's own words, since somebody else must approve them", () => {
    const head = headFor(REVIEWER);

    expect(nextMove(head, { passage: passageWith(), text: "Das Boot." })).toBe("submit");
    const own = passageWith({ text: "Das Boot.", status: "draft", writtenBy: "Ada" });
    expect(nextMove(head, { passage: own, text: "Das Boot." })).toBe("submit");
  });

  it("approves a reviewer's own words where the project allows it", () => {
    const head = headFor(REVIEWER, { allowsOwnApproval: true });

    expect(nextMove(head, { passage: passageWith(), text: "Das Boot." })).toBe("approve");
  });

  it("asks a reviewer why an omission is right", () => {
    const passage = passageWith({ confidence: 0.9 });

    expect(nextMove(headFor(REVIEWER), { passage, text: "" })).toBe("accept-gap");
  });

  it("does nothing for a reader", () => {
    const passage = passageWith({ text: "Das Boot.", status: "submitted" });

    expect(nextMove(headFor(["read"]), { passage, text: "Das Boot." })).toBe("nothing");
  });
});

describe("what waits", () => {
  it("is for a translator what is not handed in, for a reviewer what is", () => {
    const entry = { confidence: -1, gap: false, contentious: false, reviews: [] };

    expect(waitsFor(headFor(TRANSLATOR))({ ...entry, status: "returned" })).toBe(true);
    expect(waitsFor(headFor(TRANSLATOR))({ ...entry, status: "submitted" })).toBe(false);
    expect(waitsFor(headFor(REVIEWER))({ ...entry, status: "submitted" })).toBe(true);
    expect(waitsFor(headFor(REVIEWER))({ ...entry, status: "draft" })).toBe(false);
  });

  it("is for the second reviewer what the first has approved, and not for the first again", () => {
    const steps = [...ONE_STEP, { kind: "second", role: "reviewer", approvals: 1 }] as const;
    const head = headFor(REVIEWER, { steps });
    const entry = {
      ...{ confidence: -1, gap: false, contentious: false },
      status: "submitted",
    } as const;
    const passage = { text: "Das Boot.", status: "submitted", writtenBy: "Bea" } as const;
    const mine = [{ step: 0, byId: "u1" }];
    const theirs = [{ step: 0, byId: "u2" }];

    expect(waitsFor(head)({ ...entry, reviews: theirs })).toBe(true);
    expect(waitsFor(head)({ ...entry, reviews: mine })).toBe(false);
    const move = (reviews: typeof mine) =>
      nextMove(head, { passage: passageWith({ ...passage, reviews }), text: "Das Boot." });
    expect([move(theirs), move(mine)]).toEqual(["approve", "nothing"]);
  });
});

function headFor(
  may: readonly string[],
  { allowsOwnApproval = false, steps = ONE_STEP } = {},
): Head {
  return {
    project: {
      id: "p",
      name: "Ferry",
      allowsOwnApproval,
      allowsSamePerson: false,
      steps,
      contentiousStep: null,
    },
    document: { id: "d", title: "Ferry", sourceLanguage: "en", format: "txt", fileName: "f.txt" },
    version: { id: "v", language: "de", name: "A", translator: null, pairing: 1, reliable: true },
    versions: [],
    me: { userId: "u1", name: "Ada", role: "reviewer", may },
    count: 1,
    progress: { untranslated: 1, draft: 0, submitted: 0, returned: 0, approved: 0, outdated: 0 },
    job: null,
  };
}
