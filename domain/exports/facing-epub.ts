import { zipSync } from "fflate";
import { directionOf } from "../languages/direction";
import type { Export, ExportedVersion, ExportWords } from "./export";
import { facingRows } from "./facing-rows";
import { escapedHtml } from "./inline-html";
import { opening } from "./opening";
import { languageAttributes, TYPE_STYLE } from "./page-style";

/**
 * A book (EPUB 3) for readers of both languages: each paragraph with its translation, beside each
 * other where the screen is wide enough, below each other where it is not.
 */
export const facingEpub = {
  id: "facing-epub",
  extension: ".epub",
  mediaType: "application/epub+zip",
  write: (version, words) => {
    const files = {
      // The first file, and not packed: so the standard finds out what this is.
      mimetype: "application/epub+zip",
      "META-INF/container.xml": CONTAINER,
      "book.opf": packageXml(version),
      "nav.xhtml": navigation(version),
      "text.xhtml": text(version, words),
      "style.css": STYLE,
    };
    const entries = Object.entries(files).map(([name, content]) => [
      name,
      [new TextEncoder().encode(content), { level: name === "mimetype" ? 0 : 6 }] as const,
    ]);
    // The same version makes the same file.
    return zipSync(Object.fromEntries(entries), { mtime: "1980-01-01T00:00:00" });
  },
} as const satisfies Export;

const CONTAINER =
  '<?xml version="1.0" encoding="UTF-8"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

function packageXml(version: ExportedVersion): string {
  const { document, language, exportedAt, translator } = version;
  const { title, sourceLanguage, attribution } = document;
  const said: [string, string | undefined][] = [
    ["dc:title", title],
    ["dc:creator", attribution.author],
    ["dc:publisher", attribution.publication],
    ["dc:source", attribution.address],
    ["dc:date", attribution.date],
    ["dc:contributor", translator],
  ];
  const metadata = said.flatMap(([name, value]) =>
    value ? [`<${name}>${escapedHtml(value)}</${name}>`] : [],
  );
  const languages = [language, sourceLanguage].map(
    (one) => `<dc:language>${escapedHtml(one)}</dc:language>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:enface:${escapedHtml(`${document.fileName}:${language}:${exportedAt}`)}</dc:identifier>${metadata.join("")}${languages.join("")}<meta property="dcterms:modified">${exportedAt.slice(0, 19)}Z</meta></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="text" href="text.xhtml" media-type="application/xhtml+xml"/><item id="style" href="style.css" media-type="text/css"/></manifest>
<spine page-progression-direction="${directionOf(language)}"><itemref idref="text"/></spine>
</package>
`;
}

function navigation({ document }: ExportedVersion): string {
  const title = escapedHtml(document.title);
  const content = `<nav epub:type="toc"><ol><li><a href="text.xhtml">${title}</a></li></ol></nav>`;
  return pageXml(document.title, document.sourceLanguage, content);
}

function text(version: ExportedVersion, words: ExportWords): string {
  const { document } = version;
  const { rows, notes } = facingRows(version, words);
  const { before, behind } = opening(version, words);
  const end = behind === "" ? "" : `<footer>${behind}</footer>`;
  const main = `<main dir="${directionOf(document.sourceLanguage)}">\n${rows.join("\n")}\n</main>`;
  return pageXml(document.title, words.language, `${before}\n${main}\n${notes}\n${end}`);
}

/** What we write as HTML, as XML: elements closed, languages said twice. */
function pageXml(title: string, language: string, html: string): string {
  const body = html
    .replaceAll("<br>", "<br/>")
    .replace(/ lang="([^"]*)"/gu, ' lang="$1" xml:lang="$1"');
  const attributes = languageAttributes(language).replace(
    /lang="([^"]*)"/u,
    'lang="$1" xml:lang="$1"',
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" ${attributes}>
<head><title>${escapedHtml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;
}

const STYLE = `${TYPE_STYLE}
section { margin-block-end: 1em; }
section:has(h2, h3) { break-inside: avoid; break-after: avoid; }
h1, h2, h3 { text-align: start; }
p, li { orphans: 2; widows: 2; }
section > div + .number + div { margin-block-start: .4em; }
.number { display: none; }
p { margin: 0 0 .5em; }
blockquote { margin: 0 0 .5em; padding-inline-start: 1.2em; }
.byline, .faint, dt { color: #6f675c; }
dl { font-size: .9em; }
footer { border-block-start: 1px solid #d9d2c5; margin-block-start: 2em; padding-block-start: 1em; break-inside: avoid; }
.Arab > :is(h2, h3), h1.Arab { line-height: 1.7; }
.Aran > :is(h2, h3), h1.Aran { line-height: 2.2; }
dd { margin: 0 0 .3em; }
.note, .caption, .notes { font-size: .9em; }
@media (min-width: 40em) {
section { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5em; }
section > div + .number + div { margin-block-start: 0; }
}
`;
