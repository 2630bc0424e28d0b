import type { PdfFile } from "./file";
import { type Font, fontOf, numberIn } from "./fonts";
import {
  commandsIn,
  type Dictionary,
  isNamed,
  isString,
  nameOf,
  type PdfObject,
  PdfReader,
} from "./objects";
import { textString } from "./text-string";

/** A glyph where it stands on the page, in points from its lower left corner. */
export type Glyph = {
  text: string;
  readonly x: number;
  readonly y: number;
  width: number;
  readonly size: number;
};

type Matrix = readonly [number, number, number, number, number, number];
const UNIT: Matrix = [1, 0, 0, 1, 0, 0];

const times = (one: Matrix, other: Matrix): Matrix => [
  one[0] * other[0] + one[1] * other[2],
  one[0] * other[1] + one[1] * other[3],
  one[2] * other[0] + one[3] * other[2],
  one[2] * other[1] + one[3] * other[3],
  one[4] * other[0] + one[5] * other[2] + other[4],
  one[4] * other[1] + one[5] * other[3] + other[5],
];

type State = {
  matrix: Matrix;
  font: Font | undefined;
  size: number;
  spacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
};

/** What the words of the page show (ISO 32000-1, 9.4), in the order of its content. */
export class PageReader {
  readonly file: PdfFile;
  readonly glyphs: Glyph[] = [];
  /** Glyphs that no table gives a character for. */
  unknown = 0;
  readonly fonts = new Map<PdfObject, Font>();
  readonly saved: State[] = [];
  state: State = {
    ...{ matrix: UNIT, font: undefined, size: 0, spacing: 0, wordSpacing: 0 },
    ...{ stretch: 1, leading: 0, rise: 0 },
  };
  text: Matrix = UNIT;
  line: Matrix = UNIT;
  /** What marked content says it reads as, where it does. */
  readonly actual: { readonly text: string | undefined; glyph?: Glyph }[] = [];
  depth = 0;

  constructor(file: PdfFile) {
    this.file = file;
  }

  read(content: string, resources: Dictionary): void {
    const reader = new PdfReader(content);
    for (const { word, operands } of commandsIn(reader))
      if (word === "ID") skipImage(reader);
      else this.obey(word, operands, resources);
  }

  obey(word: string, operands: readonly PdfObject[], resources: Dictionary): void {
    const numbers = operands.map((one) => (typeof one === "number" ? one : 0));
    if (word === "Tf") this.choose(nameOf(operands[0]), numbers[1] ?? 0, resources);
    else if (word === "Do") this.draw(nameOf(operands[0]), resources);
    else if (word === "BDC") this.mark(operands[1], resources);
    else if (Object.hasOwn(SHOWING, word)) SHOWING[word]?.(this, operands);
    else if (Object.hasOwn(MOVING, word)) MOVING[word]?.(this, numbers);
  }

  choose(name: string, size: number, resources: Dictionary): void {
    const fonts = this.file.dictionary(resources.get("Font"));
    const reference = fonts.get(name) ?? null;
    const font = this.fonts.get(reference) ?? fontOf(this.file, this.file.dictionary(reference));
    this.fonts.set(reference, font);
    Object.assign(this.state, { font, size });
  }

  /** A form is a page inside the page. */
  draw(name: string, resources: Dictionary): void {
    const reference = this.file.dictionary(resources.get("XObject")).get(name);
    const form = this.file.dictionary(reference);
    if (nameOf(form.get("Subtype")) !== "Form" || this.depth >= 8) return;
    const content = this.file.stream(reference) ?? "";
    const own = this.file.dictionary(form.get("Resources"));
    const matrix = this.file.list(form.get("Matrix")).map((one) => this.file.number(one) ?? 0);
    const before = { ...this.state };
    if (matrix.length === 6)
      this.state.matrix = times(matrix as unknown as Matrix, this.state.matrix);
    this.depth++;
    this.read(content, own.size > 0 ? own : resources);
    this.depth--;
    this.state = before;
  }

  mark(properties: PdfObject | undefined, resources: Dictionary): void {
    const named = isNamed(properties)
      ? this.file.dictionary(resources.get("Properties")).get(properties.name)
      : properties;
    const text = this.file.resolved(this.file.dictionary(named).get("ActualText"));
    this.actual.push({ text: isString(text) ? textString(text.bytes) : undefined });
  }

  show(bytes: string): void {
    const { font } = this.state;
    if (!font) return;
    for (let at = 0; at < bytes.length; at += font.length)
      this.glyph(font, numberIn(bytes.slice(at, at + font.length)));
  }

  glyph(font: Font, code: number): void {
    const { size, spacing, wordSpacing, stretch, rise, matrix } = this.state;
    const own = ((font.widths.get(code) ?? font.usual) * font.scale * size) / 1_000;
    const space = spacing + (code === 32 && font.length === 1 ? wordSpacing : 0);
    const place = times([1, 0, 0, 1, 0, rise], times(this.text, matrix));
    const across = Math.hypot(place[0], place[1]);
    const height = size * Math.hypot(place[2], place[3]);
    const character = font.characters.get(code) ?? "";
    if (character === "") this.unknown++;
    else
      this.put({
        text: character,
        x: place[4],
        y: place[5],
        width: own * stretch * across,
        size: height,
      });
    this.advance((own + space) * stretch);
  }

  put(glyph: Glyph): void {
    const said = this.actual.findLast(({ text }) => text !== undefined);
    if (said?.glyph) {
      said.glyph.width = Math.max(said.glyph.width, glyph.x + glyph.width - said.glyph.x);
      return;
    }
    const put = said ? { ...glyph, text: said.text ?? "" } : glyph;
    if (said) said.glyph = put;
    if (this.glyphs.length < MOST_GLYPHS) this.glyphs.push(put);
  }

  advance(by: number): void {
    this.text = times([1, 0, 0, 1, by, 0], this.text);
  }

  move(x: number, y: number): void {
    this.line = times([1, 0, 0, 1, x, y], this.line);
    this.text = this.line;
  }
}

/** Of one page: nobody reads more. */
const MOST_GLYPHS = 200_000;

function skipImage(reader: PdfReader): void {
  const end = /[\s]EI(?=[\s]|$)/gu;
  end.lastIndex = reader.at;
  reader.at = end.test(reader.source) ? end.lastIndex : reader.source.length;
}

type Showing = (page: PageReader, operands: readonly PdfObject[]) => void;

const showString: Showing = (page, operands) => {
  const text = operands.findLast(isString);
  if (text) page.show(text.bytes);
};

const SHOWING: Readonly<Record<string, Showing>> = {
  Tj: showString,
  "'": (page, operands) => {
    page.move(0, -page.state.leading);
    showString(page, operands);
  },
  '"': (page, operands) => {
    const [words, letters] = operands;
    if (typeof words === "number") page.state.wordSpacing = words;
    if (typeof letters === "number") page.state.spacing = letters;
    page.move(0, -page.state.leading);
    showString(page, operands);
  },
  TJ: (page, [items]) => {
    if (!Array.isArray(items)) return;
    for (const item of items)
      if (isString(item)) page.show(item.bytes);
      else if (typeof item === "number")
        page.advance((-item / 1_000) * page.state.size * page.state.stretch);
  },
  BMC: (page) => page.actual.push({ text: undefined }),
  EMC: (page) => page.actual.pop(),
};

type Moving = (page: PageReader, numbers: readonly number[]) => void;

const MOVING: Readonly<Record<string, Moving>> = {
  q: (page) => {
    if (page.saved.length < 1_000) page.saved.push({ ...page.state });
  },
  Q: (page) => {
    page.state = page.saved.pop() ?? page.state;
  },
  cm: (page, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]) => {
    page.state.matrix = times([a, b, c, d, e, f], page.state.matrix);
  },
  BT: (page) => {
    page.text = page.line = UNIT;
  },
  Td: (page, [x = 0, y = 0]) => page.move(x, y),
  TD: (page, [x = 0, y = 0]) => {
    page.state.leading = -y;
    page.move(x, y);
  },
  Tm: (page, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]) => {
    page.text = page.line = [a, b, c, d, e, f];
  },
  "T*": (page) => page.move(0, -page.state.leading),
  Tc: (page, [value = 0]) => {
    page.state.spacing = value;
  },
  Tw: (page, [value = 0]) => {
    page.state.wordSpacing = value;
  },
  Tz: (page, [value = 100]) => {
    page.state.stretch = value / 100;
  },
  TL: (page, [value = 0]) => {
    page.state.leading = value;
  },
  Ts: (page, [value = 0]) => {
    page.state.rise = value;
  },
};
