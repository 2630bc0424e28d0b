import { describe, expect, it } from "vitest";
import { playwrightCount, vitestCount } from "../../start/test-counts.mjs";

const passing = { status: "passed", assertionResults: [{ status: "passed" }] };

describe("the count that ends a test run", () => {
  it("is that of the runner", () => {
    const report = { numPassedTests: 3, numFailedTests: 0, testResults: [passing] };

    expect(vitestCount(report, 0)).toEqual({ passed: 3, failed: 0 });
    expect(playwrightCount({ stats: { expected: 2, unexpected: 1, flaky: 1 } }, 1)).toEqual({
      passed: 2,
      failed: 2,
    });
  });

  it("holds a file that could not even be loaded", () => {
    const broken = { status: "failed", assertionResults: [] };
    const report = { numPassedTests: 3, numFailedTests: 0, testResults: [passing, broken] };

    expect(vitestCount(report, 1)).toEqual({ passed: 3, failed: 1 });
  });

  it("is not of success where a runner broke or found nothing", () => {
    expect(vitestCount(undefined, 1)).toEqual({ passed: 0, failed: 1 });
    expect(playwrightCount({ stats: { expected: 0 } }, 0)).toEqual({ passed: 0, failed: 1 });
    expect(playwrightCount({ stats: { expected: 5 } }, 1)).toEqual({ passed: 5, failed: 1 });
  });
});
