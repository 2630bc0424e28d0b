import type { State } from "./owner";

/**
 * How long somebody waits who drops a long Word file on the desk, in a real browser against a real
 * server: from the last click to the first passage they can read.
 */
process.env.LOG_LEVEL = "silent";

const { chromium } = await import("@playwright/test");
const { db } = await import("@/server/db");
const { longDocx } = await import("../support/long-docx");
const { longText } = await import("../support/long-text");
const { ownerOf } = await import("./owner");
const { percentile } = await import("./timed");

/** A hundred thousand words. */
const SENTENCES = 6_650;
const RUNS = 5;

const url = process.env.ENFACE_URL ?? "";
const browser = await chromium.launch({
  args: ["--no-sandbox", "--disable-gpu"],
  ...(process.env.ENFACE_CHROMIUM ? { executablePath: process.env.ENFACE_CHROMIUM } : {}),
});

try {
  const state = await ownerOf(browser, url);
  const project = await db.project.create({ data: { name: "The river" } });
  const { id: userId } = await db.user.findFirstOrThrow({ where: { email: "ada@example.org" } });
  await db.member.create({
    data: { projectId: project.id, userId, role: "owner", languages: [] },
  });
  const { source, target } = longText(SENTENCES);
  const paragraphs = joined(source);
  const file = (name: string, texts: readonly string[], run: number) => ({
    name: `${name}-${run}.docx`,
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    buffer: Buffer.from(longDocx([`Copy ${run}.`, ...texts])),
  });
  const words = paragraphs.join(" ").split(" ").length;
  const translated = joined(target);

  await dropped(project.id, state, [file("warm", paragraphs, 0)]);
  const alone: Wait[] = [];
  for (let run = 1; run <= RUNS; run++)
    alone.push(await dropped(project.id, state, [file("book", paragraphs, run)]));
  say(`A DOCX of ${words} words, ${paragraphs.length} paragraphs, into an empty version`, alone);

  const pairs: Wait[] = [];
  for (let run = 1; run <= RUNS; run++)
    pairs.push(
      await dropped(project.id, state, [
        file("source", paragraphs, run + 100),
        file("translation", translated, run + 200),
      ]),
    );
  say("The same with its translation, set facing each other", pairs);
} finally {
  await browser.close();
  await db.$disconnect();
}

type Wait = { readonly asked: number; readonly seen: number };

function say(what: string, waits: readonly Wait[]): void {
  const middle = (figure: (one: Wait) => number) =>
    percentile(
      waits.map(figure).sort((one, other) => one - other),
      0.5,
    );
  const seconds = (one: number) => `${(one / 1_000).toFixed(2)} s`;
  console.log(
    `${what}: from the drop to the question ${seconds(middle(({ asked }) => asked))}, from the last click to the first passage ${seconds(middle(({ seen }) => seen))} (the middle of ${waits.length})`,
  );
}

/** From the drop to the first passage, in milliseconds. */
async function dropped(
  projectId: string,
  storageState: State,
  files: readonly { name: string; mimeType: string; buffer: Buffer }[],
): Promise<Wait> {
  const context = await browser.newContext({ baseURL: url, storageState });
  const page = await context.newPage();
  await page.goto(`/projects/${projectId}`);
  await page.waitForLoadState("networkidle");
  const begun = performance.now();
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles([...files]);
  const dialog = page.getByRole("dialog");
  await dialog.locator("[name=sourceLanguage]").waitFor();
  const asked = performance.now() - begun;
  await dialog.locator("[name=sourceLanguage]").selectOption("en");
  await dialog.locator("[name=targetLanguage]").selectOption("de");
  const clicked = performance.now();
  await dialog.locator("button[type=submit]").click();
  await page.locator("article p").first().waitFor({ timeout: 120_000 });
  const seen = performance.now() - clicked;
  await context.close();
  return { asked, seen };
}

/** Short paragraphs joined to long ones. */
function joined(texts: readonly string[]): string[] {
  const EACH = 8;
  return Array.from({ length: Math.ceil(texts.length / EACH) }, (_, at) =>
    texts.slice(at * EACH, (at + 1) * EACH).join(" "),
  );
}
