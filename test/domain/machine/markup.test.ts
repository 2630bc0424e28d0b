import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Code, closing, opening, standalone } from "@/domain/codes/code";
import { keepsCodes, markupOf, textOfMarkup } from "@/domain/machine/markup";

const codes: readonly Code[] = [
  { id: 1, kind: "pair", label: "b", raw: "<b>", rawEnd: "</b>" },
  { id: 2, kind: "standalone", label: "br", raw: "<br>" },
];

const text = `A ${opening(1)}wide${closing(1)} river${standalone(2)}& <1> more`;

describe("a text for a machine", () => {
  it("is XML with an element for each code", () => {
    expect(markupOf(`Ship ${opening(1)}& boat${closing(1)}${standalone(2)}`)).toBe(
      "Ship <c1>&amp; boat</c1><c2/>",
    );
  });

  it("is the same text again, whatever stands in it", () => {
    const parts = fc.constantFrom("a", "<", ">", "&", "&amp;", "1", "/", "\\", " ", "c1", "ش", '"');

    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (list) => {
        const written = `${list.join("")}${text}`;
        expect(textOfMarkup(markupOf(written), codes)).toBe(written);
      }),
    );
  });

  it("comes back from engines that spell an empty element out, or make up elements", () => {
    const answer = 'Ein <c1>breiter</c1> Fluss<c2></c2>&amp; <p class="x">mehr</p> &#39;x&#39;';

    expect(textOfMarkup(answer, codes)).toBe(
      `Ein ${opening(1)}breiter${closing(1)} Fluss${standalone(2)}& mehr 'x'`,
    );
  });

  it("that has lost a code says so", () => {
    expect(keepsCodes(text, text)).toBe(true);
    expect(keepsCodes(text, text.replace(standalone(2), ""))).toBe(false);
  });
});
