import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** A font of the desk's own, as the style of an exported page calls it, and the parts of it we want. */
type Font = { readonly sheet: string; readonly family: string; readonly parts: RegExp };

/** Of the Arabic fonts only the Arabic letters: Latin letters look the same wherever they stand. */
const FONTS: readonly Font[] = [
  { sheet: "literata/wght.css", family: "Literata", parts: /-latin(?:-ext)?-wght/u },
  { sheet: "literata/wght-italic.css", family: "Literata", parts: /-latin(?:-ext)?-wght/u },
  { sheet: "noto-naskh-arabic/wght.css", family: "Noto Naskh Arabic", parts: /-arabic-arabic-/u },
  { sheet: "noto-nastaliq-urdu/wght.css", family: "Noto Nastaliq Urdu", parts: /-urdu-arabic-/u },
  { sheet: "noto-sans-sc/wght.css", family: "Noto Sans SC", parts: /-sc-/u },
];

/** Style that brings the fonts with it: a server seldom has any for Arabic letters or Chinese. */
export async function fontFaces(): Promise<string> {
  return (await Promise.all(FONTS.map(facesOf))).join("\n");
}

async function facesOf({ sheet, family, parts }: Font): Promise<string> {
  const file = path.join(process.cwd(), "node_modules", "@fontsource-variable", sheet);
  const css = await readFile(file, "utf8").catch(() => "");
  const folder = pathToFileURL(path.dirname(file)).href;
  return css
    .split(/(?=@font-face)/u)
    .filter((face) => parts.test(face))
    .map((face) =>
      face
        .replace(/font-family:[^;]*;/u, () => `font-family: "${family}";`)
        .replace(/url\(\.\//gu, () => `url(${folder}/`),
    )
    .join("\n");
}
