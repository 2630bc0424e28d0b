import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { givenCommandLine } from "../support/enface";

const { enface, file, at } = givenCommandLine();

const SRX = `<srx version="2.0"><header cascade="no"/><body><languagerules><languagerule languagerulename="All">
<rule break="no"><beforebreak>\\bRiv\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
<rule break="yes"><beforebreak>[.;]</beforebreak><afterbreak>\\s</afterbreak></rule>
</languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="All"/></maprules></body></srx>`;

/** What the program itself says to one line on its standard input. */
function segmented(line: object, ...words: string[]): unknown {
  const { stdout } = spawnSync(
    process.execPath,
    ["start/enface.mjs", "segment", "--stdin", ...words],
    { input: `${JSON.stringify(line)}\n`, encoding: "utf8" },
  );
  return JSON.parse(stdout);
}

it("cuts texts by the rules of an SRX file that a desk brings along", async () => {
  await file("desk.srx", SRX);

  const said = segmented({ text: "The Riv. Elbe; it rose. We left." }, "--srx", at("desk.srx"));

  expect(said).toEqual({ sentences: ["The Riv. Elbe;", "it rose.", "We left."] });
});

it("says so when the file is none", async () => {
  await file("broken.srx", "<srx><body>");

  const { code, told } = await enface("segment", "--stdin", "--srx", "broken.srx");

  expect(code).toBe(1);
  expect(told).toContain("broken.srx is no SRX file that can be read.");
});
