import type { Attribution } from "./format";

export type AttributionField = Exclude<keyof Attribution, "title">;

/**
 * What stands before a name, a paper, an address or a date at the head of a text, in English,
 * Pashto, Dari and Persian, Arabic, Urdu, German, Spanish, French and Chinese. Written with Arabic
 * yeh and kaf folded to their Persian forms, as `folded` gives them.
 */
export const LABELS: Record<AttributionField, readonly string[]> = {
  author: [
    ...["author", "authors", "by", "written by", "writer", "text", "text by"],
    ...["لیکوال", "لیکواله", "لیکنه", "لیکونکی"],
    ...["نویسنده", "نویسندگان", "نوشته", "نوشتۀ", "نوشتهٔ", "به قلم", "نگارنده", "مؤلف", "مولف"],
    ...["الکاتب", "الکاتبه", "الکاتبة", "بقلم", "المؤلف", "المؤلفة", "کتبه", "کتبته", "تألیف"],
    ...["مصنف", "مصنفہ", "تحریر", "لکھاری", "کالم نگار"],
    ...["von", "autor", "autorin", "autoren", "verfasser", "verfasserin"],
    ...["por", "autora", "escrito por", "texto", "texto de"],
    ...["par", "auteur", "autrice", "auteure", "écrit par", "texte", "texte de"],
    ...["作者", "文", "撰文", "撰稿", "作家"],
  ],
  publication: [
    ...["publication", "published in", "published by", "first published in", "source"],
    ...["originally published in", "newspaper", "magazine", "publisher"],
    ...["خپرونه", "خپرندویه", "سرچینه", "ورځپاڼه", "مجله"],
    ...["نشریه", "منتشرشده در", "منتشر شده در", "منبع", "چاپ شده در", "روزنامه", "ناشر"],
    ...["النشر", "نشر فی", "نُشر فی", "المصدر", "الصحیفة", "الناشر", "المجلة", "المطبوعة"],
    ...["اشاعت", "ماخذ", "اخبار", "رسالہ", "مأخذ"],
    ...["veröffentlichung", "erschienen in", "veröffentlicht in", "quelle", "zeitung"],
    ...["publicación", "publicado en", "fuente", "periódico"],
    ...["publié dans", "paru dans", "parution", "journal", "revue"],
    ...["发表于", "来源", "出处", "刊物", "刊载于", "原载", "出版物", "媒体", "刊于"],
  ],
  address: [
    ...["address", "url", "link", "web", "web address", "online", "website", "original"],
    ...["پته", "لینک", "د لیکنې پته"],
    ...["نشانی", "آدرس", "پیوند"],
    ...["الرابط", "رابط", "العنوان", "عنوان الموقع"],
    ...["پتہ", "پتا", "لنک", "ربط", "ویب پتہ"],
    ...["adresse", "webadresse", "internet"],
    ...["dirección", "enlace", "sitio"],
    ...["lien", "site"],
    ...["地址", "网址", "链接", "原文链接"],
  ],
  date: [
    ...["date", "published", "published on", "publication date"],
    ...["نېټه", "نیټه", "د خپرېدو نېټه", "د خپریدو نیټه"],
    ...["تاریخ", "تاریخ انتشار", "تاریخ نشر"],
    ...["التاریخ", "تاریخ النشر"],
    ...["تاریخ اشاعت"],
    ...["datum", "veröffentlicht am", "erschienen am"],
    ...["fecha", "publicado el"],
    ...["publié le", "paru le"],
    ...["日期", "发表日期", "发布日期", "时间", "发表时间"],
  ],
};

/** Words that introduce a name without a colon: `By Jane Doe`. */
export const BEFORE_NAME =
  /^(?:by|written by|von|por|escrito por|par|écrit par|بقلم|به قلم|نوشتهٔ|نوشتۀ|نوشته|از قلم)\s+(.+)$/iu;

/** Pashto says it around the name: `د … لیکنه`. */
export const AROUND_NAME = /^د\s+(.+?)\s+لیکنه$/u;

const MONTHS = [
  "january february march april may june july august september october november december",
  "jan feb mar apr jun jul aug sep sept oct nov dec",
  "januar februar märz mai juni juli oktober dezember",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "janvier février mars avril juin juillet août septembre octobre novembre décembre",
  "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت",
  "وری غویی غبرگولی چنگاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب",
  "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند",
  "جنوری فبروری فروری مارچ اپریل مئی می جون جولای جولائی اگست سپتمبر ستمبر اکتوبر نومبر نوامبر دسمبر دسامبر",
  "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر",
  "ینایر فبرایر أبریل مایو یونیو یولیو أغسطس سبتمبر أکتوبر نوفمبر دیسمبر",
].flatMap((row) => row.split(" "));

const NUMERIC_DATE =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)$/u;

/** Whether a text is nothing but a date. Its digits must be western ones already. */
export function isDate(text: string): boolean {
  if (NUMERIC_DATE.test(text)) return true;
  const words = text
    .toLowerCase()
    .split(/[\s,،.]+/u)
    .filter(Boolean);
  return (
    words.length <= 7 &&
    words.some((word) => MONTHS.includes(word)) &&
    words.some((word) => /^\d{4}$/u.test(word)) &&
    words.some((word) => /^\d{1,2}(?:st|nd|rd|th|er|º)?$/u.test(word))
  );
}
