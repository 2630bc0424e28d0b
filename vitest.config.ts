import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: { alias: { "@": root } },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    // The desk's smallest machine; more would only wait for the database.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "domain",
          include: ["test/{domain,house,cli,start}/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "server",
          include: ["test/server/**/*.test.ts"],
          setupFiles: ["test/support/each-file-its-own.ts"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "app",
          include: ["test/app/**/*.test.{ts,tsx}"],
          environment: "jsdom",
          // The server's modules insist on a database; these tests ask none.
          env: { DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" },
        },
      },
    ],
  },
});
