import { analysisTable } from "@/app/_entry/analysis-table";
import { answering, endpoint } from "@/app/_entry/endpoint";
import { asked } from "@/app/_entry/refused";
import { words } from "@/app/_entry/words";
import { analyseProject, analyseProjectInput } from "@/server/memory/analyse-project";
import { readAnalysis, readAnalysisInput } from "@/server/memory/read-analysis";
import { Refusal } from "@/server/refusal";

type Context = RouteContext<"/api/projects/[projectId]/analysis">;

/** Has the analysis of all documents counted anew. */
export const POST = endpoint(analyseProjectInput, analyseProject);

/** The analysis of all documents as a table to keep, as it was last counted; the day is in its name. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(request, async (actor) => {
    const { searchParams } = new URL(request.url);
    const sourceLanguage = searchParams.get("from") ?? undefined;
    const language = searchParams.get("to") ?? undefined;
    const question = asked(readAnalysisInput, { ...(await params), sourceLanguage, language });
    const { pair, counted } = await readAnalysis(actor, question);
    if (pair === null || counted === null) throw new Refusal("not-found");
    const { t } = await words("analysis");
    const day = counted.at.toISOString().slice(0, 10);
    const name = [t("project"), pair.sourceLanguage, pair.language, day].join(" ");
    return analysisTable(counted.bands, name);
  });
}
