import { isFormOf, type PluralCategory } from "../../languages/plurals";
import type { Status } from "../../review/status";
import { utf8 } from "../utf8";
import { stateOf } from "../xcstrings/units";
import type { Maker } from "./maker";
import { type Counted, isCounted, type Message, messagesOf } from "./messages";
import { type Row, rowsOf } from "./rows";

type Localization = Readonly<Record<string, unknown>>;

/** Apple's catalogs: both languages beside each other, each with the plural forms it has. */
export const xcstrings: Maker = (making) => {
  const { language, targetLanguage } = making;
  const strings = messagesOf(rowsOf(making)).flatMap((message) =>
    apart(message).map((one) => {
      const answer = targetLanguage && answerIn(one, targetLanguage);
      const localizations = {
        [language]: sourceIn(one, language),
        ...(targetLanguage && answer ? { [targetLanguage]: answer } : {}),
      };
      return [
        one.key,
        { ...(one.comment ? { comment: one.comment } : {}), localizations },
      ] as const;
    }),
  );
  const catalog = {
    sourceLanguage: language,
    strings: Object.fromEntries(strings),
    version: "1.0",
  };
  return utf8(`${JSON.stringify(catalog, null, 2)}\n`);
};

/** A catalog has no ordinals: their forms are strings of their own. */
function apart(message: Message<Row>): readonly Message<Row>[] {
  return isCounted(message) && message.isOrdinal ? message.forms : [message];
}

const unit = (value: string, status: Status) => ({
  stringUnit: { state: stateOf(status, value), value },
});

/** Files that hold two languages count as the translation does: those forms are no texts of the source. */
function sourceIn(message: Message<Row>, language: string): Localization {
  if (!isCounted(message)) return unit(message.value, "submitted");
  const own = message.forms.filter((one) => !one.isMade && isFormOf(language, one));
  return counted(own, ({ value }) => unit(value, "submitted"));
}

/** Of a message that counts the forms that wait for a text stand there too, as new. */
function answerIn(message: Message<Row>, language: string): Localization | undefined {
  if (isCounted(message)) {
    const own = message.forms.filter((one) => isFormOf(language, one));
    return counted(own, ({ target, status }) => unit(target, status));
  }
  return message.target === "" ? undefined : unit(message.target, message.status);
}

function counted(
  forms: Counted<Row>["forms"],
  unitOf: (row: Row & { readonly category: PluralCategory }) => Localization,
): Localization {
  return {
    variations: { plural: Object.fromEntries(forms.map((one) => [one.category, unitOf(one)])) },
  };
}
