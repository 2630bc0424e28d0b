/** What a fragment identifier leads to: `#/f=f1/u=u1/n=n1`, relative ones from where they stand. */
export type Fragment = {
  readonly file?: string | undefined;
  readonly group?: string | undefined;
  readonly unit?: string | undefined;
  /** `n` a note, `d` data, `t` a code of a target, a prefix of a module, or nothing: inside the unit. */
  readonly prefix?: string | undefined;
  readonly id?: string | undefined;
};

/** Prefixes registered for modules and extensions; nobody else has one. */
const FRAGMENT =
  /^#(?:\/?f=(?<file>[^/=]+)(?:\/|$))?(?:\/?g=(?<group>[^/=]+)\/?)?(?:\/?u=(?<unit>[^/=]+)(?:\/|$))?(?:\/?(?:(?<prefix>n|d|t|mtc|gls|mda|res|ctr|slr|val|fs|its|pgs|tbx)=)?(?<id>[^/=]+))?$/u;

/** XLIFF 2.1, 4.5: containers outside in, each once, and one leaf at the end. Nothing for what is none. */
export function fragmentOf(reference: string): Fragment | undefined {
  return FRAGMENT.exec(reference)?.groups;
}
