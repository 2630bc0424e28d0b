/** A word typed without the letters its language has of its own, and the word that is meant. */
export type LookAlike = { readonly start: number; readonly end: number; readonly right: string };

/**
 * Words that are no words as they stand: Pashto typed on a Persian keyboard (ډوډی for ډوډۍ, پشتو for
 * پښتو), and Arabic ones with their article whose ة became ه (المدرسه). What may be another word
 * (زره beside زړه) is left alone.
 */
export function lookAlikesIn(text: string, language: string): LookAlike[] {
  if (language === "ps") return pashto(text);
  return language === "ar" ? arabic(text) : [];
}

const PASHTO: ReadonlyMap<string, string> = new Map(
  [
    "کی/کې چی/چې کوی/کوي لری/لري راځی/راځي خوری/خوري وایی/وايي غواړی/غواړي غواری/غواړي کیږی/کېږي",
    "نجلی/نجلۍ ډوډی/ډوډۍ ډودی/ډوډۍ دودی/ډوډۍ اونی/اونۍ پیسی/پیسې سیمی/سیمې ورځی/ورځې شپی/شپې",
    "میاشتی/میاشتې ستونزی/ستونزې پوښتنی/پوښتنې هڅی/هڅې مرستی/مرستې ټاکنی/ټاکنې اړیکی/اړیکې",
    "ښځی/ښځې شځه/ښځه شخه/ښځه یوازی/یوازې موژ/موږ زموژ/زموږ پشتو/پښتو پشتون/پښتون پشتانه/پښتانه",
    "شوونځی/ښوونځی شوونکی/ښوونکی پوشتنه/پوښتنه ولار/ولاړ ولارل/ولاړل راورل/راوړل وروکی/وړوکی",
    "پرېکره/پرېکړه پریکره/پرېکړه ورکری/ورکړی تولنه/ټولنه تاکنې/ټاکنې هېخ/هېڅ هیخ/هېڅ",
    "سیاسی/سیاسي دولتی/دولتي ملی/ملي اسلامی/اسلامي پوځی/پوځي نظامی/نظامي اقتصادی/اقتصادي",
    "رسمی/رسمي بشری/بشري امنیتی/امنیتي کلتوری/کلتوري تاریخی/تاریخي علمی/علمي",
  ]
    .join(" ")
    .split(" ")
    .map((pair) => pair.split("/") as [string, string]),
);

/** The last letters of these words: most others end in another. */
const ENDINGS = new Set([...PASHTO.keys()].map((word) => word.charCodeAt(word.length - 1)));

/** A plain loop over the words: it runs on every keystroke. */
function pashto(text: string): LookAlike[] {
  const found: LookAlike[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && isLetter(text.charCodeAt(at))) continue;
    const isLike = at - start > 1 && at - start < 10 && ENDINGS.has(text.charCodeAt(at - 1));
    const right = isLike ? PASHTO.get(text.slice(start, at)) : undefined;
    if (right !== undefined) found.push({ start, end: at, right });
    start = at + 1;
  }
  return found;
}

/** Letters and marks of the Arabic script, and the joiners. */
function isLetter(unit: number): boolean {
  return (
    (unit >= 0x620 && unit <= 0x65f) ||
    (unit >= 0x66e && unit <= 0x6d3) ||
    (unit >= 0x6d5 && unit <= 0x6ef) ||
    unit === 0x200c ||
    unit === 0x200d
  );
}

/** A noun with its article takes no ه of possession: what ends in one has it in its root, or means ة. */
const DEFINITE = /(?<![\p{L}\p{M}])[وفبك]?(?:ال|لل)(\p{L}{2,15})ه(?![\p{L}\p{M}])/gu;
const ENDS_SO = "حيا صلا زكا فتا وفا قنا مبارا مساوا".split(" ");
const IN_ROOT = new Set(
  "ل إل وج وجو فق فقي شب شبي ترفي تنبي توجي تشبي تشوي تموي تنزي تسفي تألي نزي وجي سفي نبي كري مكرو منب متنز منتز كن سف تشاب متشاب مشاب مكر موج مشو معتو تي بل أبل منز مواج فواك متوج متج مشتب أوج تاف فاك نق كار فار شر تفق تأو مرف ممو عت شوا".split(
    " ",
  ),
);

function arabic(text: string): LookAlike[] {
  if (!text.includes("ه")) return [];
  return [...text.matchAll(DEFINITE)].flatMap(({ 0: word, 1: stem = "", index: start }) => {
    if (IN_ROOT.has(stem) || /^ت.{1,3}ا|^تق/u.test(stem)) return [];
    if (stem.endsWith("ا") && !ENDS_SO.includes(stem)) return [];
    return [{ start, end: start + word.length, right: `${word.slice(0, -1)}ة` }];
  });
}
