type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Whether a pressed key is the one written as `Mod+Shift+Enter`. */
export function isPressed(written: string, event: Pressed): boolean {
  const parts = written.split("+");
  const key = parts.pop() ?? "";
  const mod = event.ctrlKey || event.metaKey;
  if (mod !== parts.includes("Mod") || event.altKey !== parts.includes("Alt")) return false;
  if (key === "?") return event.key === "?" || event.key === "؟";
  return event.shiftKey === parts.includes("Shift") && isKey(key, event);
}

/** Letters and figures are found by their place on the keyboard too: a Pashto or Russian one has no N to press. */
function isKey(key: string, event: Pressed): boolean {
  if (key.length > 1) return event.key === key;
  if (/^\d$/.test(key)) return event.code === `Digit${key}`;
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase() === key.toLowerCase();
  return event.code === `Key${key.toUpperCase()}`;
}

/** A key as it is shown: `Ctrl`, `Shift`, `Enter`, each on a cap of its own. */
export function caps(written: string, onMac: boolean): string[] {
  return written.split("+").map((part) => (onMac ? MAC[part] : CAPS[part]) ?? part);
}

const CAPS: Readonly<Record<string, string>> = {
  Mod: "Ctrl",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
  Insert: "Ins",
};

const MAC: Readonly<Record<string, string>> = { ...CAPS, Mod: "⌘", Alt: "⌥", Shift: "⇧" };
