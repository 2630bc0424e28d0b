import { DOMParser, type Document, type Element } from "@xmldom/xmldom";

/** Every wrong thing is an error, also what the parser could overlook. */
export function parsedXml(file: Uint8Array | string): Document {
  const text = typeof file === "string" ? file : decodedXml(file);
  const onError = (level: string, message: string) => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(text, "application/xml");
}

/** By its byte-order mark, and as UTF-8 without one. */
export function decodedXml(file: Uint8Array): string {
  const label = file[0] === 0xff ? "utf-16le" : file[0] === 0xfe ? "utf-16be" : "utf-8";
  return new TextDecoder(label).decode(file);
}

/** Elements of a name, whatever their prefix. */
export function elementsIn(document: Document, name: string): Element[] {
  return Array.from(document.getElementsByTagNameNS("*", name));
}

export function textsIn(document: Document, ...names: readonly string[]): string[] {
  return names.flatMap((name) => elementsIn(document, name).map((one) => one.textContent ?? ""));
}

/** Every text of a page, and every attribute: labels stand there. */
export function everythingIn(document: Document): string[] {
  const labels = elementsIn(document, "*").flatMap((one) =>
    Array.from(one.attributes, ({ value }) => value),
  );
  return [document.documentElement?.textContent ?? "", ...labels];
}
