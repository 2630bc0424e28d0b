import { createHash } from "node:crypto";
import fs from "node:fs";
import { withLock } from "./lock.mjs";
import { inRoot } from "./places.mjs";
import { runNode } from "./run.mjs";
import { Stop } from "./say.mjs";

const STAMP = inRoot("prisma", "client", ".made-from");

/** Generates the database client from the schema, if it is not that of this schema already. */
export async function generateClient() {
  const wanted = schemaStamp();
  if (stampFound() === wanted) return { said: "of this schema" };
  return withLock(inRoot(".data", "client.lock"), async () => {
    if (stampFound() === wanted) return { said: "of this schema" };
    await generate();
    fs.writeFileSync(STAMP, wanted);
    return { said: "generated" };
  });
}

/**
 * Prisma looks for its schema engine before it does anything, and would download one. Generating
 * needs none, so any program that exists will do.
 */
async function generate() {
  const { code, output } = await runNode(
    inRoot("node_modules", "prisma", "build", "index.js"),
    ["generate"],
    {
      cwd: inRoot(),
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    },
  );
  if (code !== 0) {
    throw new Stop(
      `The database client could not be generated from prisma/schema.prisma:\n${output.trim()}`,
    );
  }
}

function schemaStamp() {
  const hash = createHash("sha256");
  for (const file of ["prisma/schema.prisma", "node_modules/prisma/package.json"]) {
    hash.update(fs.readFileSync(inRoot(file)));
  }
  return hash.digest("hex");
}

const stampFound = () => (fs.existsSync(STAMP) ? fs.readFileSync(STAMP, "utf8") : undefined);
