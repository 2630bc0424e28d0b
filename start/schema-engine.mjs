#!/usr/bin/env node
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { schemaDatabase } from "./schema-engine-database.mjs";
import { loadSchemaEngine } from "./schema-engine-wasm.mjs";

/**
 * Stands in for the `schema-engine` program that Prisma's command line would download: the same
 * arguments and the same JSON-RPC on standard input and output, answered by the WebAssembly build of
 * that engine and a connection of `pg`.
 */
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    version: { type: "boolean" },
    datasource: { type: "string" },
    datamodels: { type: "string", multiple: true },
  },
});

if (values.version) {
  console.log("schema-engine-cli wasm");
} else {
  const database = schemaDatabase(values.datasource && JSON.parse(values.datasource).url);
  if (positionals[0] === "cli") process.exitCode = await answerCommand(database, positionals[1]);
  else answerQuestions(database, values.datamodels ?? []);
}

async function answerCommand(database, command) {
  try {
    if (command === "can-connect-to-database") await database.check();
    else if (command === "create-database") await database.create();
    else if (command === "drop-database") await database.drop();
    else throw new Error(`no such command: ${command}`);
    return 0;
  } catch (error) {
    // The caller leaves out the first line of what it reads here, and parses the others.
    const fields = { message: error.message, error_code: error.prismaCode };
    console.error(JSON.stringify({ level: "INFO", fields: { message: "schema engine" } }));
    console.error(JSON.stringify({ level: "ERROR", fields, target: "schema_engine::logger" }));
    return 1;
  }
}

function answerQuestions(database, datamodels) {
  const engine = lazily(async () => {
    const files = await Promise.all(
      datamodels.map(async (file) => [file, await readFile(file, "utf8")]),
    );
    const options = { datamodels: files.length ? files : undefined };
    return (await loadSchemaEngine()).new(options, () => undefined, database.adapter());
  });
  const lines = createInterface({ input: process.stdin });
  let last = Promise.resolve();
  lines.on("line", (line) => {
    const { id, method, params } = JSON.parse(line);
    if (method) last = last.then(() => reply(id, () => answer(method, params)));
  });
  lines.on("close", () => last.finally(() => process.exit()));

  async function answer(method, params) {
    if (method === "createDatabase") return database.create();
    if (method === "ensureConnectionValidity") return database.check();
    const result = await (await engine())[method === "getDatabaseVersion" ? "version" : method](
      params,
    );
    if (method === "diff" && result?.stdout) {
      send({ id: "print", method: "print", params: { content: result.stdout } });
    }
    return result;
  }
}

async function reply(id, work) {
  try {
    send({ id, result: (await work()) ?? null });
  } catch ({ message, code, meta }) {
    const data = { is_panic: false, message, error_code: code ?? null, meta: meta ?? null };
    send({ id, error: { code: 4466, message: "The schema engine refused.", data } });
  }
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

function lazily(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
}
