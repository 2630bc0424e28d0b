import type { Pair } from "@/domain/checks/check";

type Languages = { readonly from: string | undefined; readonly to: string | undefined };

/** A pair as a JSON line gives it. Flags are a list, or one text with commas between, as PO files write them. */
export function pairOfLine(
  line: Readonly<Record<string, unknown>>,
  languages: Languages,
): Pair | undefined {
  const { source, target } = line;
  if (typeof source !== "string" || (typeof target !== "string" && target !== null))
    return undefined;
  const key = textOf(line.key);
  return {
    source,
    target: target ?? "",
    from: textOf(line.from) ?? languages.from ?? "en",
    to: textOf(line.to) ?? languages.to ?? "und",
    flags: flagsOf(line.flags),
    ...(typeof line.maxLength === "number" ? { maxLength: line.maxLength } : {}),
    ...(key === undefined ? {} : { key }),
  };
}

/** Commas inside quotation marks belong to the flag. */
export function flagsOf(flags: unknown): string[] {
  if (Array.isArray(flags)) return flags.filter((flag): flag is string => typeof flag === "string");
  if (typeof flags !== "string") return [];
  const parts = flags.match(/(?:"(?:\\.|[^"\\])*"|[^,"])+/g) ?? [];
  return parts.map((flag) => flag.trim()).filter((flag) => flag !== "");
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
