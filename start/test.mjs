import "./node-version.mjs";

/**
 * `npm test`: everything, from a fresh clone. `npm test -- server documents` runs a part (domain,
 * server, app, e2e) and in it the files whose names contain a word.
 */
const { endOnSignals, tidyUp } = await import("./ending.mjs");
const { installPackages } = await import("./install.mjs");
const { step, tellingFailures } = await import("./say.mjs");

endOnSignals();
await tellingFailures(async () => {
  await step("Packages", installPackages);
  const { runTests } = await import("./tests.mjs");
  const { passed, failed } = await runTests(process.argv.slice(2));
  process.exitCode = failed || !passed ? 1 : 0;
  await tidyUp();
  console.log(`\n${passed} passed, ${failed} failed`);
});
await tidyUp();
process.exit();
