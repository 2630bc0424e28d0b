import { randomUUID } from "node:crypto";

/** As many can be told apart in a millisecond. */
const IN_A_MILLISECOND = 4_096;

/**
 * The identifier of the nth of many rows that are made at once (`from`: when, in ms since 1970): they
 * sort as they are counted (RFC 9562, 6.2, method 1). For what is stored by the million: the
 * database's own `uuid_v7()` takes 7 µs.
 */
export function uuidV7(from: number, nth: number): string {
  const time = hex(from + Math.floor(nth / IN_A_MILLISECOND), 12);
  const counter = hex(nth % IN_A_MILLISECOND, 3);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}${randomUUID().slice(18)}`;
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");
