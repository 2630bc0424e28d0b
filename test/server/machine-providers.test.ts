import { afterEach, describe, expect, it } from "vitest";
import { amazonSignature } from "@/server/machine/amazon-signature";
import { ask } from "@/server/machine/ask";
import { providers } from "@/server/machine/index";
import type { Access, Provider, Question } from "@/server/machine/provider";
import { KEY, PLAYED } from "../support/machine/played-providers";
import { type Played, playedServer, type Sent } from "../support/machine/played-server";

const markup = "The <c1>ferry</c1> leaves.<c2/>";
const question: Question = {
  ...{ markup, from: "en", to: "de", now: new Date() },
  prompt: { system: "You translate.", user: `<text>\n${markup}\n</text>` },
};

const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** What a provider answers when it is played so. */
async function asked(
  provider: Provider,
  play: (sent: Sent, turn: number) => Played,
  more: Partial<Access> = {},
) {
  const server = await playedServer(play);
  open.push(server);
  const access = { address: server.address, key: KEY, region: "", model: "", ...more };
  const patience = { timeout: 300, pauses: [1, 1] };
  return { answer: await ask(provider, { question, access, patience }), sent: server.sent };
}

describe.each(providers.map((provider) => [provider.name, provider] as const))(
  "%s",
  (_, provider: Provider) => {
    const { play, access = {} } = PLAYED[provider.id] ?? { play: () => ({ body: {} }) };
    const dead = (status: number, headers = {}) =>
      asked(provider, () => ({ status, headers, body: { error: KEY } }), access);

    it("is asked as its documentation says, and keeps the codes", async () => {
      const { answer } = await asked(provider, play, access);

      expect(answer).toMatchObject({
        trouble: null,
        markup: "Die <c1>Fähre</c1> fährt.<c2/>",
      });
    });

    it("counts what it used up", async () => {
      const { answer } = await asked(provider, play, access);

      const used = answer.trouble === null ? answer.used : undefined;
      expect((used?.characters ?? 0) + (used?.inputTokens ?? 0)).toBeGreaterThan(20);
    });

    it("is asked again when it stumbles", async () => {
      const { answer, sent } = await asked(
        provider,
        (one, turn) => (turn === 1 ? { status: 503, body: "" } : play(one)),
        access,
      );

      expect(answer.trouble).toBeNull();
      expect(sent).toHaveLength(2);
    });

    it("that is down, silent, busy or paid out is a notice", async () => {
      const silent = asked(provider, () => ({ body: {}, after: 5_000 }), access);

      expect((await dead(500)).answer).toEqual({ trouble: "unreachable" });
      expect((await dead(429, { "retry-after": "3600" })).answer).toEqual({ trouble: "busy" });
      expect((await dead(456)).answer).toEqual({ trouble: "quota" });
      expect((await silent).answer).toEqual({ trouble: "unreachable" });
    });

    it("that does not know the key, or the languages, is not asked twice", async () => {
      const [stranger, unable] = [await dead(403), await dead(400)];

      expect(stranger.answer).toEqual({ trouble: "key" });
      expect(unable.answer).toEqual({ trouble: "unsupported" });
      expect([stranger.sent, unable.sent].map(({ length }) => length)).toEqual([1, 1]);
    });

    it.each(["", "<html>", "{}", "[]", '{"translations":[]}', "null"])(
      "that answers %j has answered nothing",
      async (body) => {
        const { answer } = await asked(provider, () => ({ body }), access);

        expect(answer).toMatchObject({ trouble: "malformed" });
      },
    );

    it("takes its key nowhere else, and never in an address", async () => {
      const elsewhere = await playedServer(play);
      open.push(elsewhere);

      const { answer, sent } = await asked(
        provider,
        () => ({ status: 307, headers: { location: elsewhere.address }, body: "" }),
        access,
      );

      expect(answer).toEqual({ trouble: "unreachable" });
      expect(elsewhere.sent).toEqual([]);
      expect(sent.map(({ url }) => url).join()).not.toContain(KEY);
    });

    it("has an address of its own, over TLS", () => {
      const address = provider.addressFor({ address: "", key: "", region: "", model: "" });

      expect(new URL(address).protocol).toBe("https:");
      expect(address).not.toMatch(/\/$/);
    });
  },
);

it("signs for Amazon as their test suite is signed: post-vanilla", () => {
  const { authorization } = amazonSignature({
    ...{ host: "example.amazonaws.com", region: "us-east-1", service: "service" },
    ...{ id: "AKIDEXAMPLE", secret: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" },
    ...{ headers: {}, body: "", now: new Date("2015-08-30T12:36:00Z") },
  });

  expect(authorization).toBe(
    "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
  );
});
