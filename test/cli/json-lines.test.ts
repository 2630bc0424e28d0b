import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { answerLines } from "@/cli/json-lines";

const lines = (...said: string[]) => Readable.from([said.map((line) => `${line}\n`).join("")]);

it("answers every line with one line, also those that are empty or no JSON", async () => {
  const written: string[] = [];
  const terminal = {
    out: (text: string) => void written.push(text),
    tell: () => undefined,
    isWatched: false,
    folder: "",
  };
  const answer = ({ n }: Readonly<Record<string, unknown>>) => ({ double: Number(n) * 2 });

  const answering = answerLines(lines('{"n":1}', "boat", "", '{"n":4}'), {
    terminal,
    answer,
    nothing: { double: 0 },
  });

  await expect(answering).rejects.toThrow("Line 2 is not a JSON object.");
  expect(written.map((line) => JSON.parse(line))).toEqual([
    { double: 2 },
    { double: 0, error: "Line 2 is not a JSON object." },
    { double: 0 },
    { double: 8 },
  ]);
});
