import type { Problem } from "../format";
import { CODE_PAGES, type Decode, decoderFor } from "./code-pages";
import type { Group, RtfParagraph, Run } from "./shapes";
import { type Token, tokensOf } from "./tokens";
import { CHARACTERS, LOOKS, TARGETS } from "./words";

type Interrupted = Pick<RtfReader, "runs" | "place" | "properties"> & { readonly depth: number };

const DEEPEST = 500;

export class RtfReader {
  readonly paragraphs: RtfParagraph[] = [];
  readonly problems: Problem[] = [];
  readonly styles = new Map<number, string>();
  readonly said = { title: "", author: "" };
  isTooDeep = false;
  /** Read so far of the paragraph, and of the ones that notes interrupt. */
  runs: Run[] = [];
  readonly interrupted: Interrupted[] = [];
  /** Notes stand behind the paragraph they interrupt. */
  waiting: RtfParagraph[] = [];
  readonly stack: Group[] = [];
  group: Group = {
    look: new Set(),
    isHidden: false,
    isDeleted: false,
    font: 0,
    spare: 1,
    target: "text",
  };
  properties = { style: 0, level: undefined as number | undefined, isListed: false, isCell: false };
  place: RtfParagraph["place"] = "body";
  readonly fonts = new Map<number, number>();
  readonly decoders = new Map<number, Decode>();
  codePage = 1252;
  bytes: number[] = [];
  skipped = 0;
  isStar = false;
  style = { number: 0, name: "" };

  /** Stops when there are more paragraphs than allowed. */
  read(source: string, most: number): void {
    for (const token of tokensOf(source)) {
      if (token.type !== "bytes") this.flush();
      this.take(token);
      if (this.isTooDeep || this.paragraphs.length > most) return;
    }
    this.flush();
    this.endParagraph();
  }

  take(token: Token): void {
    if (token.type === "open") this.open();
    else if (token.type === "close") this.close();
    else if (token.type === "bytes") this.takeBytes(token.bytes);
    else if (token.type === "word") this.word(token.name, token.value);
  }

  open(): void {
    this.stack.push(this.group);
    this.group = { ...this.group };
    this.isTooDeep ||= this.stack.length > DEEPEST;
    this.isStar = false;
  }

  close(): void {
    if (this.group.target === "styles") this.endStyle();
    const note = this.interrupted.at(-1);
    if (note?.depth === this.stack.length) this.endNote();
    this.group = this.stack.pop() ?? this.group;
    this.skipped = 0;
  }

  takeBytes(bytes: readonly number[]): void {
    const taken = bytes.slice(this.skipped);
    this.skipped = Math.max(0, this.skipped - bytes.length);
    for (const byte of taken) this.bytes.push(byte);
  }

  /** Bytes that stand behind each other are decoded together: a character may need two. */
  flush(): void {
    if (this.bytes.length === 0) return;
    const page = this.fonts.get(this.group.font) ?? this.codePage;
    const decoder = this.decoders.get(page) ?? decoderFor(page);
    this.decoders.set(page, decoder);
    this.text(decoder(this.bytes));
    this.bytes = [];
  }

  text(text: string): void {
    const { target, isDeleted, isHidden, look } = this.group;
    if (target === "styles") this.style.name += text;
    if (target === "title" || target === "author") this.said[target] += text;
    if (target !== "text" || isDeleted) return;
    if (isHidden)
      this.problems.push({ kind: "unsupported", place: "hidden", quote: text.slice(0, 200) });
    else this.runs.push({ text, look: [...look].join(" ") });
  }

  word(name: string, value: number | undefined): void {
    const isKnown = this.spelled(name) || this.dressed(name, value) || this.done(name, value ?? 0);
    if (!isKnown && this.isStar) this.group.target = "skip";
    this.isStar = name === "*";
  }

  spelled(name: string): boolean {
    const character = Object.hasOwn(CHARACTERS, name) ? CHARACTERS[name] : undefined;
    if (character !== undefined) this.text(character);
    return character !== undefined;
  }

  dressed(name: string, value: number | undefined): boolean {
    const look = Object.hasOwn(LOOKS, name) ? LOOKS[name] : undefined;
    if (look !== undefined) this.dress(look, value !== 0);
    return look !== undefined;
  }

  done(name: string, value: number): boolean {
    const target = Object.hasOwn(TARGETS, name) ? TARGETS[name] : undefined;
    const deed = Object.hasOwn(DEEDS, name) ? DEEDS[name] : undefined;
    if (target !== undefined) this.group.target = target;
    deed?.(this, value);
    return target !== undefined || deed !== undefined;
  }

  unicode(value: number): void {
    this.text(String.fromCharCode(value & 0xffff));
    this.skipped = this.group.spare;
  }

  dress(label: string, isOn: boolean): void {
    const look = new Set(this.group.look);
    if (isOn) look.add(label);
    else look.delete(label);
    this.group.look = look;
  }

  endParagraph(): void {
    const { style, level, isListed, isCell } = this.properties;
    const own = isCell ? "cell" : isListed ? "list-item" : "body";
    const place = this.place === "body" ? own : this.place;
    const list = this.interrupted.length > 0 ? this.waiting : this.paragraphs;
    if (this.runs.some(({ text }) => text.trim() !== ""))
      list.push({ runs: this.runs, style: this.styles.get(style) ?? "", level, place });
    this.runs = [];
    if (this.interrupted.length > 0) return;
    this.paragraphs.push(...this.waiting);
    this.waiting = [];
  }

  startNote(place: RtfParagraph["place"]): void {
    const { runs, properties } = this;
    this.interrupted.push({ depth: this.stack.length, runs, properties, place: this.place });
    this.properties = { ...properties };
    this.runs = [];
    this.place = place;
  }

  endNote(): void {
    this.endParagraph();
    const before = this.interrupted.pop();
    if (before)
      Object.assign(this, {
        runs: before.runs,
        place: before.place,
        properties: before.properties,
      });
  }

  endStyle(): void {
    const name = this.style.name.replace(/;\s*$/u, "").trim();
    if (name !== "") this.styles.set(this.style.number, name);
    this.style = { number: 0, name: "" };
  }
}

type Deed = (reader: RtfReader, value: number) => void;

const plainLook: Deed = (reader) => {
  Object.assign(reader.group, { look: new Set(), isHidden: false, isDeleted: false });
};
const paragraph: Deed = (reader) => reader.endParagraph();
const note =
  (place: RtfParagraph["place"]): Deed =>
  (reader) => {
    if (reader.group.target === "text") reader.startNote(place);
  };
const caption = note("caption");

const DEEDS: Readonly<Record<string, Deed>> = {
  "*": () => undefined,
  u: (reader, value) => reader.unicode(value),
  par: paragraph,
  sect: paragraph,
  cell: paragraph,
  nestcell: paragraph,
  "\n": paragraph,
  "\r": paragraph,
  plain: plainLook,
  pard: (reader) => {
    reader.properties = { style: 0, level: undefined, isListed: false, isCell: false };
  },
  s: (reader, value) => {
    if (reader.group.target === "styles") reader.style.number = value;
    else reader.properties.style = value;
  },
  f: (reader, value) => {
    reader.group.font = value;
  },
  fcharset: (reader, value) => {
    const page = CODE_PAGES[value];
    if (page !== undefined) reader.fonts.set(reader.group.font, page);
  },
  ansicpg: (reader, value) => {
    reader.codePage = value;
  },
  mac: (reader) => {
    reader.codePage = 10000;
  },
  uc: (reader, value) => {
    reader.group.spare = Math.min(100, Math.max(0, value));
  },
  outlinelevel: (reader, value) => {
    reader.properties.level = value < 9 ? value + 1 : undefined;
  },
  ls: (reader, value) => {
    reader.properties.isListed = value > 0;
  },
  intbl: (reader) => {
    reader.properties.isCell = true;
  },
  ulnone: (reader) => reader.dress("u", false),
  nosupersub: (reader) => {
    reader.dress("sup", false);
    reader.dress("sub", false);
  },
  v: (reader, value) => {
    reader.group.isHidden = value !== 0 || !reader.group.isHidden;
  },
  deleted: (reader) => {
    reader.group.isDeleted = true;
    reader.problems.push({ kind: "tracked-changes", place: "deleted" });
  },
  footnote: note("note"),
  ...Object.fromEntries(
    "header headerl headerr headerf footer footerl footerr footerf"
      .split(" ")
      .map((name) => [name, caption]),
  ),
};
