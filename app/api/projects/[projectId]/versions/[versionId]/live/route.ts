import { answering } from "@/app/_entry/endpoint";
import { asked } from "@/app/_entry/refused";
import { subscribe, subscribeInput } from "@/server/live/subscribe";
import { EVENT_STREAM, eventStream } from "./event-stream";

type Context = RouteContext<"/api/projects/[projectId]/versions/[versionId]/live">;

/** What others do to a version, for as long as somebody has it open. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(request, async (actor) => {
    const { signal } = request;
    const { body, tell } = eventStream(signal);
    await subscribe(actor, { ...asked(subscribeInput, await params), onEvent: tell, signal });
    return new Response(body, { headers: EVENT_STREAM });
  });
}
