/** In languages of Arabic letters, as they stand beside whoever speaks: Arabic sets them before the name, the others behind it. */
export const VERBS_OF_SAYING: Readonly<Record<string, string>> = {
  ar: "قال|قالت|يقول|تقول|وقال|وقالت|أضاف|أضافت|وأضاف|وأضافت|أوضح|أوضحت|صرح|صرحت|كتب|كتبت",
  fa: "گفت|گفته|می‌گوید|میگوید|افزود|نوشت|پرسید|می‌نویسد|گفته‌است",
  ps: "وویل|وايي|وایي|وویلي|ولیکل|لیکي|ووايي|پوښتل",
  ur: "کہا|کہتے|کہتی|بتایا|لکھا|لکھتے|لکھتی|پوچھا|کہنا",
};
