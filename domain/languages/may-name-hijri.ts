/** A year of the Hijri calendars in our days, and in those of our forebears. Nearly no text has one, and that is quickly told. */
export const YEAR = /(?:1[2-6]|[۱١][۲-۶٢-٦])[\d۰-۹٠-٩]{2}/;

/** What a text with a month of the lunar one has somewhere: looked for first, and quicker than with a pattern. */
export const LUNAR_STEMS: readonly string[] = [
  ..."محرم ربیع ربيع جماد رجب شعبان رمضان روژ شوال ذوال ذی".split(" "),
  ...["ذو ال", "ama", "uharram", "ajab", "ban", "haww", "umada", "hu al-", "abi al-"],
];
