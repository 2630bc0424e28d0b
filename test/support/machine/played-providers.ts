import { createHash, createHmac } from "node:crypto";
import type { Access } from "@/server/machine/provider";
import type { Played, Sent } from "./played-server";

export const KEY = "a-key-nobody-may-see";

/** Each provider as its documentation says it answers; what is not asked as documented is refused with 400. */
export const PLAYED: Readonly<
  Record<string, { readonly access?: Partial<Access>; readonly play: (sent: Sent) => Played }>
> = {
  deepl: {
    play: ({ url, headers, body }) => {
      const asked = JSON.parse(body);
      if (headers.authorization !== `DeepL-Auth-Key ${KEY}`) return { status: 403, body: {} };
      const isGood =
        url === "/v2/translate" && asked.source_lang === "EN" && asked.target_lang === "DE";
      return isGood && asked.tag_handling === "xml"
        ? {
            body: {
              translations: [
                {
                  detected_source_language: "EN",
                  text: translated(asked.text[0]),
                  billed_characters: 21,
                },
              ],
            },
          }
        : REFUSED;
    },
  },
  google: {
    play: ({ url, headers, body }) => {
      const asked = JSON.parse(body);
      if (headers["x-goog-api-key"] !== KEY) return { status: 403, body: {} };
      return url === "/language/translate/v2" && asked.target === "de" && asked.format === "html"
        ? { body: { data: { translations: [{ translatedText: translated(asked.q[0]) }] } } }
        : REFUSED;
    },
  },
  microsoft: {
    access: { region: "westeurope" },
    play: ({ url, headers, body }) => {
      if (headers["ocp-apim-subscription-key"] !== KEY) return { status: 401, body: {} };
      const { searchParams, pathname } = new URL(url, "http://here");
      const isGood =
        pathname === "/translate" &&
        searchParams.get("api-version") === "3.0" &&
        searchParams.get("to") === "de" &&
        searchParams.get("textType") === "html" &&
        headers["ocp-apim-subscription-region"] === "westeurope";
      return isGood
        ? { body: [{ translations: [{ text: translated(JSON.parse(body)[0].Text), to: "de" }] }] }
        : REFUSED;
    },
  },
  libretranslate: {
    play: ({ url, body }) => {
      const asked = JSON.parse(body);
      if (asked.api_key !== KEY) return { status: 403, body: {} };
      return url === "/translate" && asked.source === "en" && asked.format === "html"
        ? { body: { translatedText: translated(asked.q) } }
        : REFUSED;
    },
  },
  amazon: {
    access: { key: `AKID:${KEY}`, region: "eu-central-1" },
    play: (sent) => {
      if (!isSignedForAmazon(sent)) return { status: 403, body: {} };
      const asked = JSON.parse(sent.body);
      return sent.headers["x-amz-target"] === "AWSShineFrontendService_20170701.TranslateText" &&
        asked.TargetLanguageCode === "de"
        ? { body: { TranslatedText: translated(asked.Text), SourceLanguageCode: "en" } }
        : REFUSED;
    },
  },
  openai: {
    access: { model: "small" },
    play: ({ url, headers, body }) => {
      const asked = JSON.parse(body);
      if (headers.authorization !== `Bearer ${KEY}`) return { status: 401, body: {} };
      return url === "/chat/completions" && asked.model === "small"
        ? {
            body: {
              choices: [
                { message: { role: "assistant", content: modelAnswer(asked.messages[1].content) } },
              ],
              usage: { prompt_tokens: 200, completion_tokens: 9 },
            },
          }
        : REFUSED;
    },
  },
  anthropic: {
    access: { model: "small" },
    play: ({ url, headers, body }) => {
      const asked = JSON.parse(body);
      if (headers["x-api-key"] !== KEY) return { status: 401, body: {} };
      return url === "/v1/messages" && headers["anthropic-version"] && asked.max_tokens > 0
        ? {
            body: {
              content: [{ type: "text", text: modelAnswer(asked.messages[0].content) }],
              stop_reason: "end_turn",
              usage: { input_tokens: 200, output_tokens: 9 },
            },
          }
        : REFUSED;
    },
  },
};

const REFUSED: Played = { status: 400, body: { message: "not as documented" } };

/** The one sentence that the played ones know. */
function translated(markup: string): string {
  return markup.replace("The", "Die").replace("ferry", "Fähre").replace("leaves", "fährt");
}

function modelAnswer(prompt: string): string {
  return translated(/<text>\n([\s\S]*)\n<\/text>$/u.exec(prompt)?.[1] ?? "");
}

/** Reckons the signature anew out of what has come over the wire, as Amazon does. */
function isSignedForAmazon({ headers, body }: Sent): boolean {
  const [, id, scope, names = "", signature] =
    /Credential=(\w+)\/(\S+), SignedHeaders=(\S+), Signature=([\da-f]{64})$/.exec(
      headers.authorization ?? "",
    ) ?? [];
  if (id !== "AKID" || scope === undefined) return false;
  const hash = (text: string) => createHash("sha256").update(text).digest("hex");
  const lines = names.split(";").map((name) => `${name}:${headers[name]}`);
  const canonical = ["POST", "/", "", ...lines, "", names, hash(body)].join("\n");
  const text = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, hash(canonical)].join("\n");
  let key: string | Buffer = `AWS4${KEY}`;
  for (const part of scope.split("/")) key = createHmac("sha256", key).update(part).digest();
  return (
    scope.endsWith("/eu-central-1/translate/aws4_request") &&
    createHmac("sha256", key).update(text).digest("hex") === signature
  );
}
