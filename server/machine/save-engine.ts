import { z } from "zod";
import { type Actor, permit } from "../access";
import { transaction } from "../db";
import { languageTag } from "../documents/language-tag";
import { record } from "../record/record";
import { Refusal } from "../refusal";
import { isAllowedAddress } from "./allowed-address";
import { providerOf } from "./index";
import { sealed } from "./seal";

const anyOr = z.union([z.literal(""), languageTag]).default("");
const word = z.string().trim().max(200).default("");

export const saveEngineInput = z.object({
  projectId: z.uuid(),
  /** `none`: for this pair nobody is asked. */
  provider: z.string().max(50),
  /** Empty means any. */
  sourceLanguage: anyOr,
  targetLanguage: anyOr,
  /** Without one, where the provider always is. */
  address: z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(500)]).default(""),
  region: z
    .string()
    .trim()
    .regex(/^[a-z\d-]{0,40}$/)
    .default(""),
  model: word,
  /** Empty leaves the one that is kept, or that of the environment. */
  key: z.string().trim().max(2_000).default(""),
  /** For a million characters, or tokens: what the bill counts. */
  price: z.coerce.number().min(0).max(100_000).default(0),
});

/**
 * Chooses who is asked for suggestions, for a pair of languages or for any. From then on passages
 * of that pair leave the machine when somebody asks for a suggestion; the record says who wanted it.
 */
export async function saveEngine(
  actor: Actor,
  { projectId, key, ...said }: z.infer<typeof saveEngineInput>,
): Promise<{ engineId: string }> {
  return transaction(async (tx) => {
    const { project } = await permit(tx, actor, "settings", projectId);
    const engine = { ...said, address: said.address.replace(/\/+$/, "") };
    refuseUnusable(engine);
    const { sourceLanguage, targetLanguage } = engine;
    const pair = { projectId: project, sourceLanguage, targetLanguage };
    const before = await tx.machineEngine.findUnique({
      where: { projectId_sourceLanguage_targetLanguage: pair },
      select: { provider: true, address: true, key: true },
    });
    // A key is for whom it was given: it never goes to somebody else, or somewhere else.
    const isSame = before?.provider === engine.provider && before.address === engine.address;
    const kept = key === "" ? (isSame ? before.key : null) : sealed(key, project);
    const { id: engineId } = await tx.machineEngine.upsert({
      where: { projectId_sourceLanguage_targetLanguage: pair },
      create: { ...pair, ...engine, key: kept },
      update: { ...engine, key: kept },
      select: { id: true },
    });
    const { provider, address, model } = engine;
    await record(tx, { project, actor }, "machine-changed", {
      detail: { provider, sourceLanguage, targetLanguage, address, model },
    });
    return { engineId };
  });
}

type Engine = {
  readonly provider: string;
  readonly address: string;
  readonly region: string;
  readonly model: string;
};

function refuseUnusable({ provider: id, address, region, model }: Engine): void {
  if (id === "none") return;
  const provider = providerOf(id);
  if (provider === undefined) throw new Refusal("invalid", { reason: "no-such-provider" });
  if (provider.needs.includes("model") && model === "")
    throw new Refusal("invalid", { reason: "machine-needs-model" });
  if (address !== "" && !isAllowedAddress(provider, address, region))
    throw new Refusal("invalid", { reason: "machine-address" });
}
