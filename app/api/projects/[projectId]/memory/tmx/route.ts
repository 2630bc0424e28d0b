import { answering } from "@/app/_entry/endpoint";
import { asked } from "@/app/_entry/refused";
import { exportMemory, exportMemoryInput } from "@/server/memory/export-memory";

type Context = RouteContext<"/api/projects/[projectId]/memory/tmx">;

/** The project's memory as a file to keep, sent as it is read. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(request, async (actor) => {
    const { name, pieces } = await exportMemory(
      actor,
      asked(exportMemoryInput, {
        ...Object.fromEntries(new URL(request.url).searchParams),
        ...(await params),
      }),
    );
    const fileName = encodeURIComponent(`${name}.tmx`);
    return new Response(streamOf(pieces), {
      headers: {
        "content-type": "application/x-tmx+xml",
        "content-disposition": `attachment; filename*=UTF-8''${fileName}`,
        "cache-control": "private, no-store",
      },
    });
  });
}

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
