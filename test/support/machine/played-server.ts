import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export type Sent = {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

export type Played = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** How long it keeps us waiting, in ms. */
  readonly after?: number;
};

/** A provider as somebody plays it, on loopback. `sent` is everything it was asked. */
export async function playedServer(play: (sent: Sent, turn: number) => Played) {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const asked = {
        url: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(chunks).toString("utf8"),
      };
      sent.push(asked);
      const { status = 200, headers = {}, body, after = 0 } = play(asked, sent.length);
      setTimeout(() => {
        response.writeHead(status, { "content-type": "application/json", ...headers });
        response.end(typeof body === "string" ? body : JSON.stringify(body));
      }, after);
    });
  });
  await new Promise<void>((begun) => server.listen(0, "127.0.0.1", begun));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    sent,
    close: () =>
      new Promise((ended) => {
        server.closeAllConnections();
        server.close(ended);
      }),
  };
}
