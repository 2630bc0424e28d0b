/*
 * Figures, dates and lists as a language of the workbench writes them. The server knows how Pashto
 * does, Chromium does not and takes English in its place, so that the two would draw different pages.
 * Everybody knows Dari, which is written in the same country with the same digits, signs and calendar;
 * only its months have other names, so a date in Pashto is told in figures.
 */

/** @param language BCP 47 */
export function numberFormat(language: string, options?: Intl.NumberFormatOptions) {
  return new Intl.NumberFormat(knownAs(language), options);
}

/** @param language BCP 47 */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat(
    knownAs(language),
    isPashto(language) ? inFigures(options) : options,
  );
}

/** @param language BCP 47 */
export function listFormat(language: string, options: Intl.ListFormatOptions) {
  return new Intl.ListFormat(knownAs(language), options);
}

const knownAs = (language: string) => (isPashto(language) ? "fa-AF" : language);

const isPashto = (language: string) => language === "ps";

function inFigures(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatOptions {
  return {
    ...options,
    ...(options.dateStyle === undefined ? {} : { dateStyle: "short" }),
    ...(options.month === undefined ? {} : { month: "numeric" }),
  };
}
