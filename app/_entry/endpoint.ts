import type { z } from "zod";
import type { SessionActor } from "@/server/accounts/actor-of";
import { actorOf } from "@/server/accounts/actor-of";
import { sealSoon } from "@/server/record/seal-soon";
import { Refusal, type RefusalKind } from "@/server/refusal";
import { checkOrigin } from "./check-origin";
import { limitedText } from "./limited-body";
import { asked, refusedBy } from "./refused";

type Context = { params: Promise<Record<string, string | string[] | undefined>> };

type Answer<Result> = (result: Result) => Response;

/**
 * Turns a use case into a route handler: who is asking, what for (path, query and JSON body
 * together; the path has the last word), and what came of it.
 */
export function endpoint<Input, Result>(
  input: z.ZodType<Input>,
  act: (actor: SessionActor, input: Input) => Promise<Result>,
  answer: Answer<Result> = (result) => Response.json(result ?? {}),
) {
  return async (request: Request, { params }: Context): Promise<Response> =>
    answering(request, async (actor) => {
      const sent = { ...queryOf(request), ...(await bodyOf(request)), ...(await params) };
      return answer(await act(actor, asked(input, sent)));
    });
}

/** The same door for a handler that reads or writes something else than JSON. */
export async function answering(
  request: Request,
  work: (actor: SessionActor) => Promise<Response>,
): Promise<Response> {
  try {
    checkOrigin(request);
    const actor = await actorOf(request.headers);
    checkPerson(request, actor);
    const answer = await work(actor);
    if (request.method !== "GET") sealSoon();
    return answer;
  } catch (error) {
    const { refused, detail } = refusedBy(error);
    return Response.json({ kind: refused, detail }, { status: STATUS[refused] });
  }
}

/** A page that says whose it is asks in nobody else's name, whoever has signed in beside it since. */
function checkPerson(request: Request, { userId }: SessionActor): void {
  const person = request.headers.get("x-enface-person");
  if (person !== null && person !== userId) throw new Refusal("unauthenticated");
}

const STATUS: Record<RefusalKind | "bug", number> = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  invalid: 422,
  unavailable: 503,
  bug: 500,
};

/** A passage of 20,000 characters fits many times; a file does not come this way. */
const BODY_BYTES = 2_000_000;

function queryOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}

async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  if (request.method === "GET" || request.method === "HEAD") return {};
  const text = await limitedText(request, BODY_BYTES);
  if (text === "") return {};
  const body = parsed(text);
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new Refusal("invalid", { reason: "malformed" });
  }
  return body as Record<string, unknown>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("invalid", { reason: "malformed" });
  }
}
