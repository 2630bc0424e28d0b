import { execFile } from "node:child_process";
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { env } from "../env";
import { log } from "../log";
import { Refusal } from "../refusal";
import { Browser } from "./devtools";
import { fontFaces } from "./font-faces";

/**
 * A page as PDF, printed by the Chromium that is there. Refuses `unavailable` where there is none,
 * or where it does not answer: the page can still be had as HTML and printed by any browser.
 */
export async function printPage(html: Uint8Array): Promise<Uint8Array> {
  const program = await chromium();
  if (program === undefined) throw new Refusal("unavailable", { reason: "no-printer" });
  const folder = await mkdtemp(path.join(os.tmpdir(), "enface-print-"));
  try {
    const page = path.join(folder, "page.html");
    const fonts = await fontFaces();
    const text = new TextDecoder().decode(html).replace("<style>", () => `<style>${fonts}`);
    await writeFile(page, text);
    return await printed(program, folder, pathToFileURL(page).href);
  } catch (error) {
    log.error({ err: error }, "a page was not printed");
    throw new Refusal("unavailable", { reason: "no-printer" });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const OPTIONS = [
  ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"],
  ...["--remote-debugging-pipe", "--disable-extensions", "--allow-file-access-from-files"],
];

async function printed(program: Program, folder: string, url: string): Promise<Uint8Array> {
  const { NODE_ENV } = env;
  const settings = { ...program.env, NODE_ENV, TMPDIR: folder, HOME: folder };
  const browser = new Browser(program.path, [...OPTIONS, `--user-data-dir=${folder}`], settings);
  try {
    const { targetId } = await browser.ask("Target.createTarget", { url: "about:blank" });
    const attached = await browser.ask("Target.attachToTarget", { targetId, flatten: true });
    const session = String(attached.sessionId);
    await browser.ask("Page.enable", {}, session);
    await browser.ask("Emulation.setScriptExecutionDisabled", { value: true }, session);
    const loaded = browser.told("Page.loadEventFired");
    await browser.ask("Page.navigate", { url }, session);
    await loaded;
    const paper = { printBackground: false, preferCSSPageSize: true };
    const { data } = await browser.ask("Page.printToPDF", paper, session);
    return new Uint8Array(Buffer.from(String(data), "base64"));
  } finally {
    browser.close();
  }
}

type Program = { readonly path: string; readonly env: Record<string, string> };

/** What the setting names, the one that came for the tests, or the one of the system. */
async function chromium(): Promise<Program | undefined> {
  const own = path.join(process.cwd(), "node_modules", ".cache", "enface-chromium");
  const fonts = (await isThere("/etc/fonts/fonts.conf"))
    ? {}
    : { FONTCONFIG_PATH: path.join(own, "fonts") };
  // The one for the tests brings the libraries that a slim system lacks; elsewhere they do harm.
  const libraries = { ...fonts, LD_LIBRARY_PATH: path.join(own, "al2023", "lib") };
  const ours = path.join(own, "chromium");
  const candidates: Program[] = [
    ...(env.ENFACE_CHROMIUM ? [{ path: env.ENFACE_CHROMIUM, env: fonts }] : []),
    { path: ours, env: fonts },
    { path: ours, env: libraries },
    ...SYSTEM.map((program) => ({ path: program, env: fonts })),
  ];
  for (const candidate of candidates) if (await runs(candidate)) return candidate;
  return undefined;
}

async function runs({ path: program, env: own }: Program): Promise<boolean> {
  const options = { timeout: 10_000, env: { ...own, NODE_ENV: env.NODE_ENV } };
  return (
    (await isThere(program)) &&
    promisify(execFile)(program, ["--version", "--no-sandbox"], options).then(
      () => true,
      () => false,
    )
  );
}

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

const SYSTEM = [
  ...["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"],
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
