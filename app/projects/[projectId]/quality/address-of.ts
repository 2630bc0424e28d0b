import type { FindingSearch } from "@/domain/review/search-findings";

/** What the address asks for among the findings, and from which of them on. */
export type AskedFindings = FindingSearch & { readonly from: number };

/** The same page with something else asked for. What is as usual is left out of the address. */
export function addressOf(asked: Partial<AskedFindings>): string {
  const given = Object.entries(asked).filter(([, value]) => value !== "" && value !== 0);
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}#findings`;
}
