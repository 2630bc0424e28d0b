import { WrongUsage } from "./command";

/** A language as somebody gives it by an option, `fa-AF` or `fa_AF`. Throws `WrongUsage` where it is no BCP 47 tag. */
export function languageTag(value: string | undefined, option: string): string | undefined {
  if (value === undefined) return undefined;
  try {
    new Intl.Locale(value.trim().replaceAll("_", "-"));
    return value;
  } catch {
    throw new WrongUsage(`${option} takes a language such as ps or fa-AF; not “${value}”.`);
  }
}
