import { createInstance, type i18n, type Resource, type TFunction } from "i18next";
import { writeFigures } from "@/app/_ui/write-figures";
import { isolatingIn } from "@/domain/languages/isolated";
import { type Namespace, namespaces, type UiLanguage } from "@/locales";
import { readUi, type Ui } from "./ui";

/**
 * The words of one or more files of `locales/` in the reader's language, for pages and layouts. The
 * first namespace is the one keys are looked up in; others are named: `t("frame:sign-out")`.
 */
export async function words<const Names extends readonly [Namespace, ...Namespace[]]>(
  ...names: Names
): Promise<Ui & { t: TFunction<Names> }> {
  const ui = await readUi();
  return { ...ui, t: await wordsIn(ui.language, ...names) };
}

/** The same in a language that is named, for what is written to somebody who is not looking. */
export async function wordsIn<const Names extends readonly [Namespace, ...Namespace[]]>(
  language: UiLanguage,
  ...names: Names
): Promise<TFunction<Names>> {
  const { i18n } = await speaking(language);
  return i18n.getFixedT(language, names as never) as TFunction<Names>;
}

/** What a page hands to its components in the browser: these namespaces, and no others. */
export async function resourcesFor(
  language: UiLanguage,
  names: readonly Namespace[],
): Promise<Resource> {
  const { resources } = await speaking(language);
  return Object.fromEntries(
    Object.entries(resources).map(([tag, files]) => [
      tag,
      Object.fromEntries(names.map((name) => [name, files[name] ?? {}])),
    ]),
  );
}

type File = Readonly<Record<string, string>>;
type Files = Partial<Record<Namespace, File>>;
type Spoken = { readonly i18n: i18n; readonly resources: Readonly<Record<string, Files>> };

const spoken = new Map<UiLanguage, Promise<Spoken>>();

function speaking(language: UiLanguage): Promise<Spoken> {
  const known = spoken.get(language) ?? learn(language);
  spoken.set(language, known);
  return known;
}

async function learn(language: UiLanguage): Promise<Spoken> {
  const own = await filesOf(language);
  const resources =
    language === "en" ? { en: own } : { [language]: own, en: missingIn(own, await filesOf("en")) };
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    fallbackLng: "en",
    ns: namespaces,
    defaultNS: "frame",
    keySeparator: false,
    interpolation: { escape: isolatingIn(language) },
    resources: resources as Resource,
  });
  writeFigures(i18n);
  return { i18n, resources };
}

async function filesOf(language: UiLanguage): Promise<Files> {
  const files = await Promise.all(
    namespaces.map(async (name) => [name, await fileOf(language, name)] as const),
  );
  return Object.fromEntries(files);
}

async function fileOf(language: UiLanguage, name: Namespace): Promise<File> {
  try {
    return (await import(`../../locales/${language}/${name}.json`)).default;
  } catch {
    return {};
  }
}

/** English stands in for what a language has no word for yet. */
function missingIn(own: Files, english: Files): Files {
  return Object.fromEntries(
    namespaces.map((name) => [
      name,
      Object.fromEntries(
        Object.entries(english[name] ?? {}).filter(([key]) => own[name]?.[key] === undefined),
      ),
    ]),
  );
}
