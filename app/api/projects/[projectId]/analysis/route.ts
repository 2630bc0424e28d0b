import { analysisTable } from "@/app/_entry/analysis-table";
import { answering } from "@/app/_entry/endpoint";
import { asked } from "@/app/_entry/refused";
import { words } from "@/app/_entry/words";
import { analyseProject, analyseProjectInput } from "@/server/memory/analyse-project";

type Context = RouteContext<"/api/projects/[projectId]/analysis">;

/** The analysis of all documents as a table to keep. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(request, async (actor) => {
    const { searchParams } = new URL(request.url);
    const sourceLanguage = searchParams.get("from") ?? undefined;
    const language = searchParams.get("to") ?? undefined;
    const question = asked(analyseProjectInput, { ...(await params), sourceLanguage, language });
    const { analysis } = await analyseProject(actor, question);
    const { t } = await words("analysis");
    const pair = analysis === null ? "" : ` ${analysis.sourceLanguage} ${analysis.language}`;
    return analysisTable(analysis?.bands ?? [], `${t("project")}${pair}`);
  });
}
