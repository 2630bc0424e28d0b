// @vitest-environment node
import { expect, it } from "vitest";
import { limitedForm, limitedText } from "@/app/_entry/limited-body";

const asked = (body: BodyInit, headers = {}) =>
  new Request("http://desk.example/", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);

/** A body that does not say how long it is. */
const endless = () =>
  new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(1_000)),
  });

it("gives a body that is short enough", async () => {
  expect(await limitedText(asked("ده"), 4)).toBe("ده");
});

it("refuses a body that says it is too long before reading it", async () => {
  const request = asked("12345", { "content-length": "5" });

  await expect(async () => limitedText(request, 4)).rejects.toMatchObject({
    kind: "invalid",
    detail: { reason: "file-too-large" },
  });
});

it("stops reading a body that never ends", async () => {
  await expect(limitedText(asked(endless()), 50_000)).rejects.toMatchObject({
    detail: { reason: "file-too-large" },
  });
});

it("refuses a form that is none", async () => {
  await expect(limitedForm(asked("not a form"), 1_000)).rejects.toMatchObject({
    detail: { reason: "malformed" },
  });
});
