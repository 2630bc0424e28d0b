import type { Pair } from "@/domain/checks/check";

/** As the command line says them. */
export type Languages = { readonly from: string | undefined; readonly to: string | undefined };

/** A pair as a file holds it, with its place there for people. `line` is that of the translation, counted from 1. */
export type Placed = { readonly place: string; readonly line: number; readonly pair: Pair };
