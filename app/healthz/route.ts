import { checkHealth } from "@/server/health";

export const dynamic = "force-dynamic";

/** For whoever watches over the desk: 200 when it can work, 503 when it cannot. */
export async function GET(): Promise<Response> {
  const health = await checkHealth();
  const well = health.database && health.fuzzySearch;
  return Response.json(health, {
    status: well ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
