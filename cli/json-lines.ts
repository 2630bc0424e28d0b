import { createInterface } from "node:readline";
import { BadInput, type Terminal } from "./command";

type JsonObject = Readonly<Record<string, unknown>>;

type Answering = {
  readonly terminal: Terminal;
  /** What is said of a line. Throws `BadInput` where it cannot be answered. */
  readonly answer: (line: JsonObject, number: number) => object | Promise<object>;
  /** What is said of an empty line, and beside the error of one that cannot be answered. */
  readonly nothing: object;
};

/**
 * Writes one line for each line that is read, in order, so that whoever reads both can set them side
 * by side: of a line that cannot be answered, what is wrong with it. Throws `BadInput` in the end if
 * there were such lines.
 */
export async function answerLines(
  input: NodeJS.ReadableStream,
  { terminal, answer, nothing }: Answering,
): Promise<void> {
  let number = 0;
  const refused: string[] = [];
  for await (const text of linesOf(input)) {
    number += 1;
    try {
      const answered = text.trim() === "" ? nothing : await answer(objectOf(text, number), number);
      terminal.out(`${JSON.stringify(answered)}\n`);
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      refused.push(error.message);
      terminal.out(`${JSON.stringify({ ...nothing, error: error.message })}\n`);
    }
  }
  if (refused.length > 0) throw new BadInput(refused.join("\n"));
}

function linesOf(input: NodeJS.ReadableStream) {
  return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

function objectOf(text: string, number: number): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Said below, as for any other line that is no object.
  }
  throw new BadInput(`Line ${number} is not a JSON object.`);
}
