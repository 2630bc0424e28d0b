import { androidText } from "../android-text";
import { escapedC } from "../apple-strings";
import { patternOf } from "../fluent/spelling";
import type { Paragraph } from "../format";
import { utf8 } from "../utf8";
import { xmlEscaped } from "../xml/xml-text";
import { plainKey, quoted } from "../yaml/spelling";
import { keysOf, type Maker, type Making, respelled } from "./maker";
import { type Counted, isCounted, messagesOf, type Said } from "./messages";

/** Each string by its name, with its markup as HTML has it: so do all formats of strings. */
function saidIn({ paragraphs, onLost }: Making): Said[] {
  const keys = keysOf(paragraphs);
  return paragraphs.map((paragraph, at) => ({
    key: keys[at] ?? "",
    value: valueIn(paragraph, onLost),
    comment: paragraph.comment ?? "",
    ...(paragraph.form ? { form: paragraph.form } : {}),
  }));
}

/** The same, with the forms of a message that counts under names that the format knows them by. */
function flatIn(making: Making, nameOf: (message: Counted, category: string) => string): Said[] {
  return messagesOf(saidIn(making)).flatMap((message): Said[] =>
    isCounted(message)
      ? message.forms.map(({ category, value }) => ({
          ...{ key: nameOf(message, category), value, comment: message.comment },
        }))
      : [message],
  );
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

/** As i18next has it, which reads dots as levels and finds plural forms by the ends of names. */
export const json: Maker = (making) => {
  const said = flatIn(
    making,
    ({ key, isOrdinal }, category) => `${key}${isOrdinal ? "_ordinal" : ""}_${category}`,
  );
  return utf8(`${JSON.stringify(nestedIn(said), null, 2)}\n`);
};

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
  const members = messagesOf(saidIn(making)).flatMap((message): [string, unknown][] => {
    const { key, comment } = message;
    return [
      [key, isCounted(message) ? icuOf(message) : message.value],
      ...(comment ? [[`@${key}`, { description: comment }] as [string, unknown]] : []),
    ];
  });
  const all = Object.fromEntries([["@@locale", making.language], ...members]);
  return utf8(`${JSON.stringify(all, null, 2)}\n`);
};

/** What i18next writes in two braces ICU writes in one. */
function icuOf({ isOrdinal, forms }: Counted): string {
  const texts = forms.map(
    ({ category, value }) => `${category} {${value.replace(/\{\{\s*(\w+)\s*\}\}/gu, "{$1}")}}`,
  );
  return `{count, ${isOrdinal ? "selectordinal" : "plural"}, ${texts.join(" ")}}`;
}

/** As Rails has it: the language at the top. Everything stands in quotation marks. */
export const yaml: Maker = (making) =>
  utf8(
    yamlOf({
      [making.language]: nestedIn(flatIn(making, ({ key }, category) => `${key}.${category}`)),
    }),
  );

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
  const each = messagesOf(saidIn(making)).map((message) => {
    const { key, comment } = message;
    const before = comment ? `    <!-- ${comment.replaceAll("--", "- -")} -->\n` : "";
    const name = xmlEscaped(key.replace(/[^\w.]/gu, "_"));
    if (!isCounted(message))
      return `${before}    <string name="${name}">${androidText(message.value)}</string>\n`;
    const items = message.forms.map(
      ({ category, value }) =>
        `        <item quantity="${category}">${androidText(value)}</item>\n`,
    );
    return `${before}    <plurals name="${name}">\n${items.join("")}    </plurals>\n`;
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
export const fluent: Maker = (making) => {
  const each = messagesOf(saidIn(making)).map((message) => {
    const { key, comment } = message;
    const name = key.replace(/[^\w-]/gu, "-").replace(/^(?![a-z])/iu, "s");
    const pattern = isCounted(message) ? selection(message) : patternOf(message.value);
    return `${hashed(comment)}${name} = ${pattern}\n`;
  });
  return utf8(each.join(""));
};

function selection({ isOrdinal, forms }: Counted): string {
  const counted = isOrdinal ? 'NUMBER($count, type: "ordinal")' : "$count";
  const variants = forms.map(({ category, value }) => {
    const lines = patternOf(value)
      .trim()
      .replace(/\n(?=[^\n])/gu, "\n    ");
    return `${category === "other" ? "   *" : "    "}[${category}] ${lines}`;
  });
  return `{ ${counted} ->\n${variants.join("\n")}\n}`;
}

export const stringsdict: Maker = (making) => {
  const each = messagesOf(saidIn(making)).map((message) => {
    const { key, comment } = message;
    const before = comment ? `  <!-- ${comment.replaceAll("--", "- -")} -->\n` : "";
    const [format, forms] = isCounted(message)
      ? ["%#@count@", formsOf(message)]
      : [message.value, ""];
    return `${before}  <key>${xmlEscaped(key)}</key>\n  <dict>\n    <key>NSStringLocalizedFormatKey</key>\n    <string>${xmlEscaped(format)}</string>\n${forms}  </dict>\n`;
  });
  return utf8(`${PLIST}<plist version="1.0">\n<dict>\n${each.join("")}</dict>\n</plist>\n`);
};

function formsOf({ forms }: Counted): string {
  const entries = [
    ["NSStringFormatSpecTypeKey", "NSStringPluralRuleType"],
    ["NSStringFormatValueTypeKey", "d"],
    ...forms.map(({ category, value }) => [category, value]),
  ].map(
    ([name = "", value = ""]) =>
      `      <key>${name}</key>\n      <string>${xmlEscaped(value)}</string>\n`,
  );
  return `    <key>count</key>\n    <dict>\n${entries.join("")}    </dict>\n`;
}

const PLIST = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
`;
