import { describe, expect, it } from "vitest";
import { dateFormat, listFormat, numberFormat } from "@/domain/languages/written-in";

const DAY = new Date("2024-03-14T12:00:00Z");

describe("figures and dates", () => {
  it("are written as each language does", () => {
    expect(numberFormat("de").format(1234.5)).toBe("1.234,5");
    expect(dateFormat("en", { dateStyle: "medium" }).format(DAY)).toBe("Mar 14, 2024");
    expect(listFormat("de", { type: "disjunction" }).format(["a", "b", "c"])).toBe("a, b oder c");
  });

  it("in Pashto are the same where Pashto is not known: nothing but figures and signs", () => {
    expect(numberFormat("ps", { style: "percent" }).format(0.44)).toBe("۴۴٪");
    expect(dateFormat("ps", { dateStyle: "medium" }).format(DAY)).toBe("۱۴۰۲/۱۲/۲۴");
    expect(dateFormat("ps", { day: "numeric", month: "short" }).format(DAY)).not.toMatch(/\p{L}/u);
  });
});
