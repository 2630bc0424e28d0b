import { z } from "zod";
import { answerIn } from "@/domain/machine/prompt";
import { json, type Provider } from "./provider";

const answer = z.object({
  content: z.array(z.object({ type: z.string(), text: z.string().default("") })),
  stop_reason: z.string().nullish(),
  usage: z
    .object({ input_tokens: z.int().default(0), output_tokens: z.int().default(0) })
    .nullish(),
});

/** A passage of 20,000 characters, in a script that takes many tokens. */
const MOST_TOKENS = 16_000;

/** https://docs.anthropic.com/en/api/messages */
export const anthropic = {
  id: "anthropic",
  name: "Anthropic",
  kind: "model",
  needs: ["key", "model"],
  addressFor: () => "https://api.anthropic.com",
  callFor: ({ prompt }, { address, key, model }) => ({
    url: `${address}/v1/messages`,
    ...json(
      {
        model,
        max_tokens: MOST_TOKENS,
        system: prompt.system,
        messages: [{ role: "user", content: prompt.user }],
      },
      { "x-api-key": key, "anthropic-version": "2023-06-01" },
    ),
  }),
  read: (body) => {
    const { content, stop_reason, usage } = answer.parse(body);
    const said = content.map(({ type, text }) => (type === "text" ? text : "")).join("");
    return {
      // Half an answer is none.
      markup: stop_reason === "max_tokens" ? "" : answerIn(said),
      used: {
        characters: 0,
        inputTokens: usage?.input_tokens ?? 0,
        outputTokens: usage?.output_tokens ?? 0,
      },
    };
  },
} as const satisfies Provider;
