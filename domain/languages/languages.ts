/** The languages people are offered, the workbench's own ten first. Any other BCP 47 tag works as well. */
export const LANGUAGES = [
  ...["en", "ps", "fa-AF", "fa", "ar", "ur", "de", "es", "fr", "zh"],
  ...["am", "az", "be", "bg", "bn", "bs", "ca", "ckb", "cs", "da", "el", "et", "eu", "fi", "ga"],
  ...["gl", "gu", "ha", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "ko"],
  ...["lt", "lv", "mr", "ms", "my", "nb", "ne", "nl", "pa", "pl", "pt", "pt-BR", "ro", "ru", "sd"],
  ...["si", "sk", "sl", "so", "sq", "sr", "sv", "sw", "ta", "te", "tg", "th", "tr", "ug", "uk"],
  ...["uz", "vi", "zh-Hant"],
] as const;
