import "./node-version.mjs";

/**
 * `npm run check`: format and lint, types, import rules, dead code. All are run, also when one
 * fails; what failed is shown at the end.
 */
const { endOnSignals } = await import("./ending.mjs");
const { installPackages } = await import("./install.mjs");
const { step, Stop, tellingFailures } = await import("./say.mjs");

endOnSignals();
await tellingFailures(async () => {
  await step("Packages", installPackages);
  const { check } = await import("./checks.mjs");
  const failed = await check();
  if (failed.length) throw new Stop(`${failed.join(" and ")} found what stands above: mend it.`);
});
process.exit();
