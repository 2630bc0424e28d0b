import type { Check, Example } from "./check";
import { SPEECH } from "./traits";

/** Who is quoted by name in the source is named in the translation too, in its letters or in those of the language. */
export const speaker = {
  id: "speaker",
  severity: "warning",
  needs: { source: SPEECH },

  find({ source, target, tools }) {
    if (target.text.trim() === "" || !QUOTED.test(source.text)) return [];
    const speakers = tools.speakersIn?.(source) ?? [];
    return speakers.flatMap(({ start, end, isNamedIn }) =>
      isNamedIn(target) ? [] : [{ side: "source", start, end }],
    );
  },
} as const satisfies Check;

const QUOTED = /[“„«「"][^“”„«»「」"]{4,2000}[”“»」"]|”[^“”]{4,2000}“/;

export const examples: readonly Example[] = [
  {
    source: "“The river will rise again,” said Maria Lindner.",
    target: "„Der Fluss wird wieder steigen.“",
    finds: ["Lindner"],
  },
  {
    source: "“The river will rise again,” said Maria Lindner.",
    target: "«سیند به بیا ډک شي،» ماریا لینډنر وویل.",
    to: "ps",
    finds: [],
  },
  {
    source: "Maria Lindner, who leads the office, said: “The river will rise again.”",
    target: "دفتر کی سربراہ نے کہا: ”دریا پھر چڑھے گا۔“",
    to: "ur",
    finds: ["Lindner"],
  },
  {
    source: "“The river will rise again,” said Maria Lindner.",
    target: "„Der Fluss wird wieder steigen“, sagte Maria Lindners Bruder.",
    finds: [],
  },
  {
    source: "„Der Fluss steigt“, sagte Peter Hallmann.",
    target: "« Le fleuve monte », a dit Peter Hallmann.",
    from: "de",
    to: "fr",
    finds: [],
  },
  { source: "“It is late,” said the President.", target: "„Es ist spät.“", finds: [] },
  { source: "Maria Lindner said that it was late.", target: "Es war spät.", finds: [] },
  {
    source: "« Le fleuve va monter », a déclaré Marie Lindner.",
    target: "„Der Fluss wird steigen“, sagte Marie Lindner.",
    from: "fr",
    finds: [],
  },
  {
    source: "« Le fleuve va monter », a déclaré Marie Lindner.",
    target: "« سیند به ډک شي »، چارواکې وویل.",
    from: "fr",
    to: "ps",
    finds: ["Lindner"],
  },
  {
    source: "Marie Lindner a dit : « Le fleuve va monter. »",
    target: "„Der Fluss wird steigen.“",
    from: "fr",
    finds: ["Lindner"],
  },
  { source: "« Il est tard », dit le maire.", target: "„Es ist spät.“", from: "fr", finds: [] },
  {
    source: "«El río va a subir», dijo Marta Olmedo.",
    target: "«رودخانه بالا خواهد آمد»، مارتا اولمدو گفت.",
    from: "es",
    to: "fa",
    finds: [],
  },
  {
    source: "«El río va a subir», dijo Marta Olmedo.",
    target: "“The river will rise.”",
    from: "es",
    to: "en",
    finds: ["Olmedo"],
  },
  {
    source: "قالت مريم الحداد: «سيرتفع النهر».",
    target: "“The river will rise,” said Mariam al-Haddad.",
    from: "ar",
    to: "en",
    finds: [],
  },
  {
    source: "قالت مريم الحداد: «سيرتفع النهر».",
    target: "“The river will rise,” she said.",
    from: "ar",
    to: "en",
    finds: ["مريم"],
  },
  {
    source: "قال المسؤول: «سيرتفع النهر».",
    target: "“The river will rise.”",
    from: "ar",
    to: "en",
    finds: [],
  },
  {
    source: "فرهاد رستمی گفت: «رودخانه بالا می‌آید.»",
    target: "« Le fleuve monte. »",
    from: "fa",
    to: "fr",
    finds: ["فرهاد"],
  },
  {
    source: "فرهاد رستمی گفت: «رودخانه بالا می‌آید.»",
    target: "Rostami sagte: „Der Fluss steigt.“",
    from: "fa-AF",
    finds: [],
  },
  {
    source: "خالد څدراڼ وویل: «سیند ډکېږي.»",
    target: "“The river is rising.”",
    from: "ps",
    to: "en",
    finds: ["خالد"],
  },
  {
    source: "یوسف کمال نے کہا: ”دریا چڑھ رہا ہے۔“",
    target: "“The river is rising,” said Yusuf Kamal.",
    from: "ur",
    to: "en",
    finds: [],
  },
  {
    source: "عمران خٹک نے کہا: ”دریا چڑھ رہا ہے۔“",
    target: "«رودخانه بالا می‌آید.»",
    from: "ur",
    to: "fa",
    finds: ["عمران"],
  },
  {
    source: "张伟说：“河水正在上涨。”",
    target: "“The river is rising,” said Zhang Wei.",
    from: "zh",
    to: "en",
    finds: [],
  },
  {
    source: "张伟说：“河水正在上涨。”",
    target: "“The river is rising,” he said.",
    from: "zh",
    to: "en",
    finds: ["张伟"],
  },
  {
    source: "玛丽亚·林德纳说：“河水正在上涨。”",
    target: "„Der fluss steigt.“",
    from: "zh",
    finds: ["玛丽亚·林德纳"],
  },
  {
    source: "王子说：“天晚了。”",
    target: "“It is late,” he said.",
    from: "zh",
    to: "en",
    finds: [],
  },
];
