import { createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";

/** A mail server on loopback that takes every letter (RFC 5321, as little of it as a client needs). */
export async function playedMail() {
  const letters: string[] = [];
  const server = createServer((socket) => converse(socket, (letter) => letters.push(letter)));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    letters,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

function converse(socket: Socket, keep: (letter: string) => void): void {
  let letter: string[] | null = null;
  const hear = (line: string): string => {
    if (letter === null) {
      letter = line === "DATA" ? [] : null;
      return letter === null ? "250 well\r\n" : "354 go on\r\n";
    }
    if (line !== ".") {
      letter.push(line);
      return "";
    }
    keep(letter.join("\n"));
    letter = null;
    return "250 taken\r\n";
  };
  socket.write("220 desk.example\r\n");
  socket.on("error", () => undefined);
  createInterface(socket).on("line", (line) => socket.write(hear(line)));
}
