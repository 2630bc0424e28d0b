import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/**
 * PostgreSQL refuses to run as root. So where we are root, an ordinary account runs it: the one that
 * owns the cluster already, or the first of `postgres`, `node` and `nobody` that exists.
 * @returns {{ uid: number, gid: number } | undefined} undefined: ourselves
 */
export function postgresAccount(folder) {
  if (process.getuid?.() !== 0) return undefined;
  const owner = fs.statSync(path.join(folder, "postgres"), { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (
    ["postgres", "node", "nobody"].map(accountNamed).find(Boolean) ?? { uid: 65534, gid: 65534 }
  );
}

function accountNamed(name) {
  const line = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return line && { uid: Number(uid), gid: Number(gid) };
}

/**
 * The folder the cluster lives in: the one asked for, unless we are root and no other account may
 * enter it (a checkout in root's home, say). Then it is in /var/lib/enface, under a name made from
 * the folder's, so that each checkout keeps its own.
 */
export function reachableFolder(folder) {
  fs.mkdirSync(folder, { recursive: true });
  const account = postgresAccount(folder);
  if (!account || canEnter(folder, account)) return folder;
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 12);
  const elsewhere = path.join("/var/lib/enface", name);
  fs.mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  fs.writeFileSync(path.join(folder, "postgres-is-in"), `${elsewhere}\n`);
  return elsewhere;
}

const canEnter = (folder, account) =>
  spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], { ...account, cwd: "/" }).status === 0;

/** How to start a program of PostgreSQL's: as that account, in a folder it may be in, in plain English. */
export const asAccount = (account) => ({
  ...account,
  cwd: os.platform() === "win32" ? undefined : "/",
  env: { ...process.env, LC_ALL: "C", LANG: "C" },
});

/** Gives a file or folder to the account that runs PostgreSQL. */
export function giveTo(account, file) {
  if (account) fs.chownSync(file, account.uid, account.gid);
}
