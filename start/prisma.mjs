import "./node-version.mjs";
import { inRoot } from "./places.mjs";
import { runNode } from "./run.mjs";

/**
 * Prisma's own command line, for writing migrations (`node start/prisma.mjs migrate dev --name …`,
 * `… migrate status`, `… migrate diff`), with an engine out of npm packages instead of a download.
 * DATABASE_URL says which database: `DATABASE_URL=$(node start/database.mjs)`.
 */
const { code } = await runNode(
  inRoot("node_modules", "prisma", "build", "index.js"),
  process.argv.slice(2),
  {
    cwd: inRoot(),
    show: true,
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: inRoot("start", "schema-engine.mjs"),
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  },
);
process.exitCode = code;
