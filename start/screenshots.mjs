import "./node-version.mjs";

/**
 * `npm run screenshots`: makes the pictures of the README anew, from a desk of its own. What is
 * visited and where the pictures go is in test/e2e/screenshots.ts.
 */
const { endOnSignals, tidyUp } = await import("./ending.mjs");
const { installPackages } = await import("./install.mjs");
const { Stop, step, tellingFailures } = await import("./say.mjs");

endOnSignals();
await tellingFailures(async () => {
  await step("Packages", installPackages);
  const { takeScreenshots } = await import("./take-screenshots.mjs");
  const { code } = await takeScreenshots();
  if (code !== 0) throw new Stop("The pictures were not made: what went wrong stands above.");
});
await tidyUp();
process.exit();
