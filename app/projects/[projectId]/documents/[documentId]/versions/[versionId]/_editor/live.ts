/** What others do to the version that is open, as the server tells it. */
export type LiveEvent =
  | {
      readonly type: "passage";
      readonly id: string;
      readonly position: number;
      readonly revision: number;
    }
  | { readonly type: "remark"; readonly id: string }
  | { readonly type: "pairing"; readonly pairing: number }
  | { readonly type: "job"; readonly id: string; readonly state: string; readonly progress: number }
  /** Somebody has agreed on other terms. */
  | { readonly type: "terms" }
  /** Notices come from now on. */
  | { readonly type: "connected" }
  | { readonly type: "missed" };

/**
 * Listens until the answer is called. The browser connects again by itself; what was said meanwhile
 * is lost, so a connection that comes back counts as `missed`.
 */
export function listen(url: string, hear: (event: LiveEvent) => void): () => void {
  if (typeof EventSource === "undefined") return () => {};
  const source = new EventSource(url);
  let broken = false;
  source.onopen = () => {
    hear({ type: broken ? "missed" : "connected" });
    broken = false;
  };
  source.onerror = () => {
    broken = true;
  };
  source.onmessage = ({ data }: MessageEvent<string>) => hear(JSON.parse(data));
  return () => source.close();
}
