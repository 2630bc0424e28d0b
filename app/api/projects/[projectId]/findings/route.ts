import { answering } from "@/app/_entry/endpoint";
import { asked } from "@/app/_entry/refused";
import { listFindings, listFindingsInput } from "@/server/findings/list-findings";
import { findingsTable } from "./findings-table";

type Context = RouteContext<"/api/projects/[projectId]/findings">;

/** All findings as a table to keep. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(request, async (actor) => {
    const { name, passages } = await listFindings(actor, asked(listFindingsInput, await params));
    return new Response(await findingsTable(passages), {
      headers: {
        "content-type": "text/csv",
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.csv`)}`,
      },
    });
  });
}
