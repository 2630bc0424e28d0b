import { isPluralCategory, type PluralForm } from "../../languages/plurals";
import type { Entry } from "../entry";
import { formIn } from "../with-forms";
import { spelling } from "./spelling";
import type { YamlText } from "./texts";

type Named = { readonly message: string; readonly form: PluralForm; readonly base: string };

/** Of Rails, where the forms of a message are a mapping, and of i18next, whose names end in them. */
export function pluralOf(text: YamlText, source: string): Pick<Entry, "plural" | "about"> {
  const named = formOf(text);
  const { member, path, comment } = text;
  const about = { key: path.join("."), ...(comment ? { comment } : {}) };
  if (named === undefined || member === undefined) return { about };
  const another = (category: string) => {
    const name = named.base + category;
    return {
      start: member.start,
      key: [...path.slice(0, -1), name].join("."),
      spelled: memberBefore({ ...text, member }, { source, name }),
    };
  };
  return {
    about: { ...about, form: named.form },
    plural: { message: named.message, another },
  };
}

function formOf({ path, siblings, value }: YamlText): Named | undefined {
  const name = path.at(-1) ?? "";
  const holder = path.slice(0, -1).join("\n");
  if (isPluralCategory(name) && siblings.has("other") && [...siblings].every(isPluralCategory))
    return { message: holder, form: name, base: "" };
  const named = formIn(name);
  if (named === undefined || !siblings.has(`${named.base}_other`)) return undefined;
  const isCounted = value.includes("count") || siblings.has(`${named.base}_one`);
  const message = `${holder}\n${named.base}`;
  return isCounted ? { message, form: named.form, base: `${named.base}_` } : undefined;
}

type Before = { readonly source: string; readonly name: string };

/** A member of the same mapping, written before this one in the same way. */
function memberBefore(
  text: YamlText & { readonly member: NonNullable<YamlText["member"]> },
  { source, name }: Before,
): Entry["spelled"] {
  const { start } = text.member;
  const line = source.lastIndexOf("\n", start - 1) + 1;
  const newLine = source.includes("\r\n") ? "\r\n" : "\n";
  const [, mark = "", between = ": "] = KEY.exec(source.slice(start, text.start)) ?? [];
  // A block has a line end of its own, and its header may say how deep it stands.
  const style = text.style.startsWith("BLOCK") ? "PLAIN" : text.style;
  const spelled = spelling({ ...text, style }, source);
  const behind = text.isInFlow ? ", " : newLine + " ".repeat(start - line);
  return (value) => `${mark}${name}${mark}${between}${spelled(value)}${behind}`;
}

const KEY = /^(["']?)[^"':]*\1(\s*:\s+)/u;
