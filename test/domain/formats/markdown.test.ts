import { describe, expect, it } from "vitest";
import { LIMITS } from "@/domain/formats/format";
import { md } from "@/domain/formats/markdown";
import { shortened } from "@/domain/formats/markdown/shortened";

const bytes = (text: string) => new TextEncoder().encode(text);
const PLAIN = "A plain paragraph of prose, longer than a few words.";

describe("plain paragraphs of Markdown", () => {
  it("are given to the parser as one letter, and found again where they stand", () => {
    const text = `# Title\n\n${PLAIN}\n\n*b*\n`;

    const short = shortened(text);

    expect(short.text).toBe("# Title\n\nx\n\n*b*\n");
    expect(short.offsetOf(9)).toBe(9);
    expect(short.offsetOf(10)).toBe(9 + PLAIN.length);
    expect(short.offsetOf(12)).toBe(text.indexOf("*b*"));
  });

  it("are told by their line ends where several follow each other, and are what the first one is", () => {
    const text = `# Title\n\n${PLAIN} 1\n\n${PLAIN} 2\n\n\n${PLAIN} 3\n\n<p>Text.</p>\n\n\`\`\`\n\n${PLAIN} 4\n\n${PLAIN} 5\n\n\`\`\`\n\n${PLAIN} 6\n\n${PLAIN} 7\n`;

    const reading = md.read(bytes(text), LIMITS);
    const { paragraphs, problems } =
      "unreadable" in reading ? { paragraphs: [], problems: [] } : reading;
    const renderings = paragraphs.map((_, at) =>
      at === 2 ? [] : at > 2 ? [`⟦${at}⟧`] : undefined,
    );
    const written = new TextDecoder().decode(md.write(bytes(text), { language: "de", renderings }));

    expect(shortened(text).text).toContain("x\n\n\n\n\n\n\n<p>");
    expect(paragraphs.map((one) => one.text.slice(-1))).toEqual(["e", "1", "2", "3", "6", "7"]);
    expect(problems.map(({ place }) => place)).toEqual(["10:1"]);
    expect(written).toBe(
      text
        .replace(`${PLAIN} 2\n\n\n`, "")
        .replace(`${PLAIN} 3`, "⟦3⟧")
        .replace(`${PLAIN} 6`, "⟦4⟧")
        .replace(`${PLAIN} 7`, "⟦5⟧"),
    );
  });

  it("are read and written as ever, beside all that is not plain", () => {
    const text = `${PLAIN}\n\n${PLAIN} One.\n\n- item *i*\n\n  ${PLAIN}\n\n${PLAIN} Two.\n\n\`\`\`\n\n${PLAIN}\n\n\`\`\`\n\n> ${PLAIN}\n\n${PLAIN} See https://example.org/a.\n\n| a |\n|---|\n| b |\n\n${PLAIN} Three.`;

    const reading = md.read(bytes(text), LIMITS);
    const paragraphs = "unreadable" in reading ? [] : reading.paragraphs;
    const renderings = paragraphs.map((_, at) => (at === 1 || at === 7 ? [`⟦${at}⟧`] : undefined));
    const written = new TextDecoder().decode(md.write(bytes(text), { language: "de", renderings }));

    expect(paragraphs.map(({ kind }) => kind)).toEqual(
      "body body list-item list-item body quotation body cell cell body".split(" "),
    );
    expect(paragraphs[4]?.text).toBe(`${PLAIN} Two.`);
    expect(paragraphs[6]?.codes).toHaveLength(1);
    expect(written).toBe(text.replace(`${PLAIN} One.`, "⟦1⟧").replace("| a |", "| ⟦7⟧ |"));
  });
});
