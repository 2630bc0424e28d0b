import { PLURAL_CATEGORIES } from "../languages/plurals";
import { formIn } from "./with-forms";

/**
 * What i18next calls the context of a string: what its name says behind that of another string beside
 * it, `female` of `friend_female` beside `friend`, plural forms or not.
 */
export function contextIn(name: string, siblings: ReadonlySet<string>): string | undefined {
  const base = formIn(name)?.base.replace(/_ordinal$/u, "") ?? name;
  for (let at = base.lastIndexOf("_"); at > 0; at = base.lastIndexOf("_", at - 1))
    if (isThere(base.slice(0, at), siblings)) return base.slice(at + 1) || undefined;
  return undefined;
}

function isThere(name: string, siblings: ReadonlySet<string>): boolean {
  return siblings.has(name) || PLURAL_CATEGORIES.some((form) => siblings.has(`${name}_${form}`));
}
