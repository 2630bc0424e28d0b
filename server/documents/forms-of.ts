import { isFormOf, PLURAL_FORMS } from "@/domain/languages/plurals";
import { Prisma } from "@/prisma/client/client";

/** Of the paragraphs `g`: those that a translation into this language answers, see `isFormOf`. */
export function formsOf(language: string): Prisma.Sql {
  const made = PLURAL_FORMS.filter((form) => isFormOf(language, { form, isMade: true }));
  const own = PLURAL_FORMS.filter((form) => isFormOf(language, { form }));
  return Prisma.sql`(g.form is null
    or case when g."isMade" then g.form = any(${made}) else g.form = any(${own}) end)`;
}
