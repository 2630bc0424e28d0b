import "./node-version.mjs";

/**
 * `npm run bench`: runs every file of test/bench, or those whose names hold one of the given words,
 * against a desk and a PostgreSQL of their own, and prints the figures they print.
 */
const { endOnSignals, tidyUp } = await import("./ending.mjs");
const { installPackages } = await import("./install.mjs");
const { Stop, step, tellingFailures } = await import("./say.mjs");

endOnSignals();
await tellingFailures(async () => {
  await step("Packages", installPackages);
  const { benchmarks } = await import("./benchmarks.mjs");
  const broken = await benchmarks(process.argv.slice(2));
  if (broken.length) throw new Stop(`${broken.join(", ")} broke: what it said stands above.`);
});
await tidyUp();
process.exit();
