import { env } from "@/server/env";
import { Refusal } from "@/server/refusal";

/**
 * Refuses a write that another site's page sent with our reader's cookies. Browsers name the origin
 * of every write; one without a name is not from a browser's page and is refused as well.
 */
export function checkOrigin(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const origin = request.headers.get("origin");
  if (origin === null || !isOurs(origin, request.headers.get("host"))) {
    throw new Refusal("forbidden", { reason: "foreign-origin" });
  }
}

function isOurs(origin: string, host: string | null): boolean {
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.origin === new URL(env.ENFACE_URL).origin || from.host === host;
}
