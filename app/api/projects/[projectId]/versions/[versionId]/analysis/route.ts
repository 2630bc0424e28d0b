import { answering } from "@/app/_entry/endpoint";
import { asked } from "@/app/_entry/refused";
import { words } from "@/app/_entry/words";
import { csvText } from "@/domain/spreadsheet/csv-text";
import { analyseVersion, analyseVersionInput } from "@/server/memory/analyse-version";

type Context = RouteContext<"/api/projects/[projectId]/versions/[versionId]/analysis">;

/** The analysis as a table to keep. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(request, async (actor) => {
    const { document, language, bands } = await analyseVersion(
      actor,
      asked(analyseVersionInput, await params),
    );
    const { t } = await words("analysis");
    const head = [t("band"), t("passages"), t("words"), t("weighted")];
    const rows = bands.map(({ band, passages, words, weighted }) => [
      t(`band.${band}`),
      ...[passages, words, weighted].map(String),
    ]);
    const name = encodeURIComponent(`${document.title} ${language}.csv`);
    return new Response(csvText([head, ...rows]), {
      headers: {
        "content-type": "text/csv",
        "content-disposition": `attachment; filename*=UTF-8''${name}`,
        "cache-control": "private, no-store",
      },
    });
  });
}
