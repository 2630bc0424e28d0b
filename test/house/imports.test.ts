import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import rules from "../../.dependency-cruiser.mjs";

/** Each rule with a file that breaks it and what that file imports. */
const planted: Record<string, readonly [file: string, imported: string]> = {
  "domain-is-pure": ["domain/terms/clock.ts", "node:fs"],
  "server-knows-no-screen": ["server/versions/shown.ts", "next/headers"],
  "database-only-in-server": ["app/terms/query.ts", "pg"],
  "components-get-data-as-props": ["app/terms/term-list.tsx", "@/server/versions/approve"],
  "cli-is-no-browser": ["cli/open.ts", "@/app/terms/query"],
  "words-depend-on-nothing": ["locales/greeting.ts", "@/domain/terms/term"],
  "listed-or-unused": ["server/documents/hidden.ts", "@/domain/checks/numbers"],
  "tests-stay-in-test": ["domain/terms/given.ts", "@/test/support/given"],
  "set-up-stays-outside": ["server/port.ts", "../start/free-port.mjs"],
  "nothing-missing": ["server/gone.ts", "./nowhere"],
  "no-cycles": ["server/hen.ts", "./egg"],
};

/** What keeps to the rules, although it stands beside what does not. */
const allowed: Record<string, string> = {
  "app/terms/page.tsx": 'import "@/server/versions/approve"; import "next/headers";',
  "server/versions/approve.ts": 'import "pg"; import "@/domain/checks";',
  "server/egg.ts": 'import "./hen";',
  "domain/terms/term.ts": 'import "unified";',
  "domain/checks/index.ts": 'import "./numbers";',
  "domain/checks/numbers.ts": "export const numbers = 1;",
  "test/support/given.ts": 'import "@/domain/checks/numbers"; import "vitest";',
  "start/free-port.mjs": "export const port = 1;",
};

/** Allowed by itself; with its counterpart it makes the planted cycle. */
const CYCLE = "server/egg.ts";
const PACKAGES = ["next", "pg", "unified", "vitest"];
const root = path.join(__dirname, "..", "..");
const house = mkdtempSync(path.join(tmpdir(), "enface-imports-"));

describe("the import rules", () => {
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it("catch a planted violation of each rule, and nothing that keeps to them", () => {
    build();

    const found = violationsIn(house);

    expect(Object.keys(planted).toSorted()).toEqual(
      rules.forbidden?.map(({ name }) => name).toSorted(),
    );
    for (const [rule, [file]] of Object.entries(planted)) {
      expect(found).toContainEqual({ rule, files: expect.arrayContaining([file]) });
    }
    expect(found.filter(({ files: [file = ""] }) => file in allowed && file !== CYCLE)).toEqual([]);
  });
});

function build() {
  for (const [file, imported] of Object.values(planted)) write(file, `import "${imported}";`);
  for (const [file, text] of Object.entries(allowed)) write(file, text);
  for (const name of PACKAGES) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: "index.js" }));
    write(`node_modules/${name}/index.js`, "");
  }
  write("node_modules/next/headers.js", "");
  write("tsconfig.json", JSON.stringify({ compilerOptions: { paths: { "@/*": ["./*"] } } }));
  write(
    "package.json",
    JSON.stringify({ dependencies: Object.fromEntries(PACKAGES.map((name) => [name, "*"])) }),
  );
}

function write(file: string, text: string) {
  const place = path.join(house, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}

type Report = { summary: { violations: { from: string; to: string; rule: { name: string } }[] } };

function violationsIn(folder: string) {
  const program = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const config = path.join(root, ".dependency-cruiser.mjs");
  const rooms = ["app", "cli", "domain", "locales", "server", "test"];
  const { stdout } = spawnSync(
    process.execPath,
    [program, "--config", config, "--output-type", "json", ...rooms],
    { cwd: folder, encoding: "utf8" },
  );
  const { summary } = JSON.parse(stdout) as Report;
  return summary.violations.map(({ from, to, rule }) => ({ rule: rule.name, files: [from, to] }));
}
