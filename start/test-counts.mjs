/**
 * What the runners counted. A runner that broke, found nothing to run, or failed without a failed
 * test counts as one failure: silence is not success.
 */

/** @param {object | undefined} report of vitest's JSON reporter @param {number} code its exit code */
export function vitestCount(report, code) {
  const files = report?.testResults ?? [];
  const broken = files.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some(hasFailed),
  );
  const failed = (report?.numFailedTests ?? 0) + broken.length;
  return withSilence({ passed: report?.numPassedTests ?? 0, failed }, code);
}

const hasFailed = ({ status }) => status === "failed";

/** @param {object | undefined} report of Playwright's JSON reporter @param {number} code its exit code */
export function playwrightCount(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return withSilence({ passed: expected, failed: unexpected + flaky }, code);
}

function withSilence({ passed, failed }, code) {
  const silent = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}
