/** Namespaces and the prefix each has in our code, whatever the file calls it. */
export type Prefixes = Readonly<Record<string, string>>;

/** Which prefix stands for which namespace, at each depth. */
export class Names {
  readonly prefixes: Prefixes;
  readonly scopes: Map<string, string>[] = [new Map()];
  cache = new Map<string, string>();

  constructor(prefixes: Prefixes) {
    this.prefixes = prefixes;
  }

  enter(attributes: Record<string, string>): void {
    const outer = this.scopes.at(-1) ?? new Map<string, string>();
    const declared = declaredIn(attributes);
    if (declared.length === 0) {
      this.scopes.push(outer);
      return;
    }
    const own = new Map(outer);
    for (const name of declared) {
      const prefix = name.slice(6);
      own.set(prefix, this.prefixes[attributes[name] ?? ""] ?? prefix);
    }
    this.scopes.push(own);
    this.cache = new Map();
  }

  leave(): void {
    const gone = this.scopes.pop();
    if (gone !== this.scopes.at(-1)) this.cache = new Map();
  }

  known(name: string): string {
    const cached = this.cache.get(name);
    if (cached !== undefined) return cached;
    const colon = name.indexOf(":");
    const prefix = colon < 0 ? "" : name.slice(0, colon);
    const ours = this.scopes.at(-1)?.get(prefix) ?? prefix;
    const known = ours === "" ? name.slice(colon + 1) : `${ours}:${name.slice(colon + 1)}`;
    this.cache.set(name, known);
    return known;
  }

  /** Attributes without a prefix belong to no namespace. */
  knownAttributes(attributes: Record<string, string>): Record<string, string> {
    if (!this.#renames(attributes)) return attributes;
    const entries = Object.entries(attributes).map(([name, value]) => [
      name.includes(":") ? this.known(name) : name,
      value,
    ]);
    return Object.fromEntries(entries) as Record<string, string>;
  }

  #renames(attributes: Record<string, string>): boolean {
    for (const name in attributes) if (name.includes(":") && this.known(name) !== name) return true;
    return false;
  }
}

/** Asked of every tag: no list is made where there is nothing to list. */
function declaredIn(attributes: Readonly<Record<string, string>>): readonly string[] {
  for (const name in attributes)
    if (name.startsWith("xmlns")) return Object.keys(attributes).filter((one) => XMLNS.test(one));
  return NOTHING;
}

const NOTHING: readonly string[] = [];
const XMLNS = /^xmlns(?::|$)/u;
