import { readdirSync, readFileSync } from "node:fs";

const root = new URL("../../fixtures/formats/", import.meta.url);

/** The names of the files written for a format, sorted. */
export function fixturesOf(format: string): string[] {
  return readdirSync(new URL(`${format}/`, root)).toSorted();
}

export function fixture(format: string, name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`${format}/${name}`, root)));
}
