import { attachment } from "@/app/_entry/attachment";
import { answering, endpoint } from "@/app/_entry/endpoint";
import { limitedForm } from "@/app/_entry/limited-body";
import { asked } from "@/app/_entry/refused";
import { env } from "@/server/env";
import { exportTerms, exportTermsInput } from "@/server/terms/export-terms";
import { importTerms, importTermsInput } from "@/server/terms/import-terms";

type Context = RouteContext<"/api/projects/[projectId]/terms">;

const BYTES = env.ENFACE_MAX_FILE_MB * 1_000_000 + 100_000;

/** The termbase as a file to keep. */
export const GET = endpoint(exportTermsInput, exportTerms, attachment);

/** Brings a file of terms in. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(request, async (actor) => {
    const sent = (await limitedForm(request, BYTES)).get("file");
    const file =
      sent instanceof File
        ? { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) }
        : undefined;
    const question = asked(importTermsInput, { ...(await params), file });
    return Response.json(await importTerms(actor, question));
  });
}
