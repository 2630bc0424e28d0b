import { describe, expect, it } from "vitest";
import { LIMITS, type Rendering } from "@/domain/formats/format";
import { xliff } from "@/domain/formats/xliff";
import type { Status } from "@/domain/review/status";
import { fixture } from "./fixtures";

const text = (file: Uint8Array) => new TextDecoder().decode(file);

describe("the states of XLIFF", () => {
  it.each([
    ["draft", '<target state="needs-translation">', 'state="initial"'],
    ["submitted", '<target state="translated">', 'state="translated"'],
    [
      "returned",
      '<target state="needs-review-translation" state-qualifier="rejected-inaccurate">',
      'state="initial" subState="enface:returned"',
    ],
    ["outdated", '<target state="needs-translation">', 'subState="enface:source-changed"'],
    ["approved", '<target state="signed-off">', 'state="reviewed"'],
  ] as const)(
    "say of a text that is %s here what both versions call it",
    (status, first, second) => {
      const written = (name: string, at: number, count: number) => {
        const only = (one: unknown) =>
          Array.from({ length: count }, (_, of) => (of === at ? one : undefined));
        const renderings = only(["نوی"]) as Rendering[];
        const statuses = only(status) as (Status | undefined)[];
        const file = fixture("xliff", name);
        const made = xliff.write(file, { language: "ps", renderings, statuses });
        const reading = xliff.read(made, LIMITS);
        const back = "unreadable" in reading ? undefined : reading.paragraphs[at]?.target?.status;
        return { made: text(made), back };
      };

      const one = written("desk-1.2.xlf", 1, 4);
      const two = written("reviewed-2.0.xlf", 0, 2);

      expect(one.made).toContain(`${first}نوی</target>`);
      expect(one.made).toContain(`approved="${status === "approved" ? "yes" : "no"}"`);
      expect(two.made).toContain(second);
      expect(two.back).toBe(status);
      // The first version has no word for what its source changed under.
      expect(one.back).toBe(status === "outdated" ? "draft" : status);
    },
  );
});
