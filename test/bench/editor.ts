import type { State } from "./owner";

/** What a reader of a very long document waits for, in a real browser against a real server. */
process.env.LOG_LEVEL = "silent";

const { chromium } = await import("@playwright/test");
const { db } = await import("@/server/db");
const { givenPairedVersion } = await import("../support/given");
const { longText } = await import("../support/long-text");
const { ownerOf } = await import("./owner");
const { percentile } = await import("./timed");

const PASSAGES = 10_000;
const OPENINGS = 5;
const KEYSTROKES = 200;

const url = process.env.ENFACE_URL ?? "";
const browser = await chromium.launch({
  args: ["--no-sandbox", "--disable-gpu"],
  ...(process.env.ENFACE_CHROMIUM ? { executablePath: process.env.ENFACE_CHROMIUM } : {}),
});

try {
  const state = await ownerOf(browser, url);
  const address = await longVersion();
  await opening(address, state); // the first one wakes the server
  const openings: Opening[] = [];
  for (let run = 0; run < OPENINGS; run++) openings.push(await opening(address, state));
  const middle = (figure: (one: Opening) => number) =>
    percentile(
      openings.map(figure).sort((one, other) => one - other),
      0.5,
    );
  console.log(`Opening ${PASSAGES} passages, the middle of ${OPENINGS} with an empty cache:`);
  console.log(
    `  first byte ${middle(({ byte }) => byte).toFixed(0)} ms, first text ${middle(({ text }) => text).toFixed(0)} ms`,
  );
  console.log(
    `  DOM nodes ${middle(({ nodes }) => nodes)}; at the end of the document ${middle(({ nodesAtEnd }) => nodesAtEnd)}`,
  );
  console.log(
    `  script ${(middle(({ script }) => script) / 1000).toFixed(0)} kB (gzip), of which before the field is live ${(middle(({ early }) => early) / 1000).toFixed(0)} kB`,
  );
  const strokes = await typing(address, state);
  console.log(
    `A keystroke's work on the main thread, of ${KEYSTROKES}: p50 ${percentile(strokes, 0.5).toFixed(1)} ms, p95 ${percentile(strokes, 0.95).toFixed(1)} ms`,
  );
} finally {
  await browser.close();
  await db.$disconnect();
}

type Opening = Awaited<ReturnType<typeof opening>>;

async function longVersion(): Promise<string> {
  const { source, target } = longText(PASSAGES);
  const { projectId, documentId, versionId } = await givenPairedVersion({
    paragraphs: source,
    texts: target,
  });
  const { id: userId } = await db.user.findFirstOrThrow({ where: { email: "ada@example.org" } });
  await db.member.create({ data: { projectId, userId, role: "owner", languages: [] } });
  return `/projects/${projectId}/documents/${documentId}/versions/${versionId}`;
}

async function opened(address: string, storageState: State) {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ baseURL: url, storageState, viewport });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  let script = 0;
  const scripts = new Set<string>();
  client.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  // The bytes of the bodies, as they were compressed; their heads are not script.
  client.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) script += encodedDataLength;
  });
  await client.send("Network.enable");
  await page.goto(address);
  await page.locator("article p").first().waitFor();
  return { context, page, client, scriptBytes: () => script };
}

async function opening(address: string, state: State) {
  const { context, page, scriptBytes } = await opened(address, state);
  await page.waitForLoadState("load");
  const early = scriptBytes();
  await page.getByRole("textbox").waitFor();
  await page.waitForTimeout(3_000); // whatever is fetched behind the field has come
  const count = () => page.evaluate(() => document.querySelectorAll("*").length);
  const nodes = await count();
  const { byte, text } = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation");
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    const { responseStart = Number.NaN } = (navigation as PerformanceNavigationTiming) ?? {};
    return { byte: responseStart, text: paint?.startTime ?? Number.NaN };
  });
  const script = scriptBytes();
  await page.keyboard.press("End");
  await page.locator(`article[aria-posinset="${PASSAGES}"] p`).first().waitFor();
  const nodesAtEnd = await count();
  await context.close();
  return { byte, text, nodes, nodesAtEnd, script, early };
}

/** Everything the main thread does between one key and the next: handlers, drawing, layout. */
async function typing(address: string, state: State): Promise<number[]> {
  const { context, page, client } = await opened(address, state);
  await page.getByRole("textbox").waitFor();
  await page.waitForTimeout(8_000); // the rest of the rows come in behind the first
  await page.locator('article[aria-posinset="5"] [lang]').last().click();
  await page.getByRole("textbox").focus();
  // Time of the thread itself: what else the machine does is not the editor's work.
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  const work = async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1_000;
  };
  const strokes: number[] = [];
  for (let stroke = 0; stroke < KEYSTROKES; stroke++) {
    const before = await work();
    await page.keyboard.type("نور "[stroke % 4] ?? " ");
    await page.waitForTimeout(60);
    strokes.push((await work()) - before);
  }
  await context.close();
  return strokes.sort((one, other) => one - other);
}
