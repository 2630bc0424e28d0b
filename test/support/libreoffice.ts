import { execFile } from "node:child_process";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const PROGRAMS = ["/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice"];

/** Where LibreOffice is, if it is. */
export async function libreOffice(): Promise<string | undefined> {
  for (const program of PROGRAMS)
    if (
      await access(program).then(
        () => true,
        () => false,
      )
    )
      return program;
  return undefined;
}

/** Files as LibreOffice understands them: each as flat OpenDocument XML, by the name it was given. */
export async function readByLibreOffice(
  program: string,
  files: ReadonlyMap<string, Uint8Array>,
  form: "fodt" | "fods",
): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "enface-office-"));
  try {
    for (const [name, bytes] of files) await writeFile(path.join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    const names = [...files.keys()].map((name) => path.join(folder, name));
    const options = [profile, "--headless", "--convert-to", form, "--outdir", folder, ...names];
    await promisify(execFile)(program, options, { timeout: 120_000 });
    const read = names.map(async (name) => {
      const made = name.replace(/\.\w+$/u, `.${form}`);
      return [path.basename(name), await readFile(made, "utf8")] as const;
    });
    return new Map(await Promise.all(read));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
