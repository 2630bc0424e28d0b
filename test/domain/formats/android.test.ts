import { describe, expect, it } from "vitest";
import { plain } from "@/domain/codes/code";
import { LIMITS } from "@/domain/formats/format";
import { android } from "@/domain/formats/xml-strings";

const bytes = (text: string) => new TextEncoder().encode(text);
const strings = (inner: string) =>
  bytes(`<resources><string name="a">${inner}</string></resources>`);

describe("strings of Android", () => {
  it.each([
    ["<b>Fish &amp; chips</b>", "Fish & chips"],
    ["<b>1 &lt; <i>2 &amp; 3</i></b> &amp; so", "1 < 2 & 3 & so"],
    ["<b/> Fish", " Fish"],
  ])(
    "are read inside their markup as outside of it, and written the same way: %s",
    (inner, said) => {
      const file = strings(inner);
      const reading = android.read(file, LIMITS);
      const [paragraph] = "unreadable" in reading ? [] : reading.paragraphs;

      expect(plain(paragraph?.text ?? "")).toBe(said);
      const written = android.write(file, {
        language: "de",
        renderings: [[paragraph?.text ?? ""]],
      });
      expect(new TextDecoder().decode(written)).toBe(new TextDecoder().decode(file));
    },
  );
});
