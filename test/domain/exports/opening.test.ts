import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { exports } from "@/domain/exports";
import { givenVersion, WORDS } from "./given-version";

describe.each(["facing-html", "facing-epub"] as const)("%s", (id) => {
  const pageOf = (title: string) => {
    const { document, ...version } = givenVersion();
    const found = exports.find((one) => one.id === id);
    const made = found?.write({ ...version, document: { ...document, title } }, WORDS);
    return id === "facing-epub"
      ? strFromU8(unzipSync(made ?? new Uint8Array())["text.xhtml"] ?? new Uint8Array())
      : new TextDecoder().decode(made);
  };

  it("says whose text it is behind a text that begins with its own title, and no title twice", () => {
    const page = pageOf("The Well & Us");

    expect(page.match(/<h1>.*?<\/h1>/gu)).toEqual([
      "<h1>The Well &#38; Us</h1>",
      "<h1>څاه او موږ</h1>",
    ]);
    expect(page.indexOf("<dl>")).toBeGreaterThan(page.indexOf("</main>"));
  });

  it("says it under the title of a text that begins otherwise", () => {
    const page = pageOf("A letter");

    expect(page).toMatch(/<h1[^>]*>A letter<\/h1>/u);
    expect(page.indexOf("<dl>")).toBeLessThan(page.indexOf("<main"));
  });
});
