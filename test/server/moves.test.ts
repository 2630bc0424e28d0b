import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ONE_STEP, type Step } from "@/domain/review/steps";
import { type Deed, together } from "../support/model/deed";
import { holds, recordHolds } from "../support/model/holds";
import { play } from "../support/model/play";
import { givenStage, type Stage } from "../support/model/stage";

/** More by hand: `ENFACE_MODEL_RUNS=2000 npm test -- server moves`; again: `ENFACE_MODEL_SEED=…`. */
const RUNS = Number(process.env.ENFACE_MODEL_RUNS ?? 250);
const SEED = Number(process.env.ENFACE_MODEL_SEED ?? Math.floor(Math.random() * 2 ** 31));

const SECOND: Step = { kind: "second", role: "reviewer", approvals: 1 };

/** Nothing is expected of a deed beforehand: whatever came of it, what must hold is looked at. */
class Round implements fc.AsyncCommand<object, Stage> {
  readonly deeds: readonly Deed[];

  constructor(deeds: readonly Deed[]) {
    this.deeds = deeds;
  }

  check = () => true;

  async run(_: object, stage: Stage): Promise<void> {
    await Promise.all(this.deeds.map((deed) => play(stage, deed)));
    await holds(stage);
  }

  toString = () =>
    `(${this.deeds.map(({ by, kind, row, much, looks }) => `${by} ${kind} ${row}/${much}${looks ? "" : " unseen"}`).join(" | ")})`;
}

describe("whatever several people do at once", () => {
  it("approved is only what an entitled reviewer saw, no text is lost, and the record is whole", async () => {
    process.stdout.write(`${RUNS} runs, seed ${SEED}\n`);
    const rounds = fc.commands([together.map((deeds) => new Round(deeds))], { maxCommands: 14 });
    let approvals = 0;
    await fc.assert(
      fc.asyncProperty(fc.boolean(), rounds, async (isTwofold, commands) => {
        const stage = await givenStage(isTwofold ? [...ONE_STEP, SECOND] : ONE_STEP);
        await fc.asyncModelRun(() => ({ model: {}, real: stage }), commands);
        await recordHolds(stage);
        approvals += stage.promised.approvals.size;
      }),
      { numRuns: RUNS, seed: SEED },
    );
    // Should the deeds ever stop to succeed, the test would hold and say nothing.
    expect(approvals).toBeGreaterThan(RUNS / 4);
  }, 600_000);
});
