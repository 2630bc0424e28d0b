const ROMAN = new Map<string, string>();

function add(letters: string, roman: string): void {
  const values = roman.split(" ");
  [...letters].forEach((letter, at) => {
    ROMAN.set(letter, values[at] === "_" ? "" : (values[at] ?? ""));
  });
}

add(
  "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ",
  "a b v g d e z z i i k l m n o p r s t u f h c c s s _ i _ e u a e i i e g",
);
add("αβγδεζηθικλμνξοπρστυφχψωςϊϋ", "a b g d e z i t i k l m n x o p r s t i f h p o s i i");
add("אבגדהוזחטיכךלמםנןסעפףצץקרשת", "a b g d h v z h t i k k l m m n n s a p p c c k r s t");
add(
  "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءئؤپچژگکیټډړښځڅڼېۍہھںے",
  "a b t t g h h d d r z s s s d t z a g f k k l m n h v i i a _ i v p c z g k i t d r s z s n i i h _ n i",
);
add("ܐܒܓܕܗܘܙܚܛܝܟܠܡܢܣܥܦܨܩܪܫܬ", "a b g d h v z h t i k l m n s a p s k r s t");

/**
 * The consonants of a word in a rough common spelling, so that a name keeps its skeleton from one
 * script to the next (after Simard et al. 1992, who compared letters as they stand). Nothing for a
 * word in a script not listed.
 */
export function skeletonOf(word: string): string | undefined {
  let roman = "";
  for (const letter of word) {
    if ((letter >= "a" && letter <= "z") || (letter >= "0" && letter <= "9")) {
      roman += letter;
      continue;
    }
    const known = ROMAN.get(letter);
    if (known === undefined) return undefined;
    roman += known;
  }
  return roman
    .replace(/ph/g, "f")
    .replace(/[ckq]h?/g, "k")
    .replace(/th/g, "t")
    .replace(/sh|sch/g, "s")
    .replace(/w/g, "v")
    .replace(/[jy]/g, "i")
    .replace(/x/g, "ks")
    .replace(/z/g, "s")
    .replace(/[aeiou]/g, "")
    .replace(/(.)\1+/g, "$1")
    .replace(/h/g, "");
}
