import { parseArgs } from "node:util";
import { z } from "zod";
import type { VerifiedRecord } from "@/server/record/verify-record";
import { BadInput, type Command, type Terminal, WrongUsage } from "./command";

const HELP = `Usage: enface record verify [PROJECT] [--head NUMBER:HASH]

Proves from the database that nobody has changed the record: every entry carries the
hash of the one before. Ends with 1 where the chain is broken, and says at which entry.

  PROJECT              the id of one project; without it, all are proved

Options:
  --head NUMBER:HASH   a head that was printed or exported earlier and kept elsewhere: it must
                       be in the chain of PROJECT, so that nothing was cut off at the end
`;

export const recordCommand: Command = {
  name: "record",
  summary: "prove that nobody has changed the record",
  help: HELP,
  run,
};

const WHY = {
  missing: "entries before it are missing",
  altered: "it is not what it was when it was sealed",
  unlinked: "it does not follow from the entry before, which was changed and sealed anew",
};

async function run(words: string[], terminal: Terminal): Promise<void> {
  const { project, kept } = askedFor(words);
  // Here, because the other commands need no database.
  const { verifyRecord } = await import("@/server/record/verify-record");
  const records = await verifyRecord(project, kept);
  if (project !== null && records.length === 0)
    throw new BadInput(`There is no project ${project}.`);
  for (const record of records) terminal.out(told(record));
  if (records.some(({ breaks }) => breaks.length > 0)) throw new BadInput("The record is broken.");
  if (records.some(({ holdsKept }) => holdsKept === false)) {
    throw new BadInput("The head that was kept is not in the chain.");
  }
}

function askedFor(words: string[]) {
  const { values, positionals } = parseArgs({
    args: words,
    options: { head: { type: "string" } },
    allowPositionals: true,
  });
  const [verb, project = null, ...rest] = positionals;
  if (verb !== "verify" || rest.length > 0) throw new WrongUsage("Say: record verify [PROJECT].");
  if (project !== null && !z.uuid().safeParse(project).success) {
    throw new BadInput(`“${project}” is not the id of a project.`);
  }
  if (values.head === undefined) return { project, kept: null };
  if (project === null) throw new WrongUsage("--head is about one PROJECT.");
  return { project, kept: linkOf(values.head) };
}

function told({ id, name, entries, head, breaks }: VerifiedRecord): string {
  const lines = breaks.map(
    ({ number, why, at, deed }) => `${id}: entry ${number} (${deed}, ${at}): ${WHY[why]}`,
  );
  const found = breaks.length === 0 ? "whole" : "BROKEN";
  const end = `${head.number}:${head.hash}`;
  return `${[...lines, `${id} (${name}): ${found}, ${entries} entries, head ${end}`].join("\n")}\n`;
}

function linkOf(text: string) {
  const [, number, hash] = /^(\d+):([0-9a-f]{64})$/u.exec(text) ?? [];
  if (number === undefined || hash === undefined) {
    throw new WrongUsage("A head is written NUMBER:HASH.");
  }
  return { number: Number(number), hash };
}
