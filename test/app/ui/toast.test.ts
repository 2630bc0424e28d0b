import { expect, it } from "vitest";
import { toast, toasts } from "@/app/_ui/toast";

it("a sentence that is said again stands once, as the newest", () => {
  toast("Nothing else waits.");
  toast("Saved.");
  const before = toasts.read().map(({ id }) => id);

  toast("Nothing else waits.");

  expect(toasts.read().map(({ text }) => text)).toEqual(["Saved.", "Nothing else waits."]);
  expect(before).not.toContain(toasts.read().at(-1)?.id);
});
