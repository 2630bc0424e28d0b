import { foldLetters } from "../languages/fold-letters";
import type { Check, Example, Facing, Fault, Other, Spelling } from "./check";
import { largestGroup } from "./largest-group";
import { isSameName, mayBeSameName } from "./same-name";
import { ARABIC, CAPITAL } from "./traits";

/**
 * A name is spelled in one way throughout a document (Lindner as لینډنر, not as لیندنر too; Zelensky as
 * Selenskyj or as Zelensky). Said of the rarer spelling; where two are as common, of both.
 */
export const nameSpelling = {
  id: "name-spelling",
  severity: "warning",
  needs: { either: CAPITAL | ARABIC },

  find({ source, target, tools, options: { others } }) {
    if (others === undefined || others.near.length === 0) return [];
    const { spelling } = tools;
    if (spelling === undefined) return [];
    return [...spelling.namesOf(source.text, target.text)].flatMap((name) =>
      faultOf(name, others.near, { target, spelling }),
    );
  },
} as const satisfies Check;

type Known = { readonly target: Facing["target"]; readonly spelling: Spelling };

function faultOf(
  [name, own]: readonly [string, string],
  near: readonly Other[],
  { target: { text }, spelling: known }: Known,
): Fault[] {
  const spelled = near.flatMap((other) => {
    const spelling = other.source.includes(name) ? spellingIn(other, name, known) : undefined;
    return spelling === undefined ? [] : [{ spelling, other }];
  });
  const unlike = spelled.filter(
    ({ spelling }) => !isSameName(spelling, own) && mayBeSameName(spelling, own),
  );
  const most = largestGroup(unlike, ({ spelling }) => foldLetters(spelling));
  const [first] = most;
  if (first === undefined || most.length < spelled.length - unlike.length + 1) return [];
  const start = text.indexOf(own);
  const values = { name, other: first.spelling, place: first.other.place };
  return [{ side: "target", start, end: start + own.length, values }];
}

const spellings = new WeakMap<Other, Map<string, string | undefined>>();

/** Asked at every key while somebody types. */
function spellingIn(other: Other, name: string, { spellingOf }: Spelling): string | undefined {
  const known = spellings.get(other) ?? new Map<string, string | undefined>();
  spellings.set(other, known);
  if (!known.has(name)) known.set(name, spellingOf(name, other.target));
  return known.get(name);
}

const then = {
  source: "Then Lindner came.",
  target: "بیا لینډنر راغی.",
  place: "The river, 2",
};

const thenInPersian = {
  source: "آقای لیندنر دیروز آمد.",
  target: "ښاغلی لینډنر پرون راغی.",
  place: "The river, 2",
};

export const examples: readonly Example[] = [
  {
    source: "آقای لیندنر فردا می‌رود.",
    target: "ښاغلی لیندنېر به سبا ځي.",
    ...{ from: "fa-AF", to: "ps" },
    options: { others: { near: [thenInPersian], far: [] } },
    finds: ["لیندنېر"],
  },
  {
    source: "لیندنر گفت: «باران می‌بارد.»",
    target: "لیندنېر وویل: «باران ورېږي.»",
    ...{ from: "fa-AF", to: "ps" },
    options: { others: { near: [thenInPersian], far: [] } },
    finds: ["لیندنېر"],
  },
  {
    source: "لیندنر گفت: «باران می‌بارد.»",
    target: "لینډنر وویل: «باران ورېږي.»",
    ...{ from: "fa-AF", to: "ps" },
    options: { others: { near: [thenInPersian], far: [] } },
    finds: [],
  },
  {
    source: "وقال ليندنر إن المطر قادم.",
    target: "لنڈنر نے کہا کہ بارش آنے والی ہے۔",
    ...{ from: "ar", to: "ur" },
    options: {
      others: {
        near: [{ ...then, source: "ثم غادر السيد ليندنر.", target: "پھر جناب لینڈنیر چلے گئے۔" }],
        far: [],
      },
    },
    finds: ["لنڈنر"],
  },
  {
    source: "قال السيد الوزير إن المطر قادم.",
    target: "وزیر صاحب نے کہا کہ بارش آنے والی ہے۔",
    ...{ from: "ar", to: "ur" },
    options: {
      others: {
        near: [{ ...then, source: "غادر السيد الوزير.", target: "وزیرِ محترم چلے گئے۔" }],
        far: [],
      },
    },
    finds: [],
  },
  {
    source: "So Lindner left.",
    target: "نو لینډنېر ولاړ.",
    to: "ps",
    options: { others: { near: [then], far: [] } },
    finds: ["لینډنېر"],
  },
  {
    source: "And Lindner stayed.",
    target: "او لینډنر پاتې شو.",
    to: "ps",
    options: { others: { near: [then], far: [] } },
    finds: [],
  },
  {
    source: "So Lindner left.",
    target: "نو لینډنېر ولاړ.",
    to: "ps",
    options: { others: { near: [], far: [then] } },
    finds: [],
  },
  {
    source: "And Lindner stayed.",
    target: "وبقي ليندنر.",
    to: "ar",
    options: {
      others: {
        near: [{ ...then, source: "Then came Lindner.", target: "ثم جاء وليندنر." }],
        far: [],
      },
    },
    finds: [],
  },
  {
    source: "So Lindner left.",
    target: "Also ging Lyndner.",
    options: { others: { near: [{ ...then, target: "Dann kam Lindner." }], far: [] } },
    finds: ["Lyndner"],
  },
  {
    source: "So Lindner left.",
    target: "Das war Lindners Haus.",
    options: { others: { near: [{ ...then, target: "Dann kam Lindner." }], far: [] } },
    finds: [],
  },
  {
    source: "With Zelensky in town",
    target: "Mit Zelensky in der Stadt",
    options: {
      others: {
        near: [{ ...then, source: "and Zelensky left", target: "und Selenskyj ging" }],
        far: [],
      },
    },
    finds: ["Zelensky"],
  },
  {
    source: "and France too",
    target: "et la France aussi",
    to: "fr",
    options: {
      others: {
        near: [{ ...then, source: "in France", target: "où Françoise attendait" }],
        far: [],
      },
    },
    finds: [],
  },
  {
    source: "from America",
    target: "aus Amerika",
    options: {
      others: {
        near: [{ ...then, source: "in America", target: "bei den Amerikanern" }],
        far: [],
      },
    },
    finds: [],
  },
  {
    source: "ثم جاء ليندنر.",
    target: "and then Lindner came.",
    from: "ar",
    to: "en",
    options: {
      others: {
        near: [{ ...then, source: "وذهب ليندنر.", target: "and so Lyndner went." }],
        far: [],
      },
    },
    finds: ["Lindner"],
  },
  {
    source: "ثم جاء ليندنر.",
    target: "and then Lindner came.",
    from: "ar",
    to: "en",
    options: {
      others: {
        near: [{ ...then, source: "وذهب ليندنر.", target: "and so Lindner’s men went." }],
        far: [],
      },
    },
    finds: [],
  },
  {
    source: "and then Lindner came.",
    target: "然后林德娜来了。",
    to: "zh",
    options: { others: { near: [{ ...then, target: "林德纳也来了。" }], far: [] } },
    finds: ["林德娜"],
  },
  {
    source: "and then Lindner came.",
    target: "然后林德纳来了。",
    to: "zh",
    options: { others: { near: [{ ...then, target: "林德纳也来了。" }], far: [] } },
    finds: [],
  },
  {
    source: "然后林德纳来了。",
    target: "and then Lindner came.",
    from: "zh",
    to: "en",
    options: {
      others: {
        near: [{ ...then, source: "林德纳也走了。", target: "and so Lindtner went." }],
        far: [],
      },
    },
    finds: ["Lindner"],
  },
];
