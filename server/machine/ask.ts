import { setTimeout as pause } from "node:timers/promises";
import type { Access, Answer, Call, Provider, Question, Used } from "./provider";

/** Why there is no suggestion. None of them is an error of ours. */
export type Trouble =
  | "unreachable" // no answer, or none in time
  | "busy" // asked too often just now
  | "quota" // nothing left of what was paid for
  | "key" // it does not know our key
  | "unsupported" // it does not take this text or this pair of languages
  | "malformed"; // an answer that is none

export type Asked =
  | ({ readonly trouble: null } & Answer)
  | {
      readonly trouble: Trouble;
      /** What an answer of no use was paid with. */
      readonly used?: Used;
    };

type Patience = {
  /** How long one answer may take, in ms. */
  readonly timeout: number;
  /** The pauses before it is tried again, in ms. */
  readonly pauses: readonly number[];
};

const PATIENCE: Patience = { timeout: 30_000, pauses: [500, 2_000] };
const MOST_BYTES = 1_000_000;
/** Who asks us to wait longer is busy. */
const LONGEST_PAUSE = 5_000;

/**
 * Asks a provider, and again where that may help. Never throws, follows no redirect (a key goes
 * nowhere else), and gives nothing of what was said away: only what kind of trouble it is.
 */
export async function ask(
  provider: Provider,
  {
    question,
    access,
    patience = PATIENCE,
  }: {
    readonly question: Question;
    readonly access: Access;
    readonly patience?: Patience;
  },
): Promise<Asked> {
  const call = provider.callFor(question, access);
  for (const wait of [...patience.pauses, null]) {
    const said = await once(call, patience.timeout);
    if (said.body !== undefined) return read(provider, said.body, question);
    if (wait === null || !said.again) return { trouble: said.trouble };
    if ((said.wait ?? 0) > LONGEST_PAUSE) return { trouble: said.trouble };
    await pause(said.wait ?? wait);
  }
  return { trouble: "unreachable" };
}

type Said =
  | { readonly body: string }
  | {
      readonly body?: undefined;
      readonly trouble: Trouble;
      readonly again: boolean;
      /** How long it asks us to wait, in ms. */
      readonly wait?: number | undefined;
    };

async function once({ url, headers, body }: Call, timeout: number): Promise<Said> {
  try {
    const response = await fetch(url, {
      ...{ method: "POST", headers, body, redirect: "error" },
      signal: AbortSignal.timeout(timeout),
    });
    const text = await limitedText(response);
    if (response.ok) return { body: text };
    const trouble = troubleOf(response.status);
    const again = response.status === 429 || response.status >= 500;
    return { trouble, again, wait: retryAfter(response) };
  } catch {
    return { trouble: "unreachable", again: true };
  }
}

function troubleOf(status: number): Trouble {
  if (status === 401 || status === 403) return "key";
  if (status === 402 || status === 456) return "quota";
  if (status === 429) return "busy";
  return status >= 500 ? "unreachable" : "unsupported";
}

function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1_000 : undefined;
}

async function limitedText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw new Error("too long");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function read(provider: Provider, body: string, question: Question): Asked {
  try {
    const answer = provider.read(JSON.parse(body), question);
    const { markup, used } = answer;
    return markup.trim() === "" ? { trouble: "malformed", used } : { trouble: null, ...answer };
  } catch {
    return { trouble: "malformed" };
  }
}
