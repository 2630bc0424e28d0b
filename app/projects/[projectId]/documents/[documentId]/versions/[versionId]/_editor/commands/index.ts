import type { Work } from "../work";
import type { Command } from "./command";
import { isPressed } from "./keys";
import { moving } from "./moving";
import { pairing } from "./pairing";
import { remembering } from "./remembering";
import { reviewing } from "./reviewing";
import { showing } from "./showing";
import { writing } from "./writing";

/** Everything the editor can do. A new command is a line in one of these, and its words. */
export const commands = [
  ...reviewing,
  ...moving,
  ...writing,
  ...remembering,
  ...pairing,
  ...showing,
];

/** The commands under one heading each, for the help. */
export const groups = { reviewing, moving, writing, remembering, pairing, showing } as const;

export function isAllowed(command: Command, work: Work): boolean {
  return command.allowed?.(work) ?? true;
}

/** The command that a key means, where the focus is. */
export function commandFor(event: KeyboardEvent, work: Work): Command | undefined {
  const writing = isWriting(event.target);
  return (commands as readonly Command[]).find(
    (command) =>
      (command.whileWriting || !writing) &&
      command.keys.some((key) => (!writing || isChord(key)) && isPressed(key, event)) &&
      isAllowed(command, work),
  );
}

/** A key that types nothing. */
function isChord(key: string): boolean {
  return /^(Mod|Alt)\+|^(Escape|F\d+)$/.test(key);
}

/** Whether plain keys belong to what has the focus: a field, or a button that Enter presses. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest("input, textarea, select, button, a, [contenteditable], [role=tab]") !== null
  );
}
