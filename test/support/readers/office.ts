import { unzipSync } from "fflate";
import mammoth from "mammoth";
import readWorkbook from "read-excel-file/node";
import { pageTexts } from "./pages";
import { elementsIn, everythingIn, parsedXml } from "./xml";

/** Word, by mammoth, notes too; and what stands at the head and foot of its pages, which it leaves out. */
export async function docxTexts(file: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
  return [...pageTexts(value), ...partsTexts(file, /^word\/(?:header|footer)\d*\.xml$/u)];
}

export function odtTexts(file: Uint8Array): string[] {
  return partsTexts(file, /^(?:content|styles|meta)\.xml$/u);
}

function partsTexts(file: Uint8Array, names: RegExp): string[] {
  return Object.entries(unzipSync(file)).flatMap(([name, part]) =>
    names.test(name) ? everythingIn(parsedXml(part)) : [],
  );
}

/** As a reading system opens a book: container, package, then every page and list of contents it names. */
export function epubTexts(file: Uint8Array): string[] {
  const parts = unzipSync(file);
  const open = (name: string) => parsedXml(parts[name] ?? new Uint8Array());
  const [rootfile] = elementsIn(open("META-INF/container.xml"), "rootfile");
  const at = rootfile?.getAttribute("full-path") ?? "";
  const book = open(at);
  const named = elementsIn(book, "item").filter((item) =>
    /xhtml|dtbncx/u.test(item.getAttribute("media-type") ?? ""),
  );
  const names = named.map((item) => partName(item.getAttribute("href") ?? "", at));
  return [book, ...names.map(open)].flatMap(everythingIn);
}

function partName(href: string, at: string): string {
  return decodeURIComponent(new URL(href, `file:///${at}`).pathname.slice(1));
}

export async function xlsxTexts(file: Uint8Array): Promise<string[]> {
  const sheets = await readWorkbook(Buffer.from(file));
  return sheets.flatMap(({ data }) => data.flat().map(String));
}
