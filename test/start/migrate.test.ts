import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createDatabase, withConnection } from "../../start/connect.mjs";
import { tidyUp } from "../../start/ending.mjs";
import { migrate } from "../../start/migrate.mjs";
import { migratedTemplate, temporaryPostgres } from "../../start/temporary.mjs";
import { scratchFolder } from "./scratch";

let postgres: Awaited<ReturnType<typeof temporaryPostgres>>["postgres"];
let count = 0;

describe("the migrations", () => {
  beforeAll(async () => {
    ({ postgres } = await temporaryPostgres());
    return tidyUp;
  }, 60_000);

  it("are applied in the order of their names, once", async () => {
    const url = await emptyDatabase();
    const folder = migrations({
      "2_row": "insert into rivers values ('Indus');",
      "1_table": "create table rivers (name text);",
    });

    const first = await migrate(url, folder);
    const second = await migrate(url, folder);

    expect(first.applied).toEqual(["1_table", "2_row"]);
    expect(second.applied).toEqual([]);
    expect(await rows(url, "select name from rivers")).toEqual([{ name: "Indus" }]);
  });

  it("are applied once by two starts at the same moment", async () => {
    const url = await emptyDatabase();
    const folder = migrations({
      "1_table": "create table rivers (name text); select pg_sleep(0.2);",
    });

    const both = await Promise.all([migrate(url, folder), migrate(url, folder)]);

    expect(both.flatMap(({ applied }) => applied)).toEqual(["1_table"]);
  });

  it("that fail change nothing, say so in one sentence, and are tried again once mended", async () => {
    const url = await emptyDatabase();
    const broken = {
      "1_table": "create table rivers (name text); insert into streams values (1);",
    };
    const mended = { "1_table": "create table rivers (name text);" };

    await expect(migrate(url, migrations(broken))).rejects.toThrow(
      'The migration 1_table failed and changed nothing (relation "streams" does not exist): mend what it says and start again.',
    );
    const left = await rows(url, "select finished_at, logs from _prisma_migrations");
    const again = await migrate(url, migrations(mended));

    expect(left).toEqual([{ finished_at: null, logs: 'relation "streams" does not exist' }]);
    expect(again.applied).toEqual(["1_table"]);
    expect(await rows(url, "select count(*)::int as rivers from rivers")).toEqual([{ rivers: 0 }]);
  });

  it("that cannot run inside a transaction run outside one", async () => {
    const url = await emptyDatabase();
    const folder = migrations({
      "1_table": "create table rivers (name text);",
      "2_index":
        "-- Built while people write.\ncreate index concurrently rivers_name on rivers (name);\n",
    });

    await migrate(url, folder);

    expect(await rows(url, "select indexname from pg_indexes where tablename = 'rivers'")).toEqual([
      { indexname: "rivers_name" },
    ]);
  });

  it("that were edited after they were applied are named and left", async () => {
    const url = await emptyDatabase();
    await migrate(url, migrations({ "1_table": "create table rivers (name text);" }));

    const later = await migrate(
      url,
      migrations({ "1_table": "create table streams (name text);" }),
    );

    expect(later).toMatchObject({ applied: [], edited: ["1_table"] });
  });

  it("of a newer Enface are left alone", async () => {
    const url = await emptyDatabase();
    await migrate(url, migrations({ "1_table": "select 1;", "2_newer": "select 1;" }));

    const older = migrate(url, migrations({ "1_table": "select 1;" }));

    await expect(older).rejects.toThrow(/set up by another version of Enface \(it has 2_newer\)/);
  });

  it("of this version apply to an empty database", async () => {
    const url = await emptyDatabase();

    const { applied } = await migrate(url);

    expect(applied.length).toBeGreaterThan(0);
    expect(await rows(url, "select similarity('ترجمہ', 'ترجمہ') as alike")).toEqual([{ alike: 1 }]);
  });

  it("are in every copy of the template, made at the same moment, and nobody else is in the template", async () => {
    const template = await migratedTemplate(postgres, "template_of_many");
    const copies = ["copy_1", "copy_2", "copy_3", "copy_4"];

    await Promise.all([
      ...copies.map((name) => createDatabase(postgres.urlOf("postgres"), name, template)),
      expect(rows(postgres.urlOf(template), "select 1")).rejects.toThrow(/template_of_many/),
    ]);

    for (const name of copies) {
      expect((await migrate(postgres.urlOf(name))).applied).toEqual([]);
    }
  });

  it("tell a user without the right to an extension whom to ask", async () => {
    const url = await emptyDatabase();
    await rows(
      url,
      "create role newcomer login password 'x' nosuperuser; grant create on schema public to newcomer",
    );
    const theirs = Object.assign(new URL(url), { username: "newcomer", password: "x" }).href;

    const refused = migrate(theirs, migrations({ "1_search": "create extension file_fdw;" }));

    await expect(refused).rejects.toThrow(
      "This database user may not create the extension file_fdw: have an administrator run `create extension file_fdw` in this database, then start again.",
    );
  });
});

async function emptyDatabase(): Promise<string> {
  count += 1;
  const name = `empty_${count}`;
  await createDatabase(postgres.urlOf("postgres"), name);
  return postgres.urlOf(name);
}

function migrations(files: Record<string, string>): string {
  const folder = scratchFolder();
  for (const [name, sql] of Object.entries(files)) {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, "migration.sql"), sql);
  }
  return folder;
}

const rows = (url: string, sql: string): Promise<object[]> =>
  withConnection(url, async (client) => (await client.query(sql)).rows);
