/** What the server answered, or why it did not. `unreachable`: no answer came at all. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | ({ readonly ok: false } & No);

export type No = {
  readonly refused: string;
  readonly detail: Readonly<Record<string, unknown>>;
};

type Asking = {
  readonly method?: "GET" | "POST" | "PUT";
  readonly body?: unknown;
  /** Lets the request outlive the page; browsers allow 64 kB for all of these together. */
  readonly keepalive?: boolean;
};

/**
 * Asks the server for something, as the person whose page this is: should somebody else have signed
 * in since, it is not done in their name. Never throws: what people typed must survive any answer.
 */
export async function ask<Value>(
  userId: string,
  url: string,
  asking: Asking = {},
): Promise<Answer<Value>> {
  try {
    const { method = "GET", body, keepalive = false } = asking;
    const response = await fetch(url, {
      method,
      keepalive,
      headers: {
        "x-enface-person": userId,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return await answerOf<Value>(response);
  } catch {
    return { ok: false, refused: "unreachable", detail: {} };
  }
}

async function answerOf<Value>(response: Response): Promise<Answer<Value>> {
  const told = await response.json().catch(() => ({}));
  if (response.ok) return { ok: true, value: told };
  // Something between us and the desk answered, not the desk: as good as no answer.
  if (typeof told.kind !== "string") return { ok: false, refused: "unreachable", detail: {} };
  return { ok: false, refused: told.kind, detail: told.detail ?? {} };
}
