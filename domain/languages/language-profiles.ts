/** What gives a language away among those of its script. */
export type Profile = {
  readonly language: string;
  /** Its commonest words, each with its weight: the fewer languages share it, the more it says. */
  readonly words: ReadonlyMap<string, number>;
  /** Letters that no other language of this list has. Global. */
  readonly letters?: RegExp;
  /** Letters it never has. Global. */
  readonly never?: RegExp;
};

type Draft = readonly [
  language: string,
  words: string,
  letters?: RegExp | undefined,
  never?: RegExp,
];

function profiles(drafts: readonly Draft[]): Profile[] {
  const shared = new Map<string, number>();
  const lists = drafts.map(([, words]) => [...new Set(words.split(" "))]);
  for (const word of lists.flat()) shared.set(word, (shared.get(word) ?? 0) + 1);
  return drafts.map(([language, , letters, never], at) => ({
    language,
    words: new Map(lists[at]?.map((word) => [word, 1 / (shared.get(word) ?? 1)])),
    ...(letters && { letters }),
    ...(never && { never }),
  }));
}

export const ARABIC_SCRIPT = profiles([
  [
    "ps",
    "د او په چې چي ته کې کي دا هم نه يې یې سره دی دي ده شوی شوي کړي کړې وو وي باندې خپل خپله څخه يو یو به هغه دغه لپاره ترڅو مو موږ تاسو زه زما ستا هر ډېر ډیر کله کوي کېږي کیږي تر پر له بل نو شي شو وړ وروسته",
    /[ټډړږښڼېۍځڅګ]/g,
    /[ٹڈڑےہھۇۆە]/g,
  ],
  [
    "fa",
    "و در به از که این را با است آن برای می ها های یک خود تا شد شده هم کرد بر ما نیز اما هر بود باشد یا شود دارد کند کرده اند او نمی‌شود می‌شود می‌کند می‌کنند هستند آنها آنان نیست باید پس چه من تو اگر دو بی پیش همه",
    /می‌|‌ها/g,
    /[ټډړږښڼېۍځڅګٹڈڑےہھںۇۆە]/g,
  ],
  [
    "ar",
    "في من على إلى الى أن ان التي الذي هذا هذه عن مع كان كانت لا ما لم قد كل بعد هو هي ذلك بين أو ثم كما لكن حيث عند غير إن منذ قبل حتى كانوا الذين ليس تم وقد وفي ومن وهو التى فى قال أي لها له بها به لن و",
    /[ةىأإ]|(?<![\p{L}\p{M}])[وبفكل]?ال\p{L}{3}/gu,
    /[پچژگکیټډړښٹڈڑےہھںۇۆە]/g,
  ],
  [
    "ur",
    "کے کی میں ہے اور سے کا کو نے ہیں یہ پر کہ اس نہیں تھا بھی جو ایک ہو تھے تھی گا کر وہ ان تو جس یا ہر کیا لیے لئے تک ساتھ اپنے اپنی کوئی گیا گئی ہوئے ہوئی ہوا کرنے کرتے جب اسی بعد دو رہے رہا تم",
    /[ٹڈڑےہںۓۂ]|ھ(?=[\p{L}])/gu,
    /[ټډړښڼۍۇۆە]/g,
  ],
  ["ug", "بىلەن ۋە بۇ بىر ئۇ ئۈچۈن ھەم دەپ كېرەك ئىكەن قىلىش", /[ۋۈۇۆەېڭ]/g],
  ["ckb", "لە و بە بۆ کە ئەم ئەو لەسەر هەر یان دەبێت ئەوە هەیە بوو کرد", /[ێۆەڕڵڤ]/g, /[ۋۈ]/g],
  ["sd", "جي ۾ ۽ جو کي آهي ته هن کان سان جا به آهن هو پر", /[ٻڀٺٽڄڃڇڌڏڍڦڪڳڱڻ]/g],
]);

export const LATIN = profiles([
  [
    "en",
    "the of and to in is that it for was on are as with they be at this have from or by not but what were we when there can an which their if will each about how up out then she he his her has had been would its who you your all",
    undefined,
    /[äöüßéèñçãõåøğışžčřł]/g,
  ],
  [
    "de",
    "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man ich wir ihr",
    /ß/g,
    /[ñçãõåøğışéžč]/g,
  ],
  [
    "es",
    "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque",
    /[ñ¿¡]/g,
    /[äößçãõåøğışžčêâàè]/g,
  ],
  [
    "fr",
    "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la mais comme ou si leur y dont elle avec tout nous sa même ces aux été cette être son ses on lui ont je vous fait c'est d'un d'une qu'il",
    /[œ]|\b[ldnsc]'(?=\p{L})|[ldnsc]’(?=\p{L})/giu,
    /[äößñãõåøğışžčí]/g,
  ],
  [
    "it",
    "di e il la che in a per un del non è una i le con si da al dei nel della sono più alla come ma lo anche gli delle se ha o ai dal su suo questo questa era nella essere degli ed loro sul fra stato quando",
    /\b(?:dell|nell|all|sull|un|quest)['’]\p{L}|[ìò](?!\p{L})/giu,
    /[äößñãõåøğışžčêâ]/g,
  ],
  [
    "pt",
    "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus são você",
    /[ãõ]/g,
    /[äößñåøğışžč]/g,
  ],
  [
    "nl",
    "de van het een en in is dat op te zijn voor met die niet aan er om ook als bij dan maar door over uit naar hij was ze heeft worden wordt hebben nog wel werd deze dit tot meer geen je ik zich kan al",
    /ij(?=\p{L})/gu,
    /[äößñãõåøğışžč]/g,
  ],
  [
    "tr",
    "ve bir bu da de için ile olarak çok en ne daha olan gibi kadar var o ama sonra değil mi ya her ise ki şey ben onun olduğu göre tarafından yeni iki oldu hem ancak böyle şu bunu diye",
    /[ğış]/g,
    /[äßñãõåøéžčqwx]/g,
  ],
  [
    "sv",
    "och i att det som en på är av för med den till inte om ett har de jag var han så men vi man från kan när hade nu eller ut efter sig över också mot blir",
    /[å]/g,
    /[æøßñçãõğıé]/g,
  ],
  [
    "da",
    "og i at det er en til på som af for med den de ikke der var et har han jeg sig men fra vi kan om så eller havde nu hun efter blev også over være mod ud hvor",
    /[æø]/g,
    /[äößñçãõğı]/g,
  ],
  [
    "nb",
    "og i det er på som en til av for at med den de ikke har om et var han fra jeg men så kan vi seg ble eller etter hadde også være over mot ut hun når nå bare",
    /[æø]/g,
    /[äößñçãõğı]/g,
  ],
  [
    "fi",
    "ja on ei se että oli hän mutta ovat kun niin myös joka tai kuin sen ole mukaan jo hänen vain jos nyt tämä sekä ennen kanssa mitä olla",
    /ää|yö|äi/g,
    /[ßñçãõåøğıéžčwxq]/g,
  ],
  [
    "pl",
    "w i na z się nie do że to jest o jak za od po ale przez co dla tym przy był może są tak jego oraz być już tylko które który która czy także",
    /[łąęśżźćń]/g,
  ],
  [
    "cs",
    "a se v na je že s z do o ve to jako za by pro ale si po od k i jsem který které jeho už jsou byl bylo však nebo také při být",
    /[řůě]/g,
  ],
  [
    "hu",
    "a az és hogy nem is egy van meg ez de csak volt már mint ha még el vagy azt kell ki lesz majd után nagyon lehet minden pedig szerint",
    /[őű]/g,
  ],
  [
    "ro",
    "de și în a la cu pe că nu din un o este să se mai pentru care sunt ce au fost prin după sau dar ca am al ai lui avea această între",
    /[țșăţş]/g,
    /[äößñãõåøğıé]/g,
  ],
  [
    "id",
    "yang dan di ini itu dengan untuk dari dalam tidak akan pada juga ke karena ada oleh mereka sebagai bisa kami kita orang saya telah atau dapat adalah tersebut lebih",
    undefined,
    /[àâäãåæçéèêëíîïñóôöõøúûüßğışžčłā]/g,
  ],
  [
    "sw",
    "ya na wa kwa ni katika la za kuwa cha kama hii hiyo huo vya yake watu pia au hivyo lakini kila mtu bwana wao",
    undefined,
    /[äöüéèñçãõåøğış]/g,
  ],
  [
    "so",
    "iyo ka oo ku in ay waa ee waxaa lagu soo uu la si waxa ah ugu kale inuu aan ama",
    /aa|dh|x(?=[aeiou])/g,
  ],
  [
    "vi",
    "và của là có không được các cho một những trong với người này đã để khi đó cũng như từ về tôi ra đến",
    /[ươđạảấầẩậắằặẹẻếềểệịọỏốồổộớờởợụủứừửựỳỵỷỹ]/g,
  ],
]);

export const CYRILLIC = profiles([
  [
    "ru",
    "и в не на что с по это как к но из у за от о то для он все его так же бы было был или мы быть их она если только уже при ее когда который",
    /[ыэё]/g,
    /[іїєґўәөүұқғњљћђјѓќџ]/g,
  ],
  [
    "uk",
    "і в не на що з до та у як за це але від про для його він так є бути або їх вона якщо тільки коли який після було",
    /[їєґ]/g,
    /[ыэёъ]/g,
  ],
  [
    "be",
    "і у не на што з да як за гэта але ад пра для яго ён так быць або яна калі які пасля было",
    /[ў]/g,
    /[иїєъщ]/g,
  ],
  [
    "bg",
    "и в не на че с по това как но от за са се да е ще като до му или тя ако само когато които след при беше",
    /ъ(?=\p{L})/gu,
    /[ыэёіїєўњљћђј]/g,
  ],
  [
    "sr",
    "и у не на да је се за од са као али то или су што његов би бити он она када који после био",
    /[њљћђј]/g,
    /[ыэёъщйіїє]/g,
  ],
  ["kk", "және бұл мен да де үшін бір деп ол болып бар осы болды еді", /[әөұқғңһ]/g],
  ["tg", "ва дар аз ба ки ин бо барои аст он ро мешавад бояд ҳар ё", /[ӣӯҳҷ]/g],
]);

export const DEVANAGARI = profiles([
  [
    "hi",
    "के में है की से का और को ने हैं यह पर कि इस नहीं था भी जो एक हो थे थी कर वह इन तो जिस या हर क्या लिए तक साथ अपने कोई गया",
  ],
  ["mr", "आणि आहे च्या या ते की व तो ही हे होते नाही मध्ये साठी पण असे झाले होता आहेत त्या", /ळ/g],
  ["ne", "र छ को मा को ले भएको गरेको हुन् यो पनि हुने छन् गर्न लागि भन्ने थियो उनी एक"],
]);
