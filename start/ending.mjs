const deeds = new Set();
let ended;

/** What is to be done however this ends. @returns {() => void} takes it back */
export function atTheEnd(deed) {
  deeds.add(deed);
  return () => deeds.delete(deed);
}

/** Does all of it once, the latest first, and says when it is done. */
export function tidyUp() {
  ended ??= inTurn([...deeds].reverse());
  return ended;
}

async function inTurn(list) {
  for (const deed of list) await deed();
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const PARENT_CHECK_MS = 500;

/** Ctrl-C, a polite kill, a closed terminal: all stop what this process started, then itself. */
export function endOnSignals() {
  const leave = async (code) => {
    await tidyUp();
    process.exit(code);
  };
  for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => leave(code));
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  if (process.env.npm_lifecycle_event) leaveWithNpm(leave);
}

/** A killed npm leaves this process behind, and with it the port taken. */
function leaveWithNpm(leave) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && leave(0), PARENT_CHECK_MS).unref();
}
