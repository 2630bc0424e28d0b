type Person = { readonly userId: string; readonly name: string };

/** Who is named in a comment: `@` and the name as the desk writes it, the longest that fits. */
export function mentionsIn(text: string, people: readonly Person[]): string[] {
  const named = new Set<string>();
  const longestFirst = people.toSorted((one, other) => other.name.length - one.name.length);
  for (const { index } of text.matchAll(/[@＠]/gu)) {
    const rest = text.slice(index + 1).toLowerCase();
    const person = longestFirst.find(({ name }) => name !== "" && begins(rest, name.toLowerCase()));
    if (person !== undefined) named.add(person.userId);
  }
  return [...named];
}

/** Not the beginning of a longer word. */
function begins(rest: string, name: string): boolean {
  return rest.startsWith(name) && !/^[\p{L}\p{M}\p{N}]/u.test(rest.slice(name.length));
}

/** The name that is being typed behind an `@`, when the caret stands at `at`; nothing elsewhere. */
export function nameBeingTyped(text: string, at: number): string | undefined {
  return /[@＠]([^@＠\n]{0,40})$/u.exec(text.slice(0, at))?.[1];
}
