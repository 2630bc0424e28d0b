import { expect, it } from "vitest";
import { raced } from "../support/race";

it("fifty people over a handful of passages lose no word, and who was slower sees the faster text", async () => {
  const { saved, approved, refused, ...rest } = await raced({
    people: 50,
    passages: 20,
    seconds: 3,
  });

  expect(Math.min(saved, approved, refused)).toBeGreaterThan(0);
  expect(rest).toEqual({ lost: 0, mute: 0, approvals: approved, breaks: 0 });
});
