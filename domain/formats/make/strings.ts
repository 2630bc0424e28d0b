import { androidText } from "../android-text";
import { escapedC } from "../apple-strings";
import { patternOf } from "../fluent/spelling";
import type { Paragraph } from "../format";
import { xmlEscaped } from "../xml/xml-text";
import { plainKey, quoted } from "../yaml/spelling";
import { keysOf, type Maker, type Making, respelled, utf8 } from "./maker";

type Said = { readonly key: string; readonly value: string; readonly comment: string };

/** Each string by its name, with its markup as HTML has it: so do all formats of strings. */
function saidIn({ paragraphs, onLost }: Making): Said[] {
  const keys = keysOf(paragraphs);
  return paragraphs.map((paragraph, at) => ({
    key: keys[at] ?? "",
    value: valueIn(paragraph, onLost),
    comment: paragraph.comment ?? "",
  }));
}

export function valueIn(
  { text, codes }: Pick<Paragraph, "text" | "codes">,
  onLost: Making["onLost"],
) {
  return respelled(
    text,
    { codes, onLost },
    {
      text: (plain) => plain,
      lineBreak: "\n",
      pair: (label) => (/^[a-z]+$/u.test(label) ? [`<${label}>`, `</${label}>`] : undefined),
    },
  );
}

const lines =
  (line: (said: Said) => string): Maker =>
  (making) =>
    utf8(saidIn(making).map(line).join(""));

/** Flat, with the names as they are: i18next reads dots as levels. */
export const json: Maker = (making) =>
  utf8(`${JSON.stringify(nestedIn(saidIn(making)), null, 2)}\n`);

type Nested = { [name: string]: string | Nested };

/** A name with dots is a way down, unless a string stands in the way. */
function nestedIn(said: readonly Said[]): Nested {
  const root: Nested = {};
  for (const { key, value } of said) {
    const path = key.split(".");
    if (path.includes("") || path.includes("__proto__") || !put(root, path, value)) {
      root[key] = value;
    }
  }
  return root;
}

function put(root: Nested, path: readonly string[], value: string): boolean {
  let here = root;
  for (const name of path.slice(0, -1)) {
    const next = Object.hasOwn(here, name) ? here[name] : {};
    if (typeof next !== "object") return false;
    here[name] = next;
    here = next;
  }
  const last = path.at(-1) ?? "";
  if (Object.hasOwn(here, last)) return false;
  here[last] = value;
  return true;
}

export const arb: Maker = (making) => {
  const members = saidIn(making).flatMap(({ key, value, comment }): [string, unknown][] => [
    [key, value],
    ...(comment ? [[`@${key}`, { description: comment }] as [string, unknown]] : []),
  ]);
  const all = Object.fromEntries([["@@locale", making.language], ...members]);
  return utf8(`${JSON.stringify(all, null, 2)}\n`);
};

/** As Rails has it: the language at the top. Everything stands in quotation marks. */
export const yaml: Maker = (making) =>
  utf8(yamlOf({ [making.language]: nestedIn(saidIn(making)) }));

function yamlOf(node: Nested, indent = ""): string {
  return Object.entries(node)
    .map(([name, value]) => {
      const key = /^[a-z][\w-]*$/iu.test(name) ? plainKey(name) : JSON.stringify(name);
      return typeof value === "string"
        ? `${indent}${key}: ${quoted(value)}\n`
        : `${indent}${key}:\n${yamlOf(value, `${indent}  `)}`;
    })
    .join("");
}

export const properties: Maker = lines(({ key, value, comment }) => {
  const name = key.replace(/[\s:=\\#!]/gu, "\\$&");
  const written = value.replace(/\\/gu, "\\\\").replace(/\n/gu, "\\n").replace(/^ /u, "\\ ");
  return `${hashed(comment)}${name}=${written}\n`;
});

const hashed = (comment: string) => (comment ? `# ${comment.replace(/\n/gu, "\n# ")}\n` : "");

export const appleStrings: Maker = lines(({ key, value, comment }) => {
  const before = comment ? `/* ${comment.replaceAll("*/", "* /")} */\n` : "";
  return `${before}"${escapedC(key)}" = "${escapedC(value)}";\n`;
});

const XML = '<?xml version="1.0" encoding="utf-8"?>\n';

export const android: Maker = (making) => {
  const each = saidIn(making).map(({ key, value, comment }) => {
    const before = comment ? `    <!-- ${comment.replaceAll("--", "- -")} -->\n` : "";
    return `${before}    <string name="${xmlEscaped(key.replace(/[^\w.]/gu, "_"))}">${androidText(value)}</string>\n`;
  });
  return utf8(`${XML}<resources>\n${each.join("")}</resources>\n`);
};

export const resx: Maker = (making) => {
  const each = saidIn(making).map(({ key, value, comment }) => {
    const about = comment ? `\n    <comment>${xmlEscaped(comment)}</comment>` : "";
    return `  <data name="${xmlEscaped(key)}" xml:space="preserve">\n    <value>${xmlEscaped(value)}</value>${about}\n  </data>\n`;
  });
  return utf8(`${XML}<root>\n${RESX_HEAD}${each.join("")}</root>\n`);
};

const RESX_HEAD = [
  ["resmimetype", "text/microsoft-resx"],
  ["version", "2.0"],
]
  .map(([name, value]) => `  <resheader name="${name}"><value>${value}</value></resheader>\n`)
  .join("");

/** Keys as Fluent allows them; braces that are no placeables are texts. */
export const fluent: Maker = lines(({ key, value, comment }) => {
  const name = key.replace(/[^\w-]/gu, "-").replace(/^(?![a-z])/iu, "s");
  return `${hashed(comment)}${name} = ${patternOf(value)}\n`;
});

export const stringsdict: Maker = (making) => {
  const each = saidIn(making).map(({ key, value, comment }) => {
    const before = comment ? `  <!-- ${comment.replaceAll("--", "- -")} -->\n` : "";
    return `${before}  <key>${xmlEscaped(key)}</key>\n  <dict>\n    <key>NSStringLocalizedFormatKey</key>\n    <string>${xmlEscaped(value)}</string>\n  </dict>\n`;
  });
  return utf8(`${PLIST}<plist version="1.0">\n<dict>\n${each.join("")}</dict>\n</plist>\n`);
};

const PLIST = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
`;
