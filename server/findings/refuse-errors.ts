import { Refusal } from "../refusal";

/** Errors that nobody has dismissed keep a passage from being handed in and approved. */
export function refuseErrors({ errors: count }: { readonly errors: number }): void {
  if (count > 0) throw new Refusal("invalid", { reason: "errors-found", count });
}
