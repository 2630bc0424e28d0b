/** What set-up says while it works, and how it says that it cannot go on. */

/** A failure that one sentence explains: what is wrong and what to do about it. Shown without a stack. */
export class Stop extends Error {}

/** Prints one line for a step when it is over: its name, what came of it, and its time. */
export async function step(name, work) {
  const began = performance.now();
  const label = `  ${name.padEnd(12)}`;
  if (process.stdout.isTTY) process.stdout.write(`${label} …`);
  const clear = process.stdout.isTTY ? "\r\u001b[K" : "";
  try {
    const { said = "", ...result } = (await work()) ?? {};
    const seconds = ((performance.now() - began) / 1000).toFixed(2);
    console.log(`${clear}${label} ${said.padEnd(44)} ${seconds.padStart(7)} s`);
    return result;
  } catch (error) {
    process.stdout.write(clear);
    throw error;
  }
}

/** Runs a whole command; whatever goes wrong is told in a sentence and makes the exit code 1. */
export async function tellingFailures(command) {
  try {
    await command();
  } catch (error) {
    console.error(sentenceFor(error));
    if (process.env.ENFACE_DEBUG) console.error(error);
    process.exitCode = 1;
  }
}

const KNOWN = {
  ENOSPC: () => "The disk is full: free some space and run the same command again.",
  EDQUOT: () => "This account's disk quota is used up: free some space and run the command again.",
  EACCES: (error) =>
    `This account may not use ${error.path}: give it the right to, or set ENFACE_DATA to a folder it may write in.`,
  ENOTDIR: (error) =>
    `${error.path} cannot be a folder, because part of its path is a file: set ENFACE_DATA to a folder.`,
  EROFS: (error) =>
    `${error.path} is on a read-only disk: set ENFACE_DATA to a folder that can be written.`,
};

/** The sentence for any error; `ENFACE_DEBUG=1` shows where it came from. */
export function sentenceFor(error) {
  if (error instanceof Stop) return error.message;
  if (isDiskFull(error?.message ?? "")) return KNOWN.ENOSPC();
  return (
    KNOWN[error?.code]?.(error) ??
    `Something went wrong that was not foreseen (${error?.message ?? error}): ENFACE_DEBUG=1 shows where.`
  );
}

/** Whether a program's output says that the disk is full. */
export function isDiskFull(output) {
  return /No space left on device|ENOSPC|disk quota exceeded/i.test(output);
}
