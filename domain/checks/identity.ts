import { plain } from "../codes/code";
import { foldLetters } from "../languages/fold-letters";

/** What two texts have in common that say the same: case, letter forms, codes and marks at the end do not count. */
export function identityOf(text: string): string {
  return foldLetters(plain(text))
    .replace(/\s+/g, " ")
    .replace(/[\s.!?؟۔。:;,،؛…]+$/u, "")
    .trim();
}
