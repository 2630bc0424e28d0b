import { createHash, createHmac } from "node:crypto";

type Signed = {
  readonly host: string;
  readonly region: string;
  readonly service: string;
  readonly id: string;
  readonly secret: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly now: Date;
};

/**
 * The headers that sign a POST to `/`: AWS Signature Version 4,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function amazonSignature(request: Signed): Record<string, string> {
  const { host, region, service, id, secret, body, now } = request;
  const stamp = now.toISOString().replace(/[-:]|\.\d{3}/g, "");
  const day = stamp.slice(0, 8);
  const headers: Record<string, string> = { ...request.headers, host, "x-amz-date": stamp };
  const names = Object.keys(headers).sort();
  const canonical = [
    ...["POST", "/", ""],
    ...names.map((name) => `${name}:${headers[name]?.trim()}`),
    ...["", names.join(";"), sha256(body)],
  ].join("\n");
  const scope = `${day}/${region}/${service}/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", stamp, scope, sha256(canonical)].join("\n");
  const key = [day, region, service, "aws4_request"].reduce<string | Buffer>(
    (before, part) => createHmac("sha256", before).update(part).digest(),
    `AWS4${secret}`,
  );
  const signature = createHmac("sha256", key).update(toSign).digest("hex");
  return {
    "x-amz-date": stamp,
    authorization: `AWS4-HMAC-SHA256 Credential=${id}/${scope}, SignedHeaders=${names.join(";")}, Signature=${signature}`,
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
