import type { JsonNode } from "../json-tree";
import type { Edit } from "../splice";
import type { Branch } from "./branch";

/** A value in place of another, laid out as the file is. */
export function replaced({ start, end }: JsonNode, value: Branch, text: string): Edit {
  return {
    start,
    end,
    text: () => printed(value, { ...layoutOf(text), indent: indentAt(start, text) }),
  };
}

type Member = { readonly name: string; readonly value: Branch };

/** A member put into an object, in the order of names, as Xcode sorts them. */
export function inserted(holder: JsonNode, { name, value }: Member, text: string): Edit {
  const layout = layoutOf(text);
  const indent = indentAt(holder.start, text) + layout.step;
  const written = `${JSON.stringify(name)}${layout.colon}${printed(value, { ...layout, indent })}`;
  const [first] = holder.members;
  if (first === undefined) {
    const outer = layout.newLine + indent.slice(0, indent.length - layout.step.length);
    const whole = `{${layout.newLine}${indent}${written}${outer}}`;
    return { start: holder.start, end: holder.end, text: () => whole };
  }
  const next = holder.members.find((member) => member.name > name);
  if (next) {
    const before = `${written},${layout.newLine}${indent}`;
    return { start: next.start, end: next.start, text: () => before };
  }
  const end = holder.members.at(-1)?.node.end ?? holder.end;
  return { start: end, end, text: () => `,${layout.newLine}${indent}${written}` };
}

type Layout = { readonly step: string; readonly colon: string; readonly newLine: string };

/** Xcode writes a space before colons, others do not. */
function layoutOf(text: string): Layout {
  const head = text.slice(0, 10_000);
  const newLine = head.includes("\r\n") ? "\r\n" : "\n";
  const step = /^\{\s*?\n([ \t]+)"/u.exec(head)?.[1] ?? "  ";
  return { step, newLine, colon: /" : /u.test(head) ? " : " : ": " };
}

/** No line is indented further; a file may be one line. */
const WIDEST = 1_000;

function indentAt(start: number, text: string): string {
  const near = text.slice(Math.max(0, start - WIDEST), start);
  const line = near.lastIndexOf("\n") + 1;
  if (line === 0 && start > WIDEST) return "";
  return /^[ \t]*/u.exec(near.slice(line))?.[0] ?? "";
}

function printed(value: unknown, layout: Layout & { readonly indent: string }): string {
  if (!(value instanceof Map)) return JSON.stringify(value);
  const { indent, step, colon, newLine } = layout;
  const inner = indent + step;
  const members = [...value].map(
    ([name, one]) =>
      `${inner}${JSON.stringify(name)}${colon}${printed(one, { ...layout, indent: inner })}`,
  );
  return `{${newLine}${members.join(`,${newLine}`)}${newLine}${indent}}`;
}
