import { afterAll } from "vitest";
import { ownDatabase } from "./own-database";

// Each file of server/ has a database of its own, so that no worker takes what another file does itself.
// It is there before server/env.ts is read, and processes that a test starts inherit its address.
const { url, drop } = await ownDatabase();
process.env.DATABASE_URL = url;
// PostgreSQL writes down all it has before it drops one, which a slow disk takes its time for.
afterAll(drop, 60_000);
