import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import { z } from "zod";
import { log } from "@/server/log";
import { Refusal, type RefusalKind } from "@/server/refusal";

/** How a use case's no travels to the browser. `detail` is data; the sentence is made there. */
export type Refused = {
  readonly refused: RefusalKind | "bug";
  readonly detail: Readonly<Record<string, unknown>>;
};

/** Everything that is not a refusal is a bug: logged whole, shown as nothing but a number to quote. */
export function refusedBy(error: unknown): Refused {
  unstable_rethrow(error);
  if (error instanceof Refusal) return { refused: error.kind, detail: error.detail };
  const request = randomUUID();
  log.error({ err: error, request }, "bug");
  return { refused: "bug", detail: { reason: "bug", request } };
}

/** Gives the question its type, or refuses it `invalid` with the names of the fields that are wrong. */
export function asked<Input>(input: z.ZodType<Input>, sent: unknown): Input {
  const read = input.safeParse(sent);
  if (read.success) return read.data;
  const fields = z.flattenError(read.error).fieldErrors as Record<string, string[]>;
  throw new Refusal("invalid", { reason: "malformed", fields: Object.keys(fields) });
}
