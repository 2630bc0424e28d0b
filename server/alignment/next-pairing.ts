import { type Actor, inTheirLanguage, type Permit } from "../access";
import type { Db } from "../db";
import { publish } from "../live/publish";
import { type Deed, record } from "../record/record";
import { Refusal } from "../refusal";
import { versionIn } from "../versions/version-in";

type Seen = { readonly versionId: string; readonly pairing: number };

/**
 * Takes the next number of a version's pairing. From here to the end of the transaction nobody else
 * changes the pairing; who does not name the last number is refused.
 */
export async function nextPairing(tx: Db, permit: Permit, { versionId, pairing }: Seen) {
  const version = await versionIn(tx, permit.project, versionId);
  inTheirLanguage(permit, version.language);
  const { count } = await tx.version.updateMany({
    where: { id: versionId, pairing },
    data: { pairing: { increment: 1 } },
  });
  if (count === 1) return { documentId: version.documentId, pairing: pairing + 1 };
  const current = await versionIn(tx, permit.project, versionId);
  throw new Refusal("conflict", { reason: "pairing-moved-on", pairing: current.pairing });
}

type Told = Seen & {
  readonly documentId: string;
  readonly deed: Deed;
  readonly detail: Readonly<Record<string, string | number>>;
};

/** Writes a change of the pairing into the record and tells whoever has the version open. */
export async function tellPairing(
  tx: Db,
  { actor, permit }: { readonly actor: Actor; readonly permit: Permit },
  { versionId, documentId, pairing, deed, detail }: Told,
): Promise<void> {
  const { project } = permit;
  await record(tx, { project, actor }, deed, { documentId, versionId, detail });
  await publish(tx, project, { type: "pairing", versionId, pairing, by: actor.userId });
}
