import { languageOf } from "../languages/locale";
import { hanNumbersIn } from "./han-numbers";
import { romanNumbersIn } from "./roman-numbers";

/**
 * The numbers that the words of a text say, as plain decimals: `twelve`, `a dozen`, `بیست و پنج`,
 * `fünfundzwanzig`, the months (as dates are written in words on one side and in figures on the
 * other), ordinals, and the words of scale, each alone and combined with its neighbours.
 */
export function numberWordsIn(text: string, language: string): ReadonlySet<string> {
  const base = languageOf(language);
  const words = tableOf(base);
  const written = [...romanNumbersIn(text), ...hanNumbersIn(text)];
  const spoken = words.size === 0 ? [] : spokenNumbers(wordsOf(text), words, base);
  return new Set([...written, ...spoken].map(String));
}

function spokenNumbers(text: readonly string[], words: Table, language: string): number[] {
  let sum = 0;
  return text.flatMap((word, at) => {
    const values = lookUp(word, words);
    if (values === undefined) {
      if (!AND.has(word)) sum = 0;
      return [];
    }
    const [value = 0] = values;
    sum = CENTURY.test(word) ? 0 : combined(sum, value, language);
    return [...values, sum, ...(HALF_TO.has(text[at - 1] ?? "") ? [value - 1] : [])];
  });
}

/** `halb sechs` is half past five, پونے چھ a quarter to six. */
const HALF_TO = new Set(["halb", "پونے"]);

function wordsOf(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .replace(HARAKAT, "")
    .replace(/\u200cو\u200c?/g, " و ")
    .replace(/quatre-vingts?/g, "huitante");
  return plain.match(/[\p{L}\p{M}\u200c]+/gu) ?? [];
}

/** A hundred years, and no hundred that is counted with: in قرن بیست و یکم stands 21. */
const CENTURY =
  /^(?:centur(?:y|ies)|jahrhunderts?|jahrhunderte|siècles?|siglos?|secol[oi]|séculos?|eeuw|век\p{L}*|yüzyıl|(?:ال)?قرن|سده|پ[ېی]ړ[ۍې]|صدی|सदी)$/u;

/** What a word of scale multiplies by: `hundred`, `million`, `لاکھ`, `هزار`. */
export function scaleOf(word: string, language: string): number | undefined {
  if (CENTURY.test(word)) return undefined;
  const values = lookUp(word.toLowerCase(), tableOf(languageOf(language)));
  return values?.find((value) => value >= 100 && /^10+$/.test(String(value)));
}

const HARAKAT = /[\u064b-\u0652\u0640]/g;
const AND = new Set(["and", "und", "et", "y", "e", "و", "او", "en", "og", "och", "of", "a"]);

function combined(sum: number, value: number, language: string): number {
  if (language === "ar" && value === 10 && sum > 0 && sum < 10) return sum + value; // ثلاثة عشر
  if (value >= 100 && sum > 0 && sum < value) return sum * value;
  if (sum === 0 || sum % 10 !== 0)
    return sum > 0 && sum < 10 && value >= 20 && value < 100 ? sum + value : value;
  return value < sum ? sum + value : value;
}

type Table = ReadonlyMap<string, readonly number[]>;

function lookUp(word: string, words: Table): readonly number[] | undefined {
  const plain =
    words.get(word) ?? words.get(word.replace(PREFIX, "")) ?? words.get(word.replace(SUFFIX, ""));
  if (plain !== undefined) return plain;
  return compound(word, words);
}

/** German joins its numbers: fünfundzwanzig, dreitausend. */
function compound(word: string, words: Table): number[] | undefined {
  const [, many = "", scale = ""] = /^(\p{L}{3,8})(hundert|tausend)$/u.exec(word) ?? [];
  const times = words.get(many)?.[0];
  if (times !== undefined) return [times * (scale === "hundert" ? 100 : 1000)];
  const [, ones = "", tens = ""] =
    /^(\p{L}{3,6})(?:und|en|ën)(\p{L}{5,10}?)(?:ste[nrs]?)?$/u.exec(word) ?? [];
  const [unit, ten] = [words.get(ones)?.[0], words.get(tens)?.[0]];
  return unit !== undefined && ten !== undefined ? [unit + ten] : undefined;
}

const PREFIX = /^(?:وال|بال|لل|ال|و|ب|ل)/;
const SUFFIX = /(?:min|مین|م|مې|مه|می|مين|واں|ویں|وں|ste[nrs]?|te[nrs]?|th|st|ième|ème|s)$/;

const tables = new Map<string, Table>();

function tableOf(language: string): Table {
  const seen = tables.get(language);
  if (seen !== undefined) return seen;
  const table = new Map<string, number[]>();
  for (const part of WORDS[language]?.split(" ") ?? []) {
    const [values = "", ...words] = part.split("=").flatMap((side) => side.split("/"));
    for (const word of words) table.set(word, [...(table.get(word) ?? []), Number(values)]);
  }
  tables.set(language, table);
  return table;
}

/** `value=word/word`, one after another. Months are here as 1 to 12. */
const WORDS: Readonly<Record<string, string>> = {
  en: "0=zero/no/none/nil 1=one/first/once/single/january/jan 2=two/second/twice/pair/couple/both/double/february/feb 3=three/third/thrice/triple/march/mar 4=four/fourth/april/apr 5=five/fifth/may 6=six/sixth/june/jun 7=seven/seventh/july/jul 8=eight/eighth/august/aug 9=nine/ninth/september/sept/sep 10=ten/tenth/october/oct/decade/decades 11=eleven/eleventh/november/nov 12=twelve/twelfth/dozen/dozens/december/dec/noon/midnight 13=thirteen/thirteenth 14=fourteen/fourteenth/fortnight 15=fifteen/fifteenth 16=sixteen/sixteenth 17=seventeen/seventeenth 18=eighteen/eighteenth 19=nineteen/nineteenth 20=twenty/twentieth/twenties/score 30=thirty/thirtieth/thirties 40=forty/fortieth/forties 50=fifty/fiftieth/fifties/half 60=sixty/sixtieth/sixties 70=seventy/seventieth/seventies 80=eighty/eightieth/eighties 90=ninety/ninetieth/nineties 100=hundred/hundreds/hundredth/century/centuries 1000=thousand/thousands 100000=lakh/lakhs 1000000=million/millions 10000000=crore/crores 1000000000=billion/billions 24=day 30=half 15=quarter 1000000=mn/mln 1000000000=bn 1000000000000=trillion/trillions",
  de: "0=null/kein/keine 1=ein/eins/eine/einen/einem/einer/eines/erste/ersten/erster/einmal/januar/jänner 2=zwei/zweite/zweiten/zweiter/zweimal/paar/beide/beiden/februar/feber 3=drei/dritte/dritten/dritter/dreimal/märz 4=vier/vierte/vierten/april 5=fünf/fünfte/fünften/mai 6=sechs/sechste/sechsten/juni 7=sieben/siebte/siebten/juli 8=acht/achte/achten/august 9=neun/neunte/neunten/september 10=zehn/zehnte/zehnten/oktober/jahrzehnt/jahrzehnte 11=elf/elfte/elften/november 12=zwölf/zwölfte/zwölften/dutzend/dezember/mittag/mitternacht 13=dreizehn 14=vierzehn 15=fünfzehn 16=sechzehn 17=siebzehn 18=achtzehn 19=neunzehn 20=zwanzig/zwanziger 30=dreißig/dreissig/dreißiger 40=vierzig/vierziger 50=fünfzig/fünfziger/halb/hälfte 60=sechzig/sechziger 70=siebzig/siebziger 80=achtzig/achtziger 90=neunzig/neunziger 100=hundert/hunderte/jahrhundert/jahrhunderts/jahrhunderte 1000=tausend/tausende 1000000=million/millionen 1000000000=milliarde/milliarden 30=halb 15=viertel 1000000=mio 1000000000=mrd 1000000000000=billion/billionen",
  fr: "0=zéro/aucun/aucune 1=un/une/premier/première/janvier 2=deux/deuxième/second/seconde/février 3=trois/troisième/mars 4=quatre/quatrième/avril 5=cinq/cinquième/mai 6=six/sixième/juin 7=sept/septième/juillet 8=huit/huitième/août 9=neuf/neuvième/septembre 10=dix/dixième/octobre/dizaine/décennie/décennies 11=onze/onzième/novembre 12=douze/douzième/douzaine/décembre/midi/minuit 13=treize 14=quatorze 15=quinze/quinzaine 16=seize 17=dix-sept 18=dix-huit 19=dix-neuf 20=vingt/vingtaine/vingtième 30=trente/trentaine 40=quarante/quarantaine 50=cinquante/cinquantaine/moitié 60=soixante/soixantaine 80=quatre-vingt 100=cent/cents/centaine/centaines/siècle 1000=mille/millier/milliers 1000000=million/millions 1000000000=milliard/milliards 30=demi/demie 15=quart 80=huitante 1000000000=md/mds 1000000000000=billion/billions",
  es: "0=cero/ningún/ninguna 1=un/uno/una/primer/primero/primera/enero 2=dos/segundo/segunda/febrero 3=tres/tercer/tercero/tercera/marzo 4=cuatro/cuarto/cuarta/abril 5=cinco/quinto/quinta/mayo 6=seis/sexto/sexta/junio 7=siete/séptimo/séptima/julio 8=ocho/octavo/octava/agosto 9=nueve/noveno/novena/septiembre/setiembre 10=diez/décimo/décima/decena/década/octubre 11=once/noviembre 12=doce/docena/diciembre/mediodía/medianoche 13=trece 14=catorce 15=quince/quincena 16=dieciséis 17=diecisiete 18=dieciocho 19=diecinueve 20=veinte/veintena 21=veintiuno/veintiún 25=veinticinco 30=treinta 40=cuarenta 50=cincuenta/mitad 60=sesenta 70=setenta 80=ochenta 90=noventa 100=cien/ciento/centenar/centenares/siglo 200=doscientos 300=trescientos 500=quinientos 1000=mil/miles/millar 1000000=millón/millones 30=media 15=cuarto 1000000000=millardo/millardos 1000000000000=billón/billones",
  it: "1=un/uno/una/primo/prima/gennaio 2=due/secondo/seconda/febbraio 3=tre/terzo/terza/marzo 4=quattro/quarto/quarta/aprile 5=cinque/quinto/quinta/maggio 6=sei/sesto/sesta/giugno 7=sette/settimo/settima/luglio 8=otto/ottavo/ottava/agosto 9=nove/nono/nona/settembre 10=dieci/decimo/decina/decennio/ottobre 11=undici/novembre 12=dodici/dozzina/dicembre/mezzogiorno/mezzanotte 13=tredici 14=quattordici 15=quindici 16=sedici 17=diciassette 18=diciotto 19=diciannove 20=venti 30=trenta 40=quaranta 50=cinquanta/metà 60=sessanta 70=settanta 80=ottanta 90=novanta 100=cento/centinaio/secolo 1000=mille/mila/migliaia 1000000=milione/milioni 1000000000=miliardo/miliardi 30=mezza/mezzo 1000000000000=bilione/bilioni",
  pt: "1=um/uma/primeiro/primeira/janeiro 2=dois/duas/segundo/segunda/fevereiro 3=três/terceiro/terceira/março 4=quatro/quarto/quarta/abril 5=cinco/quinto/quinta/maio 6=seis/meia/sexto/sexta/junho 7=sete/sétimo/julho 8=oito/oitavo/agosto 9=nove/nono/setembro 10=dez/décimo/dezena/década/outubro 11=onze/novembro 12=doze/dúzia/dezembro 13=treze 14=catorze/quatorze 15=quinze 16=dezesseis 17=dezessete 18=dezoito 19=dezenove 20=vinte 30=trinta 40=quarenta 50=cinquenta/metade 60=sessenta 70=setenta 80=oitenta 90=noventa 100=cem/cento/século 1000=mil/milhares 1000000=milhão/milhões 1000000000=bilhão/bilhões 30=meia 1000000000000=trilhão/trilhões",
  nl: "1=een/één/eerste/januari 2=twee/tweede/paar/februari 3=drie/derde/maart 4=vier/vierde/april 5=vijf/vijfde/mei 6=zes/zesde/juni 7=zeven/zevende/juli 8=acht/achtste/augustus 9=negen/negende/september 10=tien/tiende/tiental/decennium/oktober 11=elf/elfde/november 12=twaalf/twaalfde/dozijn/december 13=dertien 14=veertien 15=vijftien 16=zestien 17=zeventien 18=achttien 19=negentien 20=twintig 30=dertig 40=veertig 50=vijftig/helft 60=zestig 70=zeventig 80=tachtig 90=negentig 100=honderd/eeuw 1000=duizend 1000000=miljoen 1000000000=miljard 30=half 1000000000000=biljoen",
  ru: "1=один/одна/одно/одного/первый/первого/январь/января 2=два/две/двух/второй/второго/февраль/февраля 3=три/трёх/трех/третий/третьего/март/марта 4=четыре/четырёх/четвёртый/апрель/апреля 5=пять/пяти/пятый/май/мая 6=шесть/шести/июнь/июня 7=семь/семи/июль/июля 8=восемь/восьми/август/августа 9=девять/девяти/сентябрь/сентября 10=десять/десяти/десяток/десятилетие/октябрь/октября 11=одиннадцать/ноябрь/ноября 12=двенадцать/дюжина/декабрь/декабря 13=тринадцать 14=четырнадцать 15=пятнадцать 16=шестнадцать 17=семнадцать 18=восемнадцать 19=девятнадцать 20=двадцать/двадцати 30=тридцать/тридцати 40=сорок 50=пятьдесят/половина 60=шестьдесят 70=семьдесят 80=восемьдесят 90=девяносто 100=сто/ста/сотня/век/века 1000=тысяча/тысячи/тысяч 1000000=миллион/миллиона/миллионов 1000000000=миллиард/миллиардов 1000000=млн 1000000000=млрд 1000000000000=триллион/триллиона/триллионов",
  tr: "1=bir/birinci/ocak 2=iki/ikinci/şubat/çift 3=üç/üçüncü/mart 4=dört/nisan 5=beş/mayıs 6=altı/haziran 7=yedi/temmuz 8=sekiz/ağustos 9=dokuz/eylül 10=on/ekim 11=kasım 12=düzine/aralık 20=yirmi 30=otuz 40=kırk 50=elli/yarım/yarısı 60=altmış 70=yetmiş 80=seksen 90=doksan 100=yüz/yüzyıl 1000=bin 1000000=milyon 1000000000=milyar 1000000000000=trilyon",
  ar: "0=صفر 1=واحد/واحدة/أول/أولى/الأول/الأولى/يناير/محرم 2=اثنان/اثنين/اثنتان/اثنتين/ثاني/ثانية/كلا/كلتا/فبراير/شباط/صفر 3=ثلاث/ثلاثة/ثالث/ثالثة/مارس/آذار 4=أربع/أربعة/رابع/رابعة/أبريل/إبريل/نيسان 5=خمس/خمسة/خامس/خامسة/مايو/أيار 6=ست/ستة/سادس/سادسة/يونيو/حزيران 7=سبع/سبعة/سابع/سابعة/يوليو/تموز 8=ثمان/ثماني/ثمانية/ثامن/ثامنة/أغسطس/آب 9=تسع/تسعة/تاسع/تاسعة/سبتمبر/أيلول 10=عشر/عشرة/عاشر/عاشرة/عقد/عقود/أكتوبر 11=أحد/إحدى/نوفمبر 12=اثنا/اثني/اثنتا/اثنتي/دزينة/ديسمبر 20=عشرون/عشرين/عشرينيات 30=ثلاثون/ثلاثين 40=أربعون/أربعين 50=خمسون/خمسين/نصف 60=ستون/ستين 70=سبعون/سبعين 80=ثمانون/ثمانين 90=تسعون/تسعين 100=مئة/مائة/مئات/قرن 200=مئتان/مئتين/مائتان/مائتين 300=ثلاثمئة/ثلاثمائة 400=أربعمئة/أربعمائة 500=خمسمئة/خمسمائة 600=ستمئة/ستمائة 700=سبعمئة/سبعمائة 800=ثمانمئة/ثمانمائة 900=تسعمئة/تسعمائة 1000=ألف/آلاف/ألفا 2000=ألفان/ألفين/ألفي 1000000=مليون/ملايين/مليونا 2000000=مليونان/مليونين/مليوني 1000000000=مليار/مليارات/بليون 1=حادي/حادية 30=نصف 15=ربع 1000000000000=تريليون/ترليون",
  fa: "0=صفر/هیچ 1=یک/یکی/اول/نخست/اولین/یکم/جنوری/ژانویه/حمل/فروردین 2=دو/دوم/دومین/هردو/جفت/فبروری/فوریه/ثور/اردیبهشت 3=سه/سوم/سومین/مارچ/مارس/جوزا/خرداد 4=چهار/چهارم/چار/اپریل/آوریل/سرطان/تیر 5=پنج/پنجم/می/مه/اسد/مرداد 6=شش/ششم/جون/ژوئن/سنبله/شهریور 7=هفت/هفتم/جولای/ژوئیه/میزان/مهر 8=هشت/هشتم/اگست/اوت/عقرب/آبان 9=نه/نهم/سپتمبر/سپتامبر/قوس/آذر 10=ده/دهم/دهه/اکتوبر/اکتبر/جدی/دی 11=یازده/یازدهم/نومبر/نوامبر/دلو/بهمن 12=دوازده/دوازدهم/درجن/دوجین/دسمبر/دسامبر/حوت/اسفند 13=سیزده 14=چهارده 15=پانزده 16=شانزده 17=هفده 18=هجده/هژده 19=نوزده/نزده 20=بیست 30=سی 40=چهل 50=پنجاه/نیم/نصف/نیمی 60=شصت 70=هفتاد 80=هشتاد 90=نود 100=صد/یکصد/قرن/سده/صدها 200=دویست/دوصد 300=سیصد/سه‌صد 400=چهارصد 500=پانصد/پنجصد 600=ششصد 700=هفتصد 800=هشتصد 900=نهصد 1000=هزار/هزاران 100000=لک 1000000=میلیون/ملیون/میلیون‌ها 1000000000=میلیارد/ملیارد/بیلیون 30=نیم 15=ربع 1000000000000=تریلیون",
  ps: "0=صفر/هیڅ 1=یو/يو/یوه/يوه/لومړی/لومړۍ/لومړنی/جنوري/وری/حمل 2=دوه/دوو/دوې/دویم/دوهم/دواړه/جوړه/فبروري/غویی/ثور 3=درې/دریم/درېیم/دریو/مارچ/غبرګولی/جوزا 4=څلور/څلورم/څلورو/اپرېل/اپریل/چنګاښ/سرطان 5=پنځه/پنځم/پنځو/مۍ/می/زمری/اسد 6=شپږ/شپږم/شپږو/جون/وږی/سنبله 7=اووه/اوو/اووم/اوه/اوم/جولای/تله/میزان 8=اته/اتو/اتم/اګست/لړم/عقرب 9=نهه/نه/نهم/نهو/سپټمبر/سپتمبر/لیندۍ/قوس 10=لس/لسو/لسم/لسیزه/اکتوبر/مرغومی/جدي 11=یوولس/نومبر/سلواغه/دلوه 12=دولس/دوولس/درجن/ډسمبر/دسمبر/کب/حوت 13=دیارلس/دیارلسو 14=څوارلس 15=پنځلس 16=شپاړس 17=اوولس 18=اتلس 19=نولس/نونس 20=شل/شلو/شلم 21=یوویشت 22=دوویشت/دوه‌ویشت 23=درویشت 24=څلورویشت/څلیریشت 25=پنځویشت 26=شپږویشت 27=اوویشت 28=اته‌ویشت/اتویشت 29=نهه‌ویشت/نهویشت 30=دېرش/دیرش 40=څلوېښت/څلویښت 50=پنځوس/نیم/نیمایي 60=شپېته/شپیته 70=اویا 80=اتیا 90=نوي 100=سل/سلو/سلګونه/پېړۍ/پیړۍ 200=دوه‌سوه 1000=زر/زره/زرګونه 100000=لک 1000000=میلیون/ملیون/میلیونه 1000000000=میلیارد/ملیارد 30=نیمه/نیمې/نیم 15=پاو/ربع 1000000000=بیلیون 1000000000000=ټریلیون/تریلیون",
  ur: "0=صفر/کوئی 1=ایک/پہلا/پہلی/پہلے/اول/جنوری/محرم 2=دو/دوسرا/دوسری/دوسرے/دونوں/دوم/جوڑا/فروری 3=تین/تیسرا/تیسری/تیسرے/تینوں/سوم/مارچ 4=چار/چوتھا/چوتھی/چوتھے/چاروں/اپریل 5=پانچ/پانچواں/پانچویں/مئی 6=چھ/چھٹا/چھٹی/چھٹے/جون 7=سات/ساتواں/ساتویں/جولائی 8=آٹھ/آٹھواں/آٹھویں/اگست 9=نو/نواں/نویں/ستمبر 10=دس/دسواں/دسویں/دہائی/عشرہ/عشرے/اکتوبر 11=گیارہ/نومبر 12=بارہ/درجن/درجنوں/دسمبر 13=تیرہ 14=چودہ 15=پندرہ 16=سولہ 17=سترہ 18=اٹھارہ 19=انیس 20=بیس 21=اکیس 22=بائیس 23=تئیس 24=چوبیس 25=پچیس 26=چھبیس 27=ستائیس 28=اٹھائیس 29=انتیس 30=تیس 31=اکتیس 32=بتیس 33=تینتیس 34=چونتیس 35=پینتیس 36=چھتیس 37=سینتیس 38=اڑتیس 39=انتالیس 40=چالیس 42=بیالیس 45=پینتالیس 48=اڑتالیس 50=پچاس/نصف/آدھا/آدھی/آدھے 51=اکاون 52=باون 55=پچپن 60=ساٹھ 63=تریسٹھ 64=چونسٹھ 65=پینسٹھ 70=ستر 72=بہتر 73=تہتر 75=پچھتر 78=اٹھہتر 80=اسی 85=پچاسی 90=نوے 95=پچانوے 99=ننانوے 100=سو/سیکڑوں/سینکڑوں/صدی/صدیوں 1000=ہزار/ہزاروں 100000=لاکھ/لاکھوں 1000000=ملین 10000000=کروڑ/کروڑوں 1000000000=ارب/بلین 30=ساڑھے/نصف/آدھا 15=سوا 45=پونے 100000000000=کھرب 1000000000000=ٹریلین",
  hi: "0=शून्य 1=एक/पहला/पहली/पहले/प्रथम/जनवरी 2=दो/दूसरा/दूसरी/दूसरे/दोनों/फरवरी/फ़रवरी 3=तीन/तीसरा/तीसरी/तीसरे/मार्च 4=चार/चौथा/चौथी/अप्रैल 5=पाँच/पांच/पाँचवाँ/मई 6=छह/छः/छठा/छठी/जून 7=सात/सातवाँ/जुलाई 8=आठ/आठवाँ/अगस्त 9=नौ/सितंबर/सितम्बर 10=दस/दशक/अक्टूबर/अक्तूबर 11=ग्यारह/नवंबर/नवम्बर 12=बारह/दर्जन/दिसंबर/दिसम्बर 13=तेरह 14=चौदह 15=पंद्रह 16=सोलह 17=सत्रह 18=अठारह 19=उन्नीस 20=बीस 21=इक्कीस 22=बाईस 24=चौबीस 25=पच्चीस 30=तीस 40=चालीस 50=पचास/आधा/आधी/आधे 60=साठ 70=सत्तर 80=अस्सी 90=नब्बे 100=सौ/सैकड़ों/सदी 1000=हज़ार/हजार/हज़ारों 100000=लाख/लाखों 10000000=करोड़/करोड़ों 1000000000=अरब 30=साढ़े 15=सवा 1000000=मिलियन 100000000000=खरब",
};
