/** Where text goes: into the document, to what is said about it, or nowhere. */
export type Target = "text" | "skip" | "fonts" | "styles" | "title" | "author";

/** Words that are a character of the text. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  ...{ tab: "\t", line: "\n", emdash: "—", endash: "–", lquote: "‘", rquote: "’" },
  ...{ ldblquote: "“", rdblquote: "”", bullet: "•", emspace: "\u2003", enspace: "\u2002" },
  ...{ zwj: "\u200d", zwnj: "\u200c", ltrmark: "\u200e", rtlmark: "\u200f", "~": "\u00a0" },
  ...{ _: "\u2011", "-": "\u00ad", "\\": "\\", "{": "{", "}": "}" },
};

/** Words that dress what follows, and the label of each look. */
export const LOOKS: Readonly<Record<string, string>> = {
  ...{ b: "b", ab: "b", i: "i", ai: "i", ul: "u", strike: "s", super: "sup", sub: "sub" },
};

/** Words that say where the text of their group goes. */
export const TARGETS: Readonly<Record<string, Target>> = {
  ...{ fonttbl: "fonts", stylesheet: "styles", title: "title", author: "author" },
  ...{ info: "skip", colortbl: "skip", pict: "skip", object: "skip", fldinst: "skip" },
  ...{ listtable: "skip", listoverridetable: "skip", pntext: "skip", listtext: "skip" },
  ...{ annotation: "skip", atnid: "skip", atnauthor: "skip", revtbl: "skip", themedata: "skip" },
  ...{ nonshppict: "skip", bkmkstart: "skip", bkmkend: "skip", xe: "skip", tc: "skip" },
  ...{ rsidtbl: "skip", generator: "skip", filetbl: "skip", datafield: "skip", fldrslt: "text" },
};
