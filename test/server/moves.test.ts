import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ONE_STEP, type Step } from "@/domain/review/steps";
import { type Deed, type Story, takenBack, together } from "../support/model/deed";
import { holds, recordHolds } from "../support/model/holds";
import { play } from "../support/model/play";
import { givenStage, type Stage } from "../support/model/stage";

/** Fewer by hand: `ENFACE_MODEL_RUNS=100 npm test -- server moves`; again: `ENFACE_MODEL_SEED=…`. */
const RUNS = Number(process.env.ENFACE_MODEL_RUNS ?? 2_000);
const SEED = Number(process.env.ENFACE_MODEL_SEED ?? Math.floor(Math.random() * 2 ** 31));

const SECOND: Step = { kind: "second", role: "reviewer", approvals: 1 };

/** Nothing is expected of a deed beforehand: whatever came of it, what must hold is looked at. */
class Round implements fc.AsyncCommand<object, Stage> {
  readonly story: Story;

  constructor(story: Story) {
    this.story = story;
  }

  check = () => true;

  async run(_: object, stage: Stage): Promise<void> {
    for (const deeds of this.story) {
      await Promise.all(deeds.map((deed) => play(stage, deed)));
      await holds(stage);
    }
  }

  toString = () => this.story.map((deeds) => `(${deeds.map(told).join(" | ")})`).join(" ");
}

const told = ({ by, kind, row, much, looks }: Deed) =>
  `${by} ${kind} ${row}/${much}${looks ? "" : " unseen"}`;

/** Stories that are told at the same time: PostgreSQL works while Node waits. */
const LANES = 2;

/** @returns how many approvals were given */
async function tell(runs: number, seed: number): Promise<number> {
  const plain = together.map((story) => new Round(story));
  const inBulk = takenBack.map((story) => new Round(story));
  const rounds = fc.commands([plain, plain, plain, inBulk], { maxCommands: 14 });
  let approvals = 0;
  await fc.assert(
    fc.asyncProperty(fc.boolean(), rounds, async (isTwofold, commands) => {
      const stage = await givenStage(isTwofold ? [...ONE_STEP, SECOND] : ONE_STEP);
      await fc.asyncModelRun(() => ({ model: {}, real: stage }), commands);
      await recordHolds(stage);
      approvals += stage.promised.approvals.size;
    }),
    { numRuns: runs, seed },
  );
  return approvals;
}

describe("whatever several people do at once", () => {
  it("approved is only what an entitled reviewer saw, no text is lost, and the record is whole", async () => {
    process.stdout.write(`${RUNS} runs, seed ${SEED}\n`);
    const lanes = Array.from({ length: LANES }, (_, lane) =>
      tell(Math.ceil(RUNS / LANES), SEED + lane),
    );
    const approvals = (await Promise.all(lanes)).reduce((sum, count) => sum + count, 0);
    // Should the deeds ever stop to succeed, the test would hold and say nothing.
    expect(approvals).toBeGreaterThan(RUNS / 4);
  }, 1_800_000);
});
