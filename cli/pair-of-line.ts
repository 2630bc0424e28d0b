import type { Pair } from "@/domain/checks/check";
import { flagNames } from "@/domain/formats/po/flag-names";

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

export function flagsOf(flags: unknown): string[] {
  if (Array.isArray(flags)) return flags.filter((flag): flag is string => typeof flag === "string");
  return typeof flags === "string" ? flagNames(flags) : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
