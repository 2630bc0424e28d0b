import { foldLetters } from "../languages/fold-letters";

/**
 * The consonants of a word in a rough common spelling, so that a name keeps them from one script to
 * the next (after Simard et al. 1992); vowels, h, w and v are written in too many ways. Letters of
 * scripts that are not listed say nothing.
 */
export function consonantsOf(word: string): string {
  let sounds = "";
  for (const letter of foldLetters(word).normalize("NFD")) sounds += SOUNDS.get(letter) ?? "";
  return sounds.replace(/(.)\1+/g, "$1");
}

/**
 * The same as Chinese hears it, where p is b, t is d, k is g and r is l, and r and l at the end of a
 * syllable are 尔 or nothing.
 */
export function chineseConsonantsOf(name: string): string {
  const open = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[rl](?![aeiouyrl])/g, "");
  return merged(consonantsOf(open));
}

/** Of a character that writes foreign names; nothing for others. Vowels are the empty text. */
export function chineseSoundOf(character: string): string | undefined {
  return HAN.get(character);
}

export const merged = (sounds: string) =>
  sounds.replace(/[ptkrj]/g, (sound) => MERGED.get(sound) ?? sound).replace(/(.)\1+/g, "$1");

const MERGED = new Map(["pb", "td", "kg", "rl", "jg"].map(([from = "", to = ""]) => [from, to]));

/** Each sound, and behind it the letters that write it. */
function soundsOf(table: string): readonly (readonly [string, string])[] {
  return table.split(" ").flatMap((row) => {
    const [sound = "", letters = ""] = row.split(":");
    return [...letters].map((letter) => [letter, sound] as const);
  });
}

const SOUNDS = new Map([
  ...soundsOf("b:b k:ckq d:dđ f:f g:g j:j l:lł m:m n:n p:p r:r s:szß t:t ks:x"),
  ...soundsOf("b:ب p:پ t:تټٹط s:ثسصشښزذضظځڅ j:جچژ k:خکق d:دډڈ r:رړڑ g:غگږ f:ف l:ل m:م n:نڼں"),
]);

const HAN = new Map([
  ...soundsOf(":阿埃艾奥欧伊亚雅尤乌瓦威维韦沃华哈海霍胡赫尔耳厄 n:温汉亨洪恩因安昂英"),
  ...soundsOf("b:巴布贝比伯波博鲍柏拜帕佩皮珀普 bn:本班宾邦潘平庞 d:达德迪多杜戴道蒂塔特泰托图"),
  ...soundsOf("dn:丹邓丁顿登坦汤廷滕通 g:加格盖戈古吉杰贾朱乔基卡克凯科库考柯奎奇查切"),
  ...soundsOf("gn:甘根冈金坎肯孔琴詹 l:拉莱劳勒雷里利丽莉罗洛鲁卢露 ln:兰伦林琳朗隆龙"),
  ...soundsOf("m:马玛迈梅米密莫穆默姆 mn:曼门明敏蒙 n:纳娜奈内尼妮诺努 n:南宁农"),
  ...soundsOf(
    "s:萨塞赛西希锡索苏斯丝什沙莎舍施夏肖谢泽扎佐祖兹茨 sn:桑森辛松孙申 f:法费菲福弗夫 fn:凡芬丰",
  ),
]);
