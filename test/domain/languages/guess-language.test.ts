import { describe, expect, it } from "vitest";
import { guessLanguage } from "@/domain/languages/guess-language";

const TEXTS: readonly (readonly [string, string])[] = [
  ["en", "The river is low this summer, and the ferry has not left the landing for a week."],
  [
    "de",
    "Der Fluss führt in diesem Sommer wenig Wasser, und die Fähre liegt seit einer Woche am Ufer.",
  ],
  [
    "es",
    "El río lleva poca agua este verano y la barca no sale del embarcadero desde hace una semana.",
  ],
  ["fr", "La rivière est basse cet été, et le bac n’a pas quitté le quai depuis une semaine."],
  ["it", "Il fiume è basso quest’estate e il traghetto non lascia la riva da una settimana."],
  ["pt", "O rio está baixo neste verão e a balsa não sai do cais há uma semana."],
  ["nl", "De rivier staat deze zomer laag en het veer is al een week niet van de kant gekomen."],
  ["ru", "Этим летом вода в реке стоит низко, и паром не отходит от берега уже неделю."],
  ["tr", "Bu yaz nehir çok alçak ve vapur bir haftadır iskeleden ayrılmadı."],
  ["zh", "今年夏天河水很浅，渡船已经一个星期没有离开码头了。"],
  ["ja", "今年の夏は川の水が少なく、渡し船は一週間も岸を離れていない。"],
  ["ko", "올여름에는 강물이 얕아서 나룻배가 일주일째 뜨지 못하고 있다."],
  ["hi", "इस गर्मी में नदी का पानी कम है और नाव एक हफ्ते से घाट से नहीं निकली है।"],
  ["ps", "سږ کال په سیند کې اوبه لږې دي او بېړۍ له یوې اوونۍ راهیسې له غاړې نه ده تللې."],
  ["fa", "امسال تابستان آب رودخانه کم است و قایق یک هفته است که از اسکله جدا نشده است."],
  ["ar", "انخفض منسوب النهر هذا الصيف، ولم تغادر العبارة المرسى منذ أسبوع."],
  ["ur", "اس گرمی میں دریا کا پانی کم ہے اور کشتی ایک ہفتے سے گھاٹ سے نہیں نکلی۔"],
];

describe("guessing a language", () => {
  it.each(TEXTS)("knows %s by one sentence", (language, text) => {
    expect(guessLanguage(text)?.language).toBe(language);
  });

  it("knows Pashto typed on an Arabic keyboard", () => {
    expect(guessLanguage("موږ د دي كتاب په اړه خبري وكړي او بيا كور ته لاړو")?.language).toBe("ps");
  });

  it("knows Dari by its months and offices, and is not too sure of it", () => {
    const guess = guessLanguage(
      "والی کابل در ماه حمل از پوهنتون و شفاخانه این ولایت بازدید کرد و با محصلان دیدار نمود.",
    );

    expect(guess?.language).toBe("fa-AF");
    expect(guess?.certainty).toBeLessThan(0.95);
  });

  it("takes the hint of the file when a Persian text does not say whether it is Dari", () => {
    const text = "این کتاب برای همه نوشته شده است و هر کس می‌تواند آن را بخواند.";

    expect(guessLanguage(text, "fa-AF")?.language).toBe("fa-AF");
    expect(guessLanguage(text)?.language).toBe("fa");
  });

  it("keeps the region that the hint names", () => {
    expect(guessLanguage("O rio está baixo e a balsa não sai do cais.", "pt-BR")?.language).toBe(
      "pt-BR",
    );
  });

  it("does not let a hint of another script overrule the text", () => {
    expect(guessLanguage("The river is low this summer.", "ur")?.language).toBe("en");
  });

  it.each(["", "12 — 14", "…"])("says nothing about “%s”", (text) => {
    expect(guessLanguage(text)).toBeUndefined();
  });

  it("is less sure of two words than of a sentence", () => {
    const short = guessLanguage("and then")?.certainty ?? 0;
    const long = guessLanguage(TEXTS[0]?.[1] ?? "")?.certainty ?? 0;

    expect(short).toBeLessThan(long);
  });
});
