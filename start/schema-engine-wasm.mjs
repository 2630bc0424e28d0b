import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const MODULE = createRequire(import.meta.url).resolve(
  "@prisma/schema-engine-wasm/schema_engine_bg",
);

/** The engine's class; its package leaves it to whoever imports it to load the WebAssembly itself. */
export async function loadSchemaEngine() {
  const glue = await import(pathToFileURL(MODULE).href);
  const bytes = await readFile(path.join(path.dirname(MODULE), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
  return glue.SchemaEngine;
}
