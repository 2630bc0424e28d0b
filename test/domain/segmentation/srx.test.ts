import { describe, expect, it } from "vitest";
import { cutterOf, readSrx, sentencesBy } from "@/domain/segmentation/srx";

const FILE = `<?xml version="1.0"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="yes"/><body>
<languagerules>
<languagerule languagerulename="Pashto"><rule break="no"><beforebreak>\\bص\\.</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule>
<languagerule languagerulename="All">
<rule break="no"><beforebreak>(?i)\\b(?:Dr|etc)\\.</beforebreak><afterbreak>\\h</afterbreak></rule>
<rule break="yes"><beforebreak>[.!?؟]++</beforebreak><afterbreak>\\s</afterbreak></rule>
<rule break="yes"><beforebreak>(?&lt;broken</beforebreak><afterbreak></afterbreak></rule>
</languagerule></languagerules>
<maprules><languagemap languagepattern="ps.*" languagerulename="Pashto"/><languagemap languagepattern=".*" languagerulename="All"/></maprules>
</body></srx>`;

describe("rules a desk brings along", () => {
  it("cut where the first rule that fits says so", () => {
    const rules = readSrx(FILE)?.rulesFor("en") ?? [];

    expect(sentencesBy(rules, "Ask dr. Hall. He knows! Yes.")).toEqual([
      "Ask dr. Hall.",
      " He knows!",
      " Yes.",
    ]);
  });

  it("of a language come before those of all languages", () => {
    const rules = readSrx(FILE)?.rulesFor("ps-AF") ?? [];

    expect(sentencesBy(rules, "ص. ۱۵ وګورئ. نقشه هلته ده.")).toHaveLength(2);
  });

  it("that are no expressions here are named and left out", () => {
    expect(readSrx(FILE)?.problems()).toHaveLength(1);
  });

  it("are the paragraph again when set one behind the other", () => {
    const text = "One. Two!? Three etc. four. ";

    expect(sentencesBy(readSrx(FILE)?.rulesFor("en") ?? [], text).join("")).toBe(text);
  });

  it("leave a language that they do not know to ours", () => {
    const srx = readSrx(FILE.replace('languagepattern=".*"', 'languagepattern="en.*"'));
    if (srx === undefined) throw new Error("the file is well-formed");

    expect(cutterOf(srx)("Wir fuhren zu Dr. Hall. Er schlief.", "de")).toHaveLength(2);
  });

  it.each(["(a+)+$", "(?=(a+)+$)x", "(a|a)*b", "(\\w+\\s?)*$", "a*a*a*a*a*b", "(?<=(a|aa)+)x"])(
    "cannot be made to hang by %s",
    (pattern) => {
      const escaped = pattern.replaceAll("<", "&lt;");
      const rule = `<rule break="yes"><beforebreak>${escaped}</beforebreak><afterbreak>${escaped}</afterbreak></rule>`;
      const file = FILE.replace(
        /<rule break="no"><beforebreak>\(\?i\).*<\/rule>/s,
        rule.repeat(30),
      );
      const srx = readSrx(file);
      if (srx === undefined) throw new Error("the file is well-formed");
      const text = `${"a".repeat(20_000)}!`;

      const sentences = sentencesBy(srx.rulesFor("en"), text);

      // An engine that goes back would not come here in years.
      expect(sentences.join("")).toBe(text);
    },
  );

  it("are nothing when the file is broken", () => {
    expect(readSrx("<srx><body>")).toBeUndefined();
  });
});
