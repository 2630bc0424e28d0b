import type { Route } from "next";

/** Where to go after signing in: a page of this desk, never an address somebody put into the link. */
export function onwards(wanted: unknown): Route {
  const within = typeof wanted === "string" && /^\/(?![/\\])/.test(wanted);
  return (within ? wanted : "/") as Route;
}
