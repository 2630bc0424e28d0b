import { z } from "zod";
import { amazonSignature } from "./amazon-signature";
import { languageCode } from "./language-code";
import { charactersOf, type Provider } from "./provider";

const answer = z.object({ TranslatedText: z.string() });

/** https://docs.aws.amazon.com/translate/latest/APIReference/API_TranslateText.html */
export const amazon = {
  id: "amazon",
  name: "Amazon",
  kind: "translation",
  needs: ["key", "region"],
  addressFor: ({ region }) => `https://translate.${region || "us-east-1"}.amazonaws.com`,
  callFor: ({ markup, from, to, now }, { address, key, region }) => {
    const colon = key.indexOf(":");
    const headers = {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": "AWSShineFrontendService_20170701.TranslateText",
    };
    const body = JSON.stringify({
      Text: markup,
      SourceLanguageCode: languageCode(from, CODES),
      TargetLanguageCode: languageCode(to, CODES),
    });
    const signature = amazonSignature({
      host: new URL(address).host,
      region: region || "us-east-1",
      service: "translate",
      id: key.slice(0, colon),
      secret: key.slice(colon + 1),
      ...{ headers, body, now },
    });
    return { url: `${address}/`, headers: { ...headers, ...signature }, body };
  },
  read: (body, question) => ({
    markup: answer.parse(body).TranslatedText,
    used: charactersOf(question),
  }),
} as const satisfies Provider;

const CODES = { "fa-AF": "fa-AF", "zh-Hans": "zh", "zh-Hant": "zh-TW" };
