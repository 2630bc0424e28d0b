import { checks, facingOf, findingsIn } from "@/domain/checks";
import type { Check, Pair } from "@/domain/checks/check";
import { tools } from "@/domain/checks/tools";
import { sentencesIn } from "@/domain/segmentation/sentences";

/** Paragraphs as newspapers print them, written for this measurement; the desk checks them on every keystroke. */
const PAIRS: readonly Pair[] = [
  {
    from: "en",
    to: "ps",
    source:
      "The town council decided on 4 May 2021 to repair the old railway bridge over the river, which has carried no train since the flood of 1998. “We have waited long enough,” said Maria Lindner, who leads the council’s office for roads (ORB). The work will cost about 3.5 million euros and is to take eighteen months; half of the money comes from the province.",
    target:
      "د ښار شورا د ۲۰۲۱ کال د مۍ په ۴مه پرېکړه وکړه چې پر سیند د اورګاډي زوړ پل به بیا رغوي، چې د ۱۹۹۸ کال له سېلاب راهیسې پرې هېڅ اورګاډی نه دی تېر شوی. ماریا لینډنر، چې د شورا د سړکونو دفتر (ORB) مشري کوي، وویل: «موږ پوره انتظار وکړ.» کار به نږدې ۳٫۵ میلیونه یورو لګښت ولري او اتلس میاشتې به وخت ونیسي؛ د پیسو نیمایي له ولایت څخه راځي.",
  },
  {
    from: "en",
    to: "de",
    source:
      "Nobody in the village can remember a winter in which the lake did not freeze. The boatman, Peter Hall, has written down the day of the first ice since 1961, and his book shows that it comes about twenty days later than it did then. “My father skated to school,” he says, “and my children have never seen skates.”",
    target:
      "Niemand im Dorf kann sich an einen Winter erinnern, in dem der See nicht zufror. Der Fährmann Peter Hall hat seit 1961 den Tag des ersten Eises aufgeschrieben, und sein Buch zeigt, dass es etwa zwanzig Tage später kommt als damals. „Mein Vater lief auf Schlittschuhen zur Schule“, sagt er, „und meine Kinder haben noch nie Schlittschuhe gesehen.“",
  },
  {
    from: "en",
    to: "ur",
    source:
      "The library opens at 9 a.m. and closes at 6 p.m., except on Fridays. Readers may borrow up to five books for three weeks; those who return them late pay ten rupees a day. The new reading room has 120 seats and looks out on the garden.",
    target:
      "کتب خانہ صبح 9 بجے کھلتا ہے اور شام 6 بجے بند ہوتا ہے، سوائے جمعے کے۔ قارئین تین ہفتوں کے لیے پانچ کتابیں تک لے جا سکتے ہیں؛ جو دیر سے واپس کرتے ہیں وہ روزانہ دس روپے ادا کرتے ہیں۔ نئے دارالمطالعہ میں 120 نشستیں ہیں اور وہ باغ کی طرف کھلتا ہے۔",
  },
];

const TURNS = 15;
const TIMES = 1000;

/**
 * Passages in a second of this process's own time, once it is warm: the median of some turns, and the
 * best of them, which is what a machine with nothing else to do shows.
 */
function perSecond(work: (pair: Pair) => unknown): { median: number; best: number } {
  for (let times = 0; times < 3000; times += 1) for (const pair of PAIRS) work(pair);
  const rates = Array.from({ length: TURNS }, () => {
    const start = process.cpuUsage();
    for (let times = 0; times < TIMES; times += 1) for (const pair of PAIRS) work(pair);
    return ((TIMES * PAIRS.length) / process.cpuUsage(start).user) * 1e6;
  }).sort((one, other) => one - other);
  return { median: rates[TURNS >> 1] ?? 0, best: rates[TURNS - 1] ?? 0 };
}

const microseconds = (work: (pair: Pair) => unknown) => {
  const { median } = perSecond(work);
  return `${(1_000_000 / median).toFixed(1)} µs`;
};

const all = perSecond((pair) => findingsIn(pair, tools));
console.log(
  `Checks, passages of news a second: ${Math.round(all.median)}, at best ${Math.round(all.best)} (aim: 20000)`,
);
console.log(`Checks, one passage: ${(1000 / all.median).toFixed(3)} ms (aim: under 4)`);
const sentences = perSecond(
  (pair) => sentencesIn(pair.source, pair.from).length + sentencesIn(pair.target, pair.to).length,
);
console.log(`Sentences, passages of news a second: ${Math.round(sentences.median)}`);

console.log(`  looking the texts over: ${microseconds((pair) => facingOf(pair, tools))}`);
const facings = new Map(PAIRS.map((pair) => [pair, facingOf(pair, tools)]));
for (const check of process.argv.includes("--each") ? (checks as readonly Check[]) : []) {
  const spent = microseconds((pair) => check.find(facings.get(pair) ?? facingOf(pair, tools)));
  console.log(`  ${check.id}: ${spent}`);
}
