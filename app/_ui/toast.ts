export type Toast = {
  readonly id: number;
  readonly text: string;
  readonly kind: "good" | "bad";
};

const SHOWN_MS = 6_000;

let shown: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** Says a sentence at the foot of the page, once, however often it is said. Bad news stays until it is closed. */
export function toast(text: string, kind: Toast["kind"] = "good"): void {
  last += 1;
  const id = last;
  const others = shown.filter((one) => one.text !== text);
  change([...others.slice(-2), { id, text, kind }]);
  if (kind === "good") setTimeout(() => closeToast(id), SHOWN_MS);
}

export function closeToast(id: number): void {
  change(shown.filter((one) => one.id !== id));
}

export const toasts = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: () => shown,
};

function change(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}
