import { languageOf } from "@/domain/languages/locale";
import type { PermittedProject } from "../access";
import type { Db } from "../db";
import { env } from "../env";
import { isAllowedAddress } from "./allowed-address";
import { providerOf } from "./index";
import type { Access, Provider } from "./provider";
import { unsealed } from "./seal";

/** Who is asked for a pair of languages, and how. */
export type Engine = {
  readonly provider: Provider;
  readonly access: Access;
  readonly price: number;
};

type Pair = { readonly from: string; readonly to: string };

/**
 * Who a project asks for a pair: what is said for both languages goes before what is said for one,
 * and that before what is said for any. Nothing where nobody has been chosen, or *none* has.
 */
export async function engineFor(
  db: Db,
  project: PermittedProject,
  pair: Pair,
): Promise<Engine | undefined> {
  const engines = await db.machineEngine.findMany({
    where: {
      projectId: project,
      sourceLanguage: { in: ["", pair.from, languageOf(pair.from)] },
      targetLanguage: { in: ["", pair.to, languageOf(pair.to)] },
    },
  });
  const [engine] = engines.toSorted((one, other) => closeness(other, pair) - closeness(one, pair));
  const provider = providerOf(engine?.provider ?? "none");
  if (engine === undefined || provider === undefined) return undefined;
  const own = engine.key === null ? undefined : unsealed(engine.key, project);
  const access = {
    ...{ region: engine.region, model: engine.model },
    key: own ?? env.MACHINE_KEYS[provider.id] ?? "",
  };
  const address = engine.address || provider.addressFor({ ...access, address: "" });
  // Also now: whoever runs the machine may have thought better of it since it was chosen.
  if (!isAllowedAddress(provider, address, engine.region)) return undefined;
  return { provider, access: { ...access, address }, price: engine.price };
}

type Said = { readonly sourceLanguage: string; readonly targetLanguage: string };

/** Its own tag counts for more than the language, and that for more than any; the target more than the source. */
function closeness({ sourceLanguage, targetLanguage }: Said, { from, to }: Pair): number {
  return 10 * nearness(targetLanguage, to) + nearness(sourceLanguage, from);
}

function nearness(said: string, tag: string): number {
  if (said === "") return 0;
  return said === tag ? 2 : 1;
}
