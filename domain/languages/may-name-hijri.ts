/** Whether a text may have a date or a month of the Hijri calendars: nearly none has, and that is quickly told. */
export function mayNameHijri(text: string): boolean {
  return YEAR.test(text) || lunarStems(text).some((stem) => text.includes(stem));
}

/** A year of these calendars in our days, and in those of our forebears. */
export const YEAR = /(?:1[2-6]|[۱١][۲-۶٢-٦])[\d۰-۹٠-٩]{2}/;

/** What a text with a month of the lunar one has somewhere: looked for first, and quicker than with a pattern. */
export function lunarStems(text: string): readonly string[] {
  return /[\u0620-\u06ff]/.test(text) ? IN_ARABIC : IN_LATIN;
}

const IN_ARABIC = "محرم ربیع ربيع جماد رجب شعبان رمضان روژ شوال ذوال ذی".split(" ").concat("ذو ال");
const IN_LATIN = ["ama", "uharram", "ajab", "ban", "haww", "umada", "hu al-", "abi al-"];
