import { afterEach, describe, expect, it } from "vitest";
import { embeddingsOf } from "@/server/alignment/embeddings";
import { givenCommandLine } from "../support/enface";
import { playedServer, type Sent } from "../support/machine/played-server";

type Playing = Awaited<ReturnType<typeof playedServer>>;
let server: Playing | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Answers as LaBSE or E5 behind an OpenAI-compatible server would: what means the same is near. */
function played({ body }: Sent) {
  const { input, model } = JSON.parse(body) as { input: string[]; model: string };
  if (model !== "labse") return { status: 404, body: { error: { message: "no such model" } } };
  const found = input.map((text, index) => ({ index, embedding: meaningOf(text) }));
  return { body: { object: "list", model, data: found.toReversed() } };
}

const MEANINGS = [
  ...[/boat|лодка/i, /bell|колокол/i, /salt|соль/i, /moon|луна/i],
  ...[/bread|хлеб/i, /tower|башня/i, /horse|конь/i, /letter|письмо/i],
];
const meaningOf = (text: string) => [...MEANINGS.map((word) => (word.test(text) ? 1 : 0)), 0.2];

describe("a server of sentence embeddings", () => {
  it("is asked once for equal texts, and its answers are put in order", async () => {
    server = await playedServer(played);
    const labse = { address: `${server.address}/v1/`, model: "labse", key: "open sesame" };

    const [boat, moon, again] = await embeddingsOf(["A boat.", "The moon.", "A boat."], labse);

    expect([boat, moon].map((vector) => [...(vector ?? [])].map(Math.round))).toEqual([
      [1, 0, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 1, 0, 0, 0, 0, 0],
    ]);
    expect(again).toEqual(boat);
    expect(server.sent).toHaveLength(1);
    expect(server.sent[0]).toMatchObject({
      url: "/v1/embeddings",
      headers: { authorization: "Bearer open sesame" },
    });
    expect(JSON.parse(server.sent[0]?.body ?? "{}").input).toEqual(["A boat.", "The moon."]);
  });

  it("says so when it does not know the model", async () => {
    server = await playedServer(played);
    const other = { address: server.address, model: "other" };

    await expect(embeddingsOf(["A boat."], other)).rejects.toThrow("answered 404");
  });
});

describe("enface align --embeddings", () => {
  const { enface, file } = givenCommandLine();
  const pair = ["a.txt", "b.txt", "--from", "en", "--to", "ru"];

  const said = (...words: string[]) => words.map((word) => `${word}.\n\n`).join("");

  it("asks the server that was named, and no other time", async () => {
    server = await playedServer(played);
    await file("a.txt", said("boat", "bell", "salt", "moon", "bread", "tower", "horse", "letter"));
    await file("b.txt", said("лодка", "соль", "луна", "хлеб", "башня", "конь", "письмо"));

    await enface("align", ...pair);
    expect(server.sent).toHaveLength(0);
    const named = ["--embeddings", server.address, "--embeddings-model", "labse"];
    const { code, out } = await enface("align", ...pair, ...named);

    expect(code).toBe(0);
    expect(server.sent).toHaveLength(2);
    const { beads } = JSON.parse(out);
    expect(beads.map((bead: { target: number[] }) => bead.target)).toEqual([
      [0],
      [],
      [1],
      [2],
      [3],
      [4],
      [5],
      [6],
    ]);
  });

  it("ends with 1 and one sentence where nobody answers", async () => {
    await file("a.txt", "A boat.\n");
    await file("b.txt", "Лодка.\n");

    const { code, told } = await enface("align", ...pair, "--embeddings", "http://127.0.0.1:9");

    expect(code).toBe(1);
    expect(told).toMatch(/^http:\/\/127\.0\.0\.1:9 gave no embeddings: .*\.\n$/);
  });
});
