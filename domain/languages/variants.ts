import { languageOf } from "./locale";
import { scriptOf } from "./script";

/** Whether two tags name one written language: `en`, `en-US` and `en-GB` do, `zh-Hans` and `zh-Hant` do not. */
export function areVariants(one: string, other: string): boolean {
  return (
    one === other || (languageOf(one) === languageOf(other) && scriptOf(one) === scriptOf(other))
  );
}
