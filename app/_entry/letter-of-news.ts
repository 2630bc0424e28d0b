import { editorAddress } from "@/app/_frame/editor-address";
import { languageName } from "@/domain/languages/language-name";
import { isUiLanguage, type UiLanguage } from "@/locales";
import { env } from "@/server/env";
import type { News, WriteLetter } from "@/server/notices/send-letters";
import { wordsIn } from "./words";

/** What waits for a person, in their language: what waits of each version, and where. */
export const letterOfNews: WriteLetter = async ({ name, uiLanguage }, news) => {
  const language: UiLanguage = uiLanguage && isUiLanguage(uiLanguage) ? uiLanguage : "en";
  const t = await wordsIn(language, "notices", "desk");
  const versions = new Map(news.map((one) => [one.versionId, one]));
  const texts = [...versions.values()].map((one) => {
    const title = { ...one, language: languageName(one.language, language) };
    const waiting = news.filter(({ versionId }) => versionId === one.versionId);
    const lines = waiting.map(({ waits, count }) =>
      waits === "mentioned"
        ? t("desk:mentioned", { count })
        : t("desk:labelled", { label: t(LABEL[waits]), what: t("desk:waiting", { count }) }),
    );
    return [t("letter.version", title), ...lines, addressOf(one)].join("\n");
  });
  const settings = new URL("/settings", env.ENFACE_URL).href;
  return {
    subject: t("letter.subject"),
    text: [t("letter.greeting", { name }), ...texts, t("letter.end", { settings })].join("\n\n"),
  };
};

const LABEL = {
  toTranslate: "desk:to-translate",
  toReview: "desk:to-review",
  returned: "desk:returned",
} as const;

const addressOf = (news: News) => new URL(editorAddress(news), env.ENFACE_URL).href;
