import { Stop } from "./say.mjs";

const OLDEST = 150_000;

const UNREACHABLE = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"],
  ...["ETIMEDOUT", "57P03", "53300"],
]);

/** Says in a sentence why the database cannot be used; other errors are given back as they are. */
export function databaseTrouble(error, url) {
  const sentence = sentenceFor(error, placeOf(url));
  return sentence ? new Stop(sentence) : error;
}

function sentenceFor({ code, message }, place) {
  if (UNREACHABLE.has(code) || /timeout|terminated unexpectedly/i.test(message)) {
    return `The database at ${place} cannot be reached (${message || code}): start it, or mend DATABASE_URL.`;
  }
  if (code === "28P01" || code === "28000") {
    return `The database at ${place} refuses this user or password: mend DATABASE_URL.`;
  }
  if (code === "3D000") {
    return `There is no such database at ${place}: create it, or mend DATABASE_URL.`;
  }
  if (code === "53100") return "The database's disk is full: free some space and start again.";
  if (code === "ERR_INVALID_URL")
    return `DATABASE_URL is not an address such as postgresql://user:password@host:5432/database.`;
  return undefined;
}

/** An address without its password. */
export function placeOf(url) {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}:${port || 5432}${pathname}`;
  } catch {
    return "DATABASE_URL";
  }
}

/**
 * Refuses a PostgreSQL older than 15, and one whose texts are not UTF-8.
 * @param {{ query(sql: string): Promise<{ rows: any[] }> }} client
 */
export async function checkVersion(client) {
  const { rows } = await client.query(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version, current_setting('server_encoding') as encoding",
  );
  const [{ number, version, encoding }] = rows;
  if (number < OLDEST) {
    throw new Stop(
      `Enface needs PostgreSQL 15 or newer and the one at DATABASE_URL is ${version}: upgrade it, or unset DATABASE_URL to use the one that comes with Enface.`,
    );
  }
  if (encoding !== "UTF8") {
    throw new Stop(
      `The database at DATABASE_URL keeps its texts in ${encoding}: create one with \`encoding 'UTF8' template template0\` and use that.`,
    );
  }
}
