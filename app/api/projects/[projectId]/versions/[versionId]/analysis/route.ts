import { analysisTable } from "@/app/_entry/analysis-table";
import { answering } from "@/app/_entry/endpoint";
import { asked } from "@/app/_entry/refused";
import { analyseVersion, analyseVersionInput } from "@/server/memory/analyse-version";

type Context = RouteContext<"/api/projects/[projectId]/versions/[versionId]/analysis">;

/** The analysis as a table to keep. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(request, async (actor) => {
    const question = asked(analyseVersionInput, await params);
    const { document, language, bands } = await analyseVersion(actor, question);
    return analysisTable(bands, `${document.title} ${language}`);
  });
}
