import type { z } from "zod";
import { readQualityInput } from "@/server/findings/read-quality";

/** What the address asks for among the findings. */
export type AskedFindings = Omit<z.output<typeof readQualityInput>, "projectId">;

type Address = Readonly<Record<string, string | string[] | undefined>>;

export function askedIn(projectId: string, address: Address): AskedFindings {
  const { projectId: _, ...asked } = readQualityInput.parse({ ...address, projectId });
  return asked;
}

/** The same page with something else asked for. What is as usual is left out of the address. */
export function addressOf(asked: Partial<AskedFindings>): string {
  const given = Object.entries(asked).filter(([, value]) => value !== "" && value !== 0);
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}#findings`;
}
