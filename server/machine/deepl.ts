import { z } from "zod";
import { languageCode } from "./language-code";
import { json, type Provider } from "./provider";

const answer = z.object({
  translations: z
    .array(z.object({ text: z.string(), billed_characters: z.int().optional() }))
    .min(1),
});

/** https://developers.deepl.com/docs/api-reference/translate */
export const deepl = {
  id: "deepl",
  name: "DeepL",
  kind: "translation",
  needs: ["key"],
  addressFor: ({ key }) =>
    key.endsWith(":fx") ? "https://api-free.deepl.com" : "https://api.deepl.com",
  callFor: ({ markup, from, to }, { address, key }) => ({
    url: `${address}/v2/translate`,
    ...json(
      {
        text: [markup],
        source_lang: languageCode(from, {}).toUpperCase(),
        target_lang: languageCode(to, TARGETS).toUpperCase(),
        tag_handling: "xml",
        show_billed_characters: true,
      },
      { authorization: `DeepL-Auth-Key ${key}` },
    ),
  }),
  read: (body, { markup }) => {
    const [first] = answer.parse(body).translations;
    const characters = first?.billed_characters ?? [...markup].length;
    return { markup: first?.text ?? "", used: { characters, inputTokens: 0, outputTokens: 0 } };
  },
} as const satisfies Provider;

/** Where it wants to know more than the language. */
const TARGETS = {
  ...{ en: "en-us", "en-GB": "en-gb", pt: "pt-pt", "pt-BR": "pt-br" },
  ...{ "zh-Hans": "zh-hans", "zh-Hant": "zh-hant" },
};
