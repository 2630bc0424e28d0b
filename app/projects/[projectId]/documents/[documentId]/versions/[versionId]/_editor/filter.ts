/** What the address calls each part of a filter, and the route too. */
export const PARTS = [
  "text",
  "status",
  "person",
  "origin",
  "remarks",
  "below",
  "finding",
  "since",
] as const;

/** Which passages somebody wants to see. What is empty does not narrow anything. */
export type Filter = Readonly<Record<(typeof PARTS)[number], string>>;

export const NOTHING: Filter = {
  text: "",
  status: "",
  person: "",
  origin: "",
  remarks: "",
  below: "",
  finding: "",
  since: "",
};

/** The parts of it that say something. */
export function narrowing(filter: Filter): Record<string, string> {
  return Object.fromEntries(
    PARTS.filter((part) => filter[part].trim() !== "").map((part) => [part, filter[part]]),
  );
}

export function isEmpty(filter: Filter): boolean {
  return Object.keys(narrowing(filter)).length === 0;
}

/** The filter in an address. */
export function filterIn(address: URLSearchParams): Filter {
  const said = PARTS.map((part) => [part, address.get(part) ?? ""]);
  return { ...NOTHING, ...Object.fromEntries(said) };
}

/** An address with this filter in it, and with everything else as it was. */
export function withFilter(address: string, filter: Filter): string {
  const url = new URL(address);
  for (const part of PARTS) url.searchParams.delete(part);
  for (const [part, said] of Object.entries(narrowing(filter))) url.searchParams.set(part, said);
  return url.pathname + url.search;
}
