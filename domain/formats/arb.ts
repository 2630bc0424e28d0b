import type { Entry } from "./entry";
import { escaped, leftOut, spelling } from "./json-members";
import { jsonStrings } from "./json-strings";
import { stringFile } from "./string-file";
import { textFormat } from "./text-format";

/** Flutter's strings: a JSON object whose members with `@` tell about the others. */
export const arb = textFormat({
  id: "arb",
  extensions: [".arb"],
  mediaType: "application/json",
  spelled: escaped,
  parse(text) {
    const all = jsonStrings(text);
    if (all === undefined) return { unreadable: "broken" };
    const about = new Map(all.map(({ path, value }) => [path.join("\n"), value]));
    const strings = all.filter(({ path }) => path.length === 1 && !path[0]?.startsWith("@"));
    const spelled = spelling(text);
    const entries = strings.map(({ start, end, value, path }): Entry => {
      const comment = about.get(`@${path[0]}\ndescription`);
      const key = path.join(".");
      return {
        start,
        end,
        value,
        spelled,
        about: { key, ...(comment ? { comment } : {}) },
        whole: "member",
      };
    });
    const language = about.get("@@locale");
    return {
      ...stringFile(entries, { placeholders: ICU, leftOut: leftOut(strings, entries) }),
      ...(language ? { language } : {}),
    };
  },
});

/** Simple arguments of ICU messages; plurals and selections stay in the text, for there are words in them. */
const ICU = /\{\s*\w+\s*(?:,\s*(?:number|date|time)\s*(?:,[^{}]*)?)?\}/u;
