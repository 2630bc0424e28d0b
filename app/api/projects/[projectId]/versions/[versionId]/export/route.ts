import { answering } from "@/app/_entry/endpoint";
import { asked } from "@/app/_entry/refused";
import { exportVersion, exportVersionInput } from "@/server/exports/export-version";
import { exportWords } from "./export-words";

type Context = RouteContext<"/api/projects/[projectId]/versions/[versionId]/export">;

/** A version as a file to keep: always an attachment, never something a browser would show. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(request, async (actor) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const wanted = asked(exportVersionInput, { ...query, ...(await params) });
    const { bytes, fileName, mediaType } = await exportVersion(actor, wanted, await exportWords());
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": mediaType,
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      },
    });
  });
}
