type Value = string | null | undefined;

/** Only what somebody said: what is left out of a request stays as it is. */
export function said(changes: Readonly<Record<string, Value>>): Record<string, string | null> {
  const entries = Object.entries(changes).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}
