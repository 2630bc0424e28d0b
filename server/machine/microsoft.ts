import { z } from "zod";
import { languageCode } from "./language-code";
import { charactersOf, json, type Provider } from "./provider";

const answer = z.array(z.object({ translations: z.array(z.object({ text: z.string() })).min(1) }));

/** https://learn.microsoft.com/azure/ai-services/translator/text-translation/reference/v3/translate */
export const microsoft = {
  id: "microsoft",
  name: "Microsoft",
  kind: "translation",
  needs: ["key", "region"],
  addressFor: () => "https://api.cognitive.microsofttranslator.com",
  callFor: ({ markup, from, to }, { address, key, region }) => {
    const asked = new URLSearchParams({
      "api-version": "3.0",
      from: languageCode(from, CODES),
      to: languageCode(to, CODES),
      textType: "html",
    });
    return {
      url: `${address}/translate?${asked}`,
      ...json([{ Text: markup }], {
        "ocp-apim-subscription-key": key,
        ...(region === "" ? {} : { "ocp-apim-subscription-region": region }),
      }),
    };
  },
  read: (body, question) => ({
    markup: answer.parse(body)[0]?.translations[0]?.text ?? "",
    used: charactersOf(question),
  }),
} as const satisfies Provider;

const CODES = { "fa-AF": "prs", "zh-Hans": "zh-Hans", "zh-Hant": "zh-Hant" };
