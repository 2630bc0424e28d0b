import { randomBytes } from "node:crypto";
import { test as base } from "@playwright/test";
import { freePort } from "../../../start/free-port.mjs";
import { serve } from "../../../start/serve.mjs";
import { ownDatabase } from "../../support/own-database";

/** A desk with nothing in it yet: its own database, its own server, its own worker. */
export type Desk = { readonly url: string; readonly databaseUrl: string };

/** A second, really; more where the machine has much else to do. Not counted as the test's own. */
const OPENING_MS = 120_000;

type OpenDesk = Desk & { close(): Promise<void> };
type Desks = { of(file: string): Promise<Desk> };

/**
 * Each spec file finds a `desk` that is empty when its first test begins, and pages open on it, so
 * that `visit(page, "/")` is its front door. Tests of one file share it, in their order; where a test
 * fails, the rest of the file goes on with a new one.
 */
export const test = base.extend<{ desk: Desk }, { desks: Desks }>({
  desks: [
    // Playwright insists on seeing which fixtures this one needs.
    async ({ browserName: _ }, use) => {
      let open: (OpenDesk & { file: string }) | undefined;
      await use({
        of: async (file) => {
          if (open?.file === file) return open;
          await open?.close();
          open = { file, ...(await openDesk()) };
          return open;
        },
      });
      await open?.close();
    },
    { scope: "worker", timeout: OPENING_MS },
  ],
  desk: [async ({ desks }, use, { file }) => use(await desks.of(file)), { timeout: OPENING_MS }],
  baseURL: async ({ desk }, use) => use(desk.url),
});

export { expect } from "@playwright/test";

/** Opens an empty desk; `close` stops its server and drops its database. */
async function openDesk(): Promise<OpenDesk> {
  const { url: databaseUrl, drop } = await ownDatabase();
  const server = await serve({
    databaseUrl,
    secret: randomBytes(32).toString("base64url"),
    port: await freePort(),
    env: { LOG_LEVEL: "error" },
  });
  return {
    url: server.url,
    databaseUrl,
    close: async () => {
      await server.stop();
      await drop();
    },
  };
}
