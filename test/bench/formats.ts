import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { formatFor, formats } from "@/domain/formats";
import { LIMITS } from "@/domain/formats/format";
import { tmxUnits } from "@/domain/formats/tmx-stream";
import { MADE_UP } from "../support/made-up-files";

/**
 * Megabytes of text a second for reading and writing, and the most memory it took: on generated
 * documents of 1 and 50 MB of text, each in a process of its own. Seconds are of the processor.
 */
const SENTENCE = "The town council decided on 4 May to repair the old bridge over the river. ";
const PARAGRAPH = SENTENCE.repeat(6).trim();

const [, script = "", name, place] = process.argv;
if (name === "stream") await measureStream();
else if (name && place) measure(name, place);
else {
  const missing = formats.filter(
    ({ extensions }) => !extensions.some((one) => one.slice(1) in MADE_UP),
  );
  if (missing.length > 0) throw new Error(`no file of ${missing.map(({ id }) => id).join(", ")}`);
  for (const megabytes of [1, 50])
    for (const [ending, made] of Object.entries(MADE_UP)) {
      const file = path.join(os.tmpdir(), `enface-${process.pid}.${megabytes}.${ending}`);
      writeFileSync(file, made(Math.round((megabytes * 1e6) / PARAGRAPH.length), PARAGRAPH));
      try {
        apart(ending, file);
      } finally {
        rmSync(file);
      }
    }
  apart("stream");
}

/** Most memory is told of a process: each measurement has one of its own. */
function apart(...words: readonly string[]): void {
  const args = [...process.execArgv, script, ...words];
  process.stdout.write(
    execFileSync(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] }),
  );
}

/** A memory of a million units, read as it comes in. */
async function measureStream(): Promise<void> {
  const unit = (at: number) =>
    `<tu tuid="u${at}"><tuv xml:lang="en"><seg>${SENTENCE}<bpt i="1" x="1">&lt;b&gt;</bpt>${at}<ept i="1">&lt;/b&gt;</ept></seg></tuv><tuv xml:lang="ps"><seg>د ښار شورا پرېکړه وکړه چې زوړ پل ورغوي.</seg></tuv></tu>\n`;
  const bytes = (text: string) => new TextEncoder().encode(text);
  function* chunks() {
    yield bytes('<tmx version="1.4"><header srclang="en"/><body>');
    for (let at = 0; at < 1_000_000; at += 200)
      yield bytes(Array.from({ length: 200 }, (_, more) => unit(at + more)).join(""));
    yield bytes("</body></tmx>");
  }
  const begun = process.cpuUsage();
  let count = 0;
  for await (const one of tmxUnits(chunks())) if ("variants" in one) count++;
  const { user, system } = process.cpuUsage(begun);
  console.log(
    `tmx as it comes in: ${count} units in ${((user + system) / 1e6).toFixed(0)} s; at most ${most()} MB of memory`,
  );
}

function most(): string {
  return (process.resourceUsage().maxRSS / 1_000).toFixed(0);
}

function measure(ending: string, place: string): void {
  const format = formatFor(place);
  if (!format) throw new Error(`no format ends in .${ending}`);
  const size = Number(place.split(".").at(-2));
  const file = new Uint8Array(readFileSync(place));
  const limits = { ...LIMITS, paragraphs: 1_000_000 };
  const [reading, read] = timed(() => format.read(file, limits));
  if ("unreadable" in reading) {
    console.log(
      `${ending}: ${size} MB are refused, ${reading.unreadable}; in ${read.toFixed(1)} s`,
    );
    return;
  }
  const renderings = reading.paragraphs.map(() => ["د ښار شورا پرېکړه وکړه چې زوړ پل ورغوي."]);
  const [, written] = timed(() => format.write(file, { language: "ps", renderings }));
  const rate = (seconds: number) => `${(size / seconds).toFixed(1)} MB/s`;
  console.log(
    `${ending}: ${size} MB, ${reading.paragraphs.length} paragraphs; read ${rate(read)}, write ${rate(written)}; at most ${most()} MB of memory`,
  );
}

/** What the work gives, and the seconds of the processor it took. */
function timed<T>(work: () => T): [T, number] {
  const begun = process.cpuUsage();
  const given = work();
  const { user, system } = process.cpuUsage(begun);
  return [given, (user + system) / 1e6];
}
