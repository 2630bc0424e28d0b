import { z } from "zod";
import { answering } from "@/app/_entry/endpoint";
import { asked } from "@/app/_entry/refused";
import { words } from "@/app/_entry/words";
import { csvText } from "@/domain/spreadsheet/csv-text";
import { readProgress, readProgressInput } from "@/server/progress/read-progress";
import { progressTable, TABLES } from "./progress-table";

type Context = RouteContext<"/api/projects/[projectId]/progress">;

const input = readProgressInput.extend({ table: z.enum(TABLES) });

/** The figures of one part of the progress page, as a table to keep. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(request, async (actor) => {
    const table = new URL(request.url).searchParams.get("table");
    const { projectId, table: which } = asked(input, { ...(await params), table });
    const progress = await readProgress(actor, { projectId });
    const { t } = await words("progress", "frame");
    const name = encodeURIComponent(`${progress.name} – ${t(which)}.csv`);
    return new Response(csvText(progressTable(progress, which, t)), {
      headers: {
        "content-type": "text/csv",
        "content-disposition": `attachment; filename*=UTF-8''${name}`,
      },
    });
  });
}
