import { z } from "zod";
import { languageCode } from "./language-code";
import { charactersOf, json, type Provider } from "./provider";

const answer = z.object({
  data: z.object({ translations: z.array(z.object({ translatedText: z.string() })).min(1) }),
});

/** https://cloud.google.com/translate/docs/reference/rest/v2/translate */
export const google = {
  id: "google",
  name: "Google",
  kind: "translation",
  needs: ["key"],
  addressFor: () => "https://translation.googleapis.com",
  callFor: ({ markup, from, to }, { address, key }) => ({
    url: `${address}/language/translate/v2`,
    // In a header: an address is written into logs on its way.
    ...json(
      {
        q: [markup],
        source: languageCode(from, CODES),
        target: languageCode(to, CODES),
        format: "html",
      },
      { "x-goog-api-key": key },
    ),
  }),
  read: (body, question) => ({
    markup: answer.parse(body).data.translations[0]?.translatedText ?? "",
    used: charactersOf(question),
  }),
} as const satisfies Provider;

const CODES = { "fa-AF": "fa-AF", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW" };
