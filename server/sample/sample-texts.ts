import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Upload } from "../documents/read-upload";

type SampleVersion = { readonly file: string; readonly language: string; readonly name: string };

type SampleDocument = {
  readonly file: string;
  readonly language: string;
  readonly versions: readonly SampleVersion[];
};

/** The texts of the sample project: see texts/README.md. The translators are invented. */
export const SAMPLE: readonly SampleDocument[] = [
  {
    file: "river.en.md",
    language: "en",
    versions: [
      { file: "river.ps-1.md", language: "ps", name: "Zarmina Safi" },
      { file: "river.ps-2.md", language: "ps", name: "Baryal Wardak" },
      { file: "river.fa-AF.md", language: "fa-AF", name: "Homa Rahimi" },
      { file: "river.ar.md", language: "ar", name: "Samir Haddad" },
      { file: "river.ur.md", language: "ur", name: "Nadia Qureshi" },
      { file: "river.de.md", language: "de", name: "Anna Lindner" },
    ],
  },
  {
    file: "strings.en.json",
    language: "en",
    versions: [
      { file: "strings.de.json", language: "de", name: "Anna Lindner" },
      { file: "strings.ps.json", language: "ps", name: "Zarmina Safi" },
    ],
  },
];

/** The file as somebody would drop it on the desk. The app is started in its own folder. */
export async function sampleFile(name: string): Promise<Upload> {
  const file = path.join(process.cwd(), "server", "sample", "texts", name);
  return { name, bytes: await readFile(file) };
}
