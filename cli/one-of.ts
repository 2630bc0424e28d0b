import { WrongUsage } from "./command";

/** A value of a closed list. Throws `WrongUsage` naming the list. */
export function oneOf<Value extends string>(
  list: readonly Value[],
  value: string,
  option: string,
): Value {
  const found = list.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new WrongUsage(`${option} takes ${list.join(", ")}; not “${value}”.`);
}
