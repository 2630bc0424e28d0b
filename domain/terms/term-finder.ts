import { affixesOf } from "./affixes";
import { isGap, spellingsOf, type Token, tokensIn } from "./tokens";

export type Findable = { readonly text: string };

/** Where terms stand in a text, UTF-16; several where several concepts share a wording. */
export type Found<Term> = {
  readonly terms: readonly Term[];
  readonly start: number;
  readonly end: number;
};

/** The dictionary words a folded word may be a form of; two words are one term's if they share one. */
export type Reduce = (word: string) => readonly string[];

export type TermFinder<Term> = (text: string) => Found<Term>[];

/**
 * Finds agreed terms in texts of one language, inflected forms too, the longest first, none over
 * another. All terms stand in one trie of reduced words (of characters, where no spaces are
 * written), so the time goes with the text and not with the number of terms. An acronym is found
 * in its own capitals only: `US` is not `us`.
 * `stem` is the language's where it has one (`stemmerOf`); Arabic-script languages bring their
 * affixes along.
 */
export function termFinder<Term extends Findable>(
  terms: readonly Term[],
  tag: string,
  stem?: Reduce,
): TermFinder<Term> {
  const reduce = remembering(affixesOf(tag) ?? stem ?? ((word) => [word]));
  const root = newNode<Term>();
  for (const term of terms)
    for (const spelling of spellingsOf(term.text, tag))
      plant(root, term, tokensIn(spelling, tag), reduce);
  return (text) => found({ text, tokens: tokensIn(text, tag), root, reduce });
}

type Node<Term> = { readonly next: Map<string, Node<Term>>; readonly terms: Term[] };

const newNode = <Term>(): Node<Term> => ({ next: new Map(), terms: [] });

/**
 * Each word without what may be missing elsewhere: `المجلس` is filed as `مجلس`, and so found without
 * its article; `شورای` before another word as `شورا`, and so found in its plural.
 */
function plant<Term>(root: Node<Term>, term: Term, tokens: readonly Token[], reduce: Reduce): void {
  if (tokens.length === 0) return;
  let node = root;
  for (const [at, { folded }] of tokens.entries()) {
    const key = entryOf(folded, reduce(folded), at === tokens.length - 1);
    const child = node.next.get(key) ?? newNode<Term>();
    node.next.set(key, child);
    node = child;
  }
  if (!node.terms.includes(term)) node.terms.push(term);
}

function entryOf(word: string, forms: readonly string[], isLast: boolean): string {
  const bare = forms.find(
    (base) =>
      word === `ال${base}` ||
      word === `${base}ء` ||
      (!isLast && word === `${base}ی` && EZAFE_SHOWS.test(base)),
  );
  return bare ?? forms[0] ?? word;
}

/** Behind a vowel the ezafe is a letter. */
const EZAFE_SHOWS = /[اوه]$/u;

type Search<Term> = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly root: Node<Term>;
  readonly reduce: Reduce;
};

function found<Term extends Findable>(search: Search<Term>): Found<Term>[] {
  const all: Found<Term>[] = [];
  for (let at = 0; at < search.tokens.length; ) {
    const longest = longestAt(at, search);
    if (longest !== undefined) all.push(longest.found);
    at = longest?.next ?? at + 1;
  }
  return all;
}

function longestAt<Term extends Findable>(
  at: number,
  { text, tokens, root, reduce }: Search<Term>,
): { found: Found<Term>; next: number } | undefined {
  const start = tokens[at]?.start ?? 0;
  let nodes: readonly Node<Term>[] = [root];
  let longest: { found: Found<Term>; next: number } | undefined;
  for (let next = at; nodes.length > 0; next += 1) {
    const token = tokens[next];
    const before = tokens[next - 1];
    if (!token || (next > at && before && !isGap(text.slice(before.end, token.start)))) break;
    nodes = following(nodes, reduce(token.folded));
    const quote = text.slice(start, token.end);
    const terms = new Set(nodes.flatMap((node) => node.terms.filter(inItsCase(quote))));
    if (terms.size > 0)
      longest = { found: { terms: [...terms], start, end: token.end }, next: next + 1 };
  }
  return longest;
}

function following<Term>(
  nodes: readonly Node<Term>[],
  forms: readonly string[],
): readonly Node<Term>[] {
  const reached: Node<Term>[] = [];
  for (const { next } of nodes)
    for (const form of forms) {
      const node = next.get(form);
      if (node !== undefined) reached.push(node);
    }
  return reached;
}

function inItsCase(quote: string) {
  return ({ text }: Findable): boolean => !ACRONYM.test(text) || quote.startsWith(text);
}

/** A text says the same words again and again. */
function remembering(reduce: Reduce): Reduce {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size > 50_000) known.clear();
    const forms = reduce(word);
    known.set(word, forms);
    return forms;
  };
}

const ACRONYM = /^\p{Lu}{2,5}$/u;
