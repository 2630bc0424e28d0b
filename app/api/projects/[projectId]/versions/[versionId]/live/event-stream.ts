/** Proxies close a connection on which nothing is said. */
const HEARTBEAT_MS = 15_000;

/** Server-sent events: `tell` says one, and `body` ends with the signal. */
export function eventStream(signal: AbortSignal) {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const say = (text: string) => controller?.enqueue(encoder.encode(text));
  const body = new ReadableStream<Uint8Array>({
    start(opened) {
      controller = opened;
      say("retry: 2000\n\n");
      const beat = setInterval(() => say(": here\n\n"), HEARTBEAT_MS);
      const end = () => {
        clearInterval(beat);
        controller = undefined;
        opened.close();
      };
      signal.addEventListener("abort", end, { once: true });
    },
  });
  return { body, tell: (event: unknown) => say(`data: ${JSON.stringify(event)}\n\n`) };
}

export const EVENT_STREAM = {
  "content-type": "text/event-stream",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
} as const;
