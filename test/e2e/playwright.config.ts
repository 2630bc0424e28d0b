import { defineConfig } from "@playwright/test";

const flags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
  // Nothing but the desk is asked for anything, so that a run without a network is like any other.
  ...["--disable-background-networking", "--disable-component-update"],
];

/** Run by `npm test`, which provides the database, the build and the browser. */
export default defineConfig({
  testDir: ".",
  outputDir: `${process.env.ENFACE_DATA ?? "test-results"}/playwright`,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  use: {
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1280, height: 800 },
    video: "off",
    trace: "off",
    screenshot: "off",
    launchOptions: {
      args: flags,
      ...(process.env.ENFACE_CHROMIUM ? { executablePath: process.env.ENFACE_CHROMIUM } : {}),
    },
  },
});
