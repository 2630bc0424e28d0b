import { answering } from "@/app/_entry/endpoint";
import { limitedForm } from "@/app/_entry/limited-body";
import { asked } from "@/app/_entry/refused";
import type { Actor } from "@/server/access";
import { receiveDelivery, receiveDeliveryInput } from "@/server/deliveries/receive-delivery";
import { importDocument, importDocumentInput } from "@/server/documents/import-document";
import { env } from "@/server/env";
import { proposeSource, proposeSourceInput } from "@/server/sources/propose-source";
import { createVersion, createVersionInput } from "@/server/versions/create-version";
import { importVersion, importVersionInput } from "@/server/versions/import-version";

type Context = RouteContext<"/api/projects/[projectId]/files">;

/** Two files, and a little for the words around them. */
const BYTES = env.ENFACE_MAX_FILE_MB * 2_000_000 + 100_000;

/**
 * Brings in files: `source` alone or with `target`; for a document that is here already `target`, or
 * `source` for a newer text of it. A `targetLanguage` without a `target` opens an empty version in it.
 * A `target` that names a version came back for it.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(request, async (actor) => {
    const { projectId } = await params;
    const sent = await fieldsIn(await limitedForm(request, BYTES));
    return Response.json(await bringIn(actor, { ...sent, projectId }));
  });
}

type Sent = Readonly<Record<string, unknown>>;

async function bringIn(actor: Actor, sent: Sent) {
  if (sent.versionId !== undefined)
    return receiveDelivery(actor, asked(receiveDeliveryInput, sent));
  if (sent.documentId !== undefined) return bringToDocument(actor, sent);
  const made = await importDocument(actor, asked(importDocumentInput, sent));
  if (sent.target !== undefined || sent.targetLanguage === undefined) return made;
  return bringVersionIn(actor, { ...sent, documentId: made.documentId });
}

async function bringToDocument(actor: Actor, sent: Sent) {
  if (sent.source === undefined) return bringVersionIn(actor, sent);
  return proposeSource(actor, asked(proposeSourceInput, sent));
}

async function bringVersionIn(actor: Actor, sent: Sent) {
  if (sent.target !== undefined) return importVersion(actor, asked(importVersionInput, sent));
  const version = { ...sent, language: sent.targetLanguage, name: sent.versionName };
  const made = await createVersion(actor, asked(createVersionInput, version));
  return { documentId: sent.documentId, ...made };
}

/** Empty fields are left out; some are said by being there. */
async function fieldsIn(form: FormData): Promise<Record<string, unknown>> {
  const filled = [...form].filter(([, value]) => !isEmpty(value));
  const read = filled.map(async ([name, value]) => [name, await contentOf(name, value)] as const);
  return Object.fromEntries(await Promise.all(read));
}

function isEmpty(value: FormDataEntryValue): boolean {
  return typeof value === "string" ? value === "" : value.name === "";
}

function contentOf(name: string, value: FormDataEntryValue) {
  if (typeof value !== "string") return uploadOf(value);
  return SAID_BY_BEING_THERE.has(name) ? true : value;
}

async function uploadOf(file: File) {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

const SAID_BY_BEING_THERE = new Set(["again", "outside"]);
