import { Refusal } from "@/server/refusal";

/** The body, counted as it comes in: one byte too many and the rest is not read. */
function limitedBody(request: Request, bytes: number): ReadableStream<Uint8Array> | null {
  if (Number(request.headers.get("content-length") ?? 0) > bytes) throw tooLarge(bytes);
  let seen = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      if (seen > bytes) controller.error(tooLarge(bytes));
      else controller.enqueue(chunk);
    },
  });
  return request.body?.pipeThrough(counting) ?? null;
}

export async function limitedText(request: Request, bytes: number): Promise<string> {
  return new Response(limitedBody(request, bytes)).text();
}

/** A form with files. Refuses `invalid` when it is none, or larger than it may be. */
export async function limitedForm(request: Request, bytes: number): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  const body = limitedBody(request, bytes);
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("invalid", { reason: "malformed" });
  }
}

function tooLarge(bytes: number): Refusal {
  return new Refusal("invalid", { reason: "file-too-large", megabytes: Math.floor(bytes / 1e6) });
}
