import { expect, it, vi } from "vitest";
import { closing } from "@/app/_ui/closing";

/** As React brings it to the browser: what is undefined does not arrive. */
const arrived = (outcome: object) => JSON.parse(JSON.stringify(outcome)) as object;

it.each([
  ["something", { done: { id: "1" } }],
  ["nothing", { done: undefined }],
])("a dialog closes when the deed is done, also where that gives %s back", async (_, outcome) => {
  const onClose = vi.fn();

  await closing(async () => arrived(outcome), onClose)(undefined, new FormData());

  expect(onClose).toHaveBeenCalledOnce();
});

it("a dialog stays where the deed is refused, to say why", async () => {
  const onClose = vi.fn();

  await closing(async () => arrived({ refused: "forbidden" }), onClose)(undefined, new FormData());

  expect(onClose).not.toHaveBeenCalled();
});
