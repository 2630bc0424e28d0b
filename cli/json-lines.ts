import { createInterface } from "node:readline";
import { BadInput } from "./command";

export type JsonLine = {
  readonly line: Readonly<Record<string, unknown>>;
  readonly number: number;
};

/** One JSON object a line. Throws `BadInput` at the first line that is none; empty lines are passed over. */
export async function* jsonLines(input: NodeJS.ReadableStream): AsyncGenerator<JsonLine> {
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (text.trim() !== "") yield { line: objectOf(text, number), number };
  }
}

function objectOf(text: string, number: number): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Said below, as for any other line that is no object.
  }
  throw new BadInput(`Line ${number} is not a JSON object.`);
}
