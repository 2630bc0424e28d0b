import type { KnipConfig } from "knip";

/** Dead code: files, exports and packages that nothing uses. */
export default {
  entry: [
    "cli/main.ts",
    "server/jobs/work.ts",
    "server/alignment/align-thread.mjs",
    "start/{database,leave-with-parent,lockfile,prisma,schema-engine,unpack-chromium}.mjs",
    "test/bench/*.ts",
    "test/e2e/screenshots.ts",
  ],
  project: ["**/*.{ts,tsx,mjs,css}"],
  // Checkers of other makers, used by tests where the machine has them.
  ignoreBinaries: ["msgfmt", "pdftotext"],
  playwright: {
    config: ["test/e2e/playwright.config.ts"],
    entry: ["test/e2e/*.spec.ts"],
  },
  // A type that an exported function speaks of may be exported with it.
  ignoreExportsUsedInFile: { type: true, interface: true },
  // Style sheets name packages too: the fonts.
  compilers: {
    css: (text: string) =>
      [...text.matchAll(/(?:@import\s+"|node_modules\/)([^"]+)"/g)]
        .map(([, name]) => `import "${name}";`)
        .join("\n"),
  },
} satisfies KnipConfig;
