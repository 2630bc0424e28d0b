import { execFileSync } from "node:child_process";

/** Whether gettext's own tools are on this machine. */
export function hasGettext(): boolean {
  try {
    execFileSync("msgfmt", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
