import { answering } from "@/app/_entry/endpoint";
import { asked } from "@/app/_entry/refused";
import { env } from "@/server/env";
import { importMemory, importMemoryInput } from "@/server/memory/import-memory";
import { Refusal } from "@/server/refusal";

type Context = RouteContext<"/api/projects/[projectId]/memory/[memoryId]/import">;

/**
 * Takes a file as it comes, so that it may be of any size: nothing of it is held but the piece that
 * is being stored. Where two are sent, `firstBytes` says where the second begins.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(request, async (actor) => {
    const query = Object.fromEntries(
      [...new URL(request.url).searchParams].filter(([, value]) => value !== ""),
    );
    const input = asked(importMemoryInput, { ...query, ...(await params) });
    const body = limited(request.body, env.ENFACE_MAX_MEMORY_MB);
    const first = Number(query.firstBytes ?? "0");
    const bodies = input.targetName === undefined ? [body] : divided(body, first);
    return Response.json(await importMemory(actor, input, bodies));
  });
}

async function* limited(body: Request["body"], megabytes: number): AsyncGenerator<Uint8Array> {
  let seen = 0;
  for await (const piece of body ?? []) {
    seen += piece.byteLength;
    if (seen > megabytes * 1_000_000) {
      throw new Refusal("invalid", { reason: "file-too-large", megabytes });
    }
    yield piece;
  }
}

/** Two files that were sent as one. The first must be read to its end before the second. */
function divided(
  body: AsyncGenerator<Uint8Array>,
  first: number,
): readonly AsyncGenerator<Uint8Array>[] {
  let over: Uint8Array | undefined;
  async function* start(): AsyncGenerator<Uint8Array> {
    let left = first;
    while (left > 0) {
      const { done, value } = await body.next();
      if (done) return;
      yield value.subarray(0, left);
      if (value.byteLength > left) over = value.subarray(left);
      left -= value.byteLength;
    }
  }
  async function* rest(): AsyncGenerator<Uint8Array> {
    if (over !== undefined) yield over;
    yield* body;
  }
  return [start(), rest()];
}
