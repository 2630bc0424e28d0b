import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AS_THE_MACHINE_WROTE, unedited } from "@/domain/machine/unedited";

describe("how much stands as a machine wrote it", () => {
  it("is all of it where nothing was changed, or nothing but marks and letter forms", () => {
    expect(unedited("Die Fähre fährt um neun.", "Die Fähre fährt um neun!", "de")).toBe(1);
    expect(unedited("كتاب ي", "کتاب ی", "fa")).toBe(1);
  });

  it("falls with each word that somebody chose", () => {
    const machine = "Die Fähre fährt jeden Abend um neun Uhr ab.";

    expect(unedited(machine, "Die Fähre legt jeden Abend um neun Uhr ab.", "de")).toBeCloseTo(
      8 / 9,
    );
    expect(unedited(machine, "Abends um neun legt sie ab.", "de")).toBeLessThan(0.5);
    expect(unedited(machine, "", "de")).toBe(0);
  });

  it("counts characters where no spaces are written", () => {
    expect(unedited("渡轮九点出发", "渡轮九点出发", "zh")).toBe(1);
    expect(unedited("渡轮九点出发", "船在九点离开", "zh")).toBeLessThan(AS_THE_MACHINE_WROTE);
  });

  it("is the same both ways, and never more than all", () => {
    const texts = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 30 });

    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [first, second] = [one.join(" "), other.join(" ")];
        const share = unedited(first, second, "en");
        expect(share).toBe(unedited(second, first, "en"));
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});
