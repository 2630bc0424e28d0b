import { z } from "zod";
import { answerIn } from "@/domain/machine/prompt";
import { json, type Provider } from "./provider";

const answer = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullable() }) })).min(1),
  usage: z
    .object({ prompt_tokens: z.int().default(0), completion_tokens: z.int().default(0) })
    .nullish(),
});

/** The chat completions of OpenAI, which Ollama, vLLM, llama.cpp and many others speak too. */
export const openai = {
  id: "openai",
  name: "OpenAI-compatible",
  kind: "model",
  needs: ["model"],
  addressFor: () => "https://api.openai.com/v1",
  callFor: ({ prompt }, { address, key, model }) => ({
    url: `${address}/chat/completions`,
    ...json(
      {
        model,
        messages: [
          { role: "system", content: prompt.system },
          { role: "user", content: prompt.user },
        ],
      },
      key === "" ? {} : { authorization: `Bearer ${key}` },
    ),
  }),
  read: (body) => {
    const { choices, usage } = answer.parse(body);
    return {
      markup: answerIn(choices[0]?.message.content ?? ""),
      used: {
        characters: 0,
        inputTokens: usage?.prompt_tokens ?? 0,
        outputTokens: usage?.completion_tokens ?? 0,
      },
    };
  },
} as const satisfies Provider;
