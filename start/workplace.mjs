import { randomBytes } from "node:crypto";
import { buildApp } from "./build.mjs";
import { generateClient } from "./client.mjs";
import { createDatabase } from "./connect.mjs";
import { atTheEnd } from "./ending.mjs";
import { freePort } from "./free-port.mjs";
import { step } from "./say.mjs";
import { serve } from "./serve.mjs";
import { migratedTemplate, temporaryPostgres } from "./temporary.mjs";

/**
 * A built desk with an empty database, for measuring and for taking pictures; gone at the end.
 * @param {{ throwaway: boolean }} options false: the database is as careful as a real one
 * @returns {Promise<{ folder: string, env: NodeJS.ProcessEnv }>} what a program needs to find it
 */
export async function openWorkplace({ throwaway }) {
  await step("Client", generateClient);
  const { folder, postgres } = await step("Database", async () => ({
    ...(await temporaryPostgres({ throwaway })),
    said: "started, for this run alone",
  }));
  const databaseUrl = await emptyDatabase(postgres);
  await step("Build", buildApp);
  const secret = randomBytes(32).toString("base64url");
  const { url } = await step("Serve", async () => {
    const server = await serve({ databaseUrl, secret, port: await freePort(), quiet: true });
    atTheEnd(() => server.stop());
    return { ...server, said: "answers" };
  });
  return {
    folder,
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      ENFACE_DATA: folder,
      DATABASE_URL: databaseUrl,
      ENFACE_URL: url,
      BETTER_AUTH_SECRET: secret,
    },
  };
}

async function emptyDatabase(postgres) {
  const template = await migratedTemplate(postgres);
  await createDatabase(postgres.urlOf("postgres"), "enface", template);
  return postgres.urlOf("enface");
}
