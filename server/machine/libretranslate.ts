import { z } from "zod";
import { languageCode } from "./language-code";
import { charactersOf, json, type Provider } from "./provider";

const answer = z.object({ translatedText: z.string() });

/** https://docs.libretranslate.com */
export const libretranslate = {
  id: "libretranslate",
  name: "LibreTranslate",
  kind: "translation",
  needs: [],
  addressFor: () => "https://libretranslate.com",
  callFor: ({ markup, from, to }, { address, key }) => ({
    url: `${address}/translate`,
    ...json(
      {
        q: markup,
        source: languageCode(from, CODES),
        target: languageCode(to, CODES),
        format: "html",
        ...(key === "" ? {} : { api_key: key }),
      },
      {},
    ),
  }),
  read: (body, question) => ({
    markup: answer.parse(body).translatedText,
    used: charactersOf(question),
  }),
} as const satisfies Provider;

const CODES = { "zh-Hans": "zh", "zh-Hant": "zt" };
