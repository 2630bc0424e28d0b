import { describe, expect, it } from "vitest";
import { type Code, closing, opening, standalone, tagged } from "@/domain/codes/code";
import { transferred } from "@/domain/codes/transferred";

const bold = (id: number): Code => ({ id, kind: "pair", label: "b", raw: "**", rawEnd: "**" });
const link = (id: number, to: string): Code => ({
  ...{ id, kind: "pair", label: "a" },
  ...{ raw: "[", rawEnd: `](${to})` },
});
const count: Code = { id: 1, kind: "standalone", label: "{{count}}", raw: "{{count}}" };
const line: Code = { id: 2, kind: "standalone", label: "br", raw: "<br>" };
const wrapped = (id: number, text: string) => `${opening(id)}${text}${closing(id)}`;

describe("the codes of a translation from a file of its own", () => {
  it("become those of its source that have the same markup, in their order", () => {
    const text = `${wrapped(2, "eins")} ${wrapped(1, "zwei")}`;

    const moved = transferred(text, [bold(1), bold(2)], [bold(5), bold(6)]);

    expect(tagged(moved)).toBe("<6>eins</6> <5>zwei</5>");
  });

  it("answer a link whose address was translated", () => {
    const text = wrapped(1, "hier");

    const moved = transferred(text, [link(1, "/de")], [bold(1), link(2, "/en")]);

    expect(tagged(moved)).toBe("<2>hier</2>");
  });

  it("go without a counterpart, but nothing a person reads does", () => {
    const text = `${standalone(1)} ${wrapped(3, "Boote")}${standalone(2)}fahren`;

    const moved = transferred(text, [count, line, bold(3)], []);

    expect(moved).toBe("{{count}} Boote\nfahren");
  });

  it("never exchange one placeholder for another", () => {
    const other = { ...count, label: "{{name}}", raw: "{{name}}" };

    const moved = transferred(standalone(1), [count], [other]);

    expect(moved).toBe("{{count}}");
  });
});
