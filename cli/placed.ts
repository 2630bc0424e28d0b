import type { Pair } from "@/domain/checks/check";

/** As the command line says them. */
export type Languages = { readonly from: string | undefined; readonly to: string | undefined };

/** A pair as a file holds it, with its place there for people. */
export type Placed = { readonly place: string; readonly pair: Pair };
