import type { GivenPair } from "@/domain/memory/given-pair";
import type { Actor } from "@/server/access";
import { db } from "@/server/db";
import { correctUnit } from "@/server/memory/correct-unit";
import { createMemory } from "@/server/memory/create-memory";
import { importMemory } from "@/server/memory/import-memory";
import { storeUnits } from "@/server/memory/store-units";
import { unitsOfImport } from "@/server/memory/units-of-import";
import { onOwnConnection } from "@/server/own-connection";

type Pair = readonly [source: string, target: string];
type Given = { readonly projectId: string; readonly manager: Actor };

/** A memory of a project that was brought in, with a unit for each of the pairs, English to German. */
export async function givenBroughtIn({ projectId, manager }: Given, pairs: readonly Pair[]) {
  const { memoryId } = await createMemory(manager, { projectId, name: "Harbour", penalty: 3 });
  const languages = { sourceLanguage: "en", targetLanguage: "de" };
  const given = pairs.map(([source, target]) => ({ source, target, codes: [], ...languages }));
  await storeGiven({ memoryId, by: manager }, given);
  const units = await db.memoryUnit.findMany({ where: { memoryId } });
  const idOf = ([source, target]: Pair) =>
    units.find((unit) => unit.source === source && unit.target === target)?.id ?? "";
  return { memoryId, unitIds: pairs.map(idOf) };
}

type Into = { readonly memoryId: string; readonly by: Actor };

/** Puts pairs into a memory as a file that brought them would. */
export async function storeGiven({ memoryId, by }: Into, pairs: readonly GivenPair[]) {
  const { id: importId } = await db.memoryImport.create({
    data: { memoryId, fileName: "harbour.tmx", byId: by.userId },
  });
  const units = await unitsOfImport({ id: importId, memoryId }, pairs);
  const place = { importId, from: 0, to: pairs.length, skipped: 0 };
  return onOwnConnection((own) => storeUnits(own, place, units));
}

/** A memory with two units, the second of which was corrected. */
export async function givenEdited(given: Given) {
  const { memoryId, unitIds } = await givenBroughtIn(given, [
    ["The lamp is lit.", "Die Lampe brennt."],
    ["The rope is wet.", "Das Seil ist nass."],
  ]);
  const [unitId = "", other = ""] = unitIds;
  const { projectId, manager } = given;
  const said = { source: "The rope is wet.", target: "Das Tau ist nass." };
  await correctUnit(manager, { projectId, unitId: other, revision: 1, ...said });
  const edit = await db.memoryEdit.findFirstOrThrow({ where: { memoryId } });
  return { memoryId, unitId, editId: edit.id };
}

/** A file as it comes in over the network, in pieces. */
export async function* sent(bytes: Uint8Array, piece = 64_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

type File = { readonly name: string; readonly text: string | Uint8Array };

/** Sends files into a memory of the project; gives the job that reads them. */
export async function bringIn(
  { projectId, manager }: Given,
  memoryId: string,
  files: readonly File[],
  languages: { sourceLanguage?: string; targetLanguage?: string } = {},
) {
  const bodies = files.map(({ text }) =>
    sent(typeof text === "string" ? new TextEncoder().encode(text) : text),
  );
  const [first, second] = files;
  const names = {
    fileName: first?.name ?? "",
    ...(second === undefined ? {} : { targetName: second.name }),
  };
  return importMemory(manager, { projectId, memoryId, ...names, ...languages }, bodies);
}
