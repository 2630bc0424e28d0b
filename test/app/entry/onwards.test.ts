import { expect, it } from "vitest";
import { onwards } from "@/app/_entry/onwards";

it("leads on to the page that was asked for", () => {
  expect(onwards("/projects/1?at=12")).toBe("/projects/1?at=12");
});

it.each(["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "", null])(
  "leads to the desk, never to %s",
  (wanted) => {
    expect(onwards(wanted)).toBe("/");
  },
);
