import { randomUUID } from "node:crypto";
import { createDatabase, dropDatabase } from "../../start/connect.mjs";

export type OwnDatabase = {
  readonly url: string;
  /** Closes the connections that are left. */
  readonly drop: () => Promise<void>;
};

/** A migrated database with nothing in it yet, which nobody else knows. */
export async function ownDatabase(): Promise<OwnDatabase> {
  const admin = setting("ENFACE_TEST_ADMIN_URL");
  const name = `own_${randomUUID().replaceAll("-", "")}`;
  await createDatabase(admin, name, setting("ENFACE_TEST_TEMPLATE"));
  const url = Object.assign(new URL(admin), { pathname: `/${name}` }).href;
  return { url, drop: () => dropDatabase(admin, name) };
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests with \`npm test\`.`);
  return value;
}
