import { directionOf } from "../languages/direction";
import { scriptOf } from "../languages/script";

const STACKS: Record<string, { readonly fonts: string; readonly height: number }> = {
  Arab: {
    fonts:
      '"Noto Naskh Arabic", "Scheherazade New", Amiri, "Traditional Arabic", Literata, Georgia, serif',
    height: 1.9,
  },
  Aran: {
    fonts:
      '"Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Urdu Typesetting", "Noto Naskh Arabic", Literata, Georgia, serif',
    height: 2.3,
  },
  Hans: { fonts: '"Noto Serif SC", "Noto Sans SC", "Songti SC", SimSun, serif', height: 1.8 },
  Latn: { fonts: 'Literata, "Iowan Old Style", "Palatino Linotype", Georgia, serif', height: 1.55 },
};

/** `lang`, `dir` and the class of its type for an element in a language. */
export function languageAttributes(language: string): string {
  return `lang="${language.replace(/[^\w-]/gu, "")}" dir="${directionOf(language)}" class="${scriptClass(language)}"`;
}

/** Urdu is read in Nastaliq, whatever its script is called. */
function scriptClass(language: string): string {
  if (/^ur\b/u.test(language)) return "Aran";
  const script = scriptOf(language);
  return script in STACKS ? script : "Latn";
}

/** The type of each script, by the class that `languageAttributes` gives. */
export const TYPE_STYLE = Object.entries(STACKS)
  .map(
    ([script, { fonts, height }]) =>
      `.${script} { font-family: ${fonts}; line-height: ${height}; }`,
  )
  .join("\n");

/** The style of a page that people read or print. It asks for nothing from elsewhere. */
export const PAGE_STYLE = `
:root { color-scheme: light; --ink: #1d1a16; --faint: #6f675c; --line: #d9d2c5; --paper: #fffdf8; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 3rem clamp(1rem, 4vw, 4rem); background: var(--paper); color: var(--ink); font-size: 1.0625rem; }
${TYPE_STYLE}
header { border-block-end: 1px solid var(--line); margin-block-end: 2rem; padding-block-end: 1.5rem; }
h1 { font-size: 1.9em; line-height: 1.3; margin: 0 0 .5em; text-wrap: balance; }
h2, h3, section h1 { line-height: 1.4; margin: 1em 0 .25em; text-wrap: balance; }
section h1 { font-size: 1.5em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0; font-size: .9em; }
dt { color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
h1.Arab, .Arab > :is(h1, h2, h3) { line-height: 1.7; }
h1.Aran, .Aran > :is(h1, h2, h3) { line-height: 2.2; }
p { margin: 0 0 .6em; }
blockquote { margin: 0 0 .6em; padding-inline-start: 1.2em; border-inline-start: 2px solid var(--line); }
code, kbd { font-family: ui-monospace, Consolas, monospace; font-size: .85em; }
.faint { color: var(--faint); font-size: .85em; }
footer { border-block-start: 1px solid var(--line); color: var(--faint); font-size: .85em; margin-block-start: 2rem; padding-block-start: 1rem; }
@page { margin: 18mm 16mm; }
@media print { body { background: none; font-size: 10.5pt; max-width: none; padding: 0; } a { color: inherit; text-decoration: none; } }
`;
