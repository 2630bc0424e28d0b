/** Per language: abbreviations that end nothing; those that end nothing before a figure; those that may end a sentence. */
export const ABBREVIATIONS: Readonly<Record<string, readonly [string, string, string]>> = {
  en: [
    "mr mrs ms dr prof rev hon gen col lt sgt capt cpl cmdr adm maj gov sen rep pres sr st mt ft messrs mme mlle fr vs v cf ca viz approx dept e.g i.e eg ie rt supt insp det br hrh mx alex geo gens reps sens drs adj asst bros lieut pvt",
    "no nos fig figs p pp vol vols ch chap chaps sec secs art arts eq eqs tab jan feb mar apr jun jul aug sep sept oct nov dec ex n° rs",
    "etc inc ltd co corp jr al ave blvd rd u.s u.s.a u.k u.n a.m p.m b.c a.d ph.d m.d b.a m.a d.c bldg ed eds esp est ext min max misc tel univ assn bros dist hwy mfg",
  ],
  de: [
    "kath evang ev röm dr prof hr fr frl st bzw ca d.h z.b u.a z.t i.d.r vgl ggf evtl inkl exkl zzgl abzgl bspw sog geb gest gegr ehem allg insb mind max min dipl ing mag med phil rer jur hrsg hg s.o s.u o.ä u.ä usf i.a a.d b.a c.a mio mrd tsd tel str art abs abt bd bde aufl jh jhd verh d i z u o m.e m.w u.u v.a v.d a.a o.g v i.v i.a prim sen jun u.s.w jan feb mär apr jun jul aug sep sept okt nov dez mo di mi do fr sa so",
    "nr s abb kap § zif ziff rn pos lit",
    "usw etc u.s.a u.s jr z v.chr n.chr co gmbh",
  ],
  fr: [
    "m mm mme mmes mlle mlles dr pr me mgr st ste cf ex env boul av p.ex c.-à-d c.à.d i.e apr av hab s.-lt gén col cap lt sgt réf adr tél vol janv févr avr juil sept oct nov déc",
    "n no nos p pp fig art chap t vol n°",
    "etc j.-c s.a cie ltée inc",
  ],
  es: [
    "ee mt cra párrf párr sr sra sres sras srta dr dra dres d dña prof profa lic ing arq gral cnel cap tte sgto excmo excma ilmo ilma ud uds vd vds av avda avdª c ctra cía st sto sta fr mons pbro rev p.ej p.e ej cf aprox máx mín tel teléf izq dcha dpto pág págs núm núms admón a.c d.c a.j.c b.o.e ee.uu jj.oo ff.aa cc.oo rr.hh pdte vdo afmo r.d",
    "n nº núm núms art arts cap caps fig figs p pp pág págs t vol",
    "etc s.a s.l ee.uu u.s jr a.m p.m q.e.p.d p.d co hnos",
  ],
  it: [
    "lun mar mer gio ven sab dom gen feb apr mag giu lug ago set ott nov dic sig sigg sig.ra sig.na sigra sigg.ri dott dott.ssa dr dr.ssa prof prof.ssa ing avv arch geom rag on sen gen col cap ten magg s ss mons don p.es ad.es es cfr ca circa vs rev spett egr gent ill c.a c.so p.zza v.le l.go tel lat long ecc.mo n.b c.m avv.to",
    "n nn p pp pag pagg art artt cap fig figg vol voll sez tab",
    "ecc etc s.p.a s.r.l s.n.c s.a.s a.c d.c u.s.a",
  ],
  pt: [
    "sr sra srs sras srta dr dra drs prof profa eng arq gen cel cap ten sgt exmo exma ilmo ilma v.exa d av r st sto sta pe p.ex ex aprox máx mín tel cf jan fev mar abr mai jun jul ago set out nov dez",
    "n nº núm art arts cap fig p pp pág págs vol",
    "etc s.a ltda cia a.c d.c e.u.a jr",
  ],
  nl: [
    "dr drs mr mrs mevr mw dhr prof ir ing st jhr ds jr sr bijv bv d.w.z m.a.w o.a enz.z m.b.t i.v.m t.a.v a.u.b e.a i.p.v n.a.v t.o.v z.o.z o.l.v m.n nl ca resp incl excl max min tel t.g.v vgl v.d w.o",
    "nr nrs p pp blz art fig hfst",
    "enz etc b.v n.v v.chr n.chr",
  ],
  ru: [
    "г гг г-н г-жа ул пр просп пл им д стр корп кв обл р-н пос с ст т.е т.к т.н т.о напр см ср проф акад доц канд тов гр тел ред изд сост св прим т.д.т янв февр апр авг сент окт нояб дек мин макс тыс млн млрд руб коп кг а.д",
    "№ рис табл гл п пп ст стр с разд т илл",
    "т.д т.п др пр н.э в вв г гг р.х руб коп л.с",
  ],
  uk: [
    "чл кор п пп м вул просп пл ім див т.зв т.е проф акад доц гр тел ред вид св напр ст бл буд кв обл р-н с о пан",
    "№ рис табл гл п ст стр стор с т",
    "т.д т.п ін р рр ст н.е грн коп",
  ],
  da: [
    "hr fr frk dr prof ca bl.a f.eks dvs d.v.s m.m m.v m.fl mht ifm jf kl nr pga vha vedr inkl ekskl evt iht tlf adv adm art bd bl kap ent cand.mag cand.jur st skt sml sct sdr udg pr s.u o.a ang chr fhv ing lic sign stk str opr jan feb mar apr jun jul aug sep sept okt nov dec min max mio mia",
    "nr s kap art fig bd stk § jf",
    "osv etc m.v m.m o.l m.fl o.s.v e.kr f.kr a/s kr",
  ],
  sv: [
    "hr fr dr prof ca bl.a t.ex d.v.s dvs m.m f.d s.k o.d p.g.a pga resp fr.o.m t.o.m inkl exkl jfr kl st tel jan febr aug sept okt nov dec",
    "nr s kap fig",
    "osv etc m.m m.fl e.kr f.kr kr",
  ],
  pl: [
    "prof dr hab inż mgr np tzn tzw tj m.in ok ul al pl św ks gen płk kpt por ppłk r.ż zob por red wyd im godz min tel ob woj",
    "nr s str rys tab t ust art pkt §",
    "itd itp r w wieku n.e p.n.e zł gr",
  ],
  cs: [
    "prof dr ing mgr bc mudr judr phdr doc např tj tzn tzv sv gen pan pí ul nám obr str č kap tab viz apod.p r mj popř příp resp cca tel",
    "č s str obr kap odst §",
    "atd apod aj n.l př.n.l kč",
  ],
  sk: [
    "prof dr ing mgr bc mudr judr phdr doc napr tj t.j tzn tzv sv gen p ul nám obr č kap tab mj popr príp resp cca tel s.r.o.p",
    "č s str obr kap ods §",
    "atď apod a.s s.r.o o.i n.l pr.n.l",
  ],
  tr: [
    "dr prof doç av sn mr bkz ör yy vb.g cad sok mah no alb yzb gen tel apt müh öğr gör yrd m.ö m.s",
    "s no c şek tab md bl",
    "vb vs vd a.ş ltd şti",
  ],
  el: ["κ κκ κα δρ π.χ δηλ βλ πρβλ αρ σελ τηλ αγ", "αρ σελ εικ κεφ", "κ.λπ κλπ κ.ά κ.τ.λ μ.χ"],
  bg: [
    "г г-н г-жа ул бул пл д-р проф доц акад св т.е т.нар напр вж срв стр кв обл инж",
    "№ стр с фиг табл гл",
    "т.н др г в пр.хр сл.хр лв ст",
  ],
  hy: ["օր պրն տկն դր պրոֆ", "էջ հ նկ", "այլն ք.ա"],
  kk: ["т.б.қ проф акад ж м қ обл ауд көш", "№ б сур", "т.б т.с.с жж б.з.д"],
  hi: [
    "डॉ श्री श्रीमती सुश्री प्रो पं मो स्व ले जन कु मि रा इं अ.भा उ.प्र म.प्र सं संपा रु ई.पू वि.सं",
    "पृ सं क्र नं रु रू अ",
    "आदि ई इत्यादि",
  ],
  mr: ["डॉ श्री सौ श्रीमती प्रा पं कै मा इ.स ना रु ता", "पृ क्र रु", "इत्यादी इ"],
  ne: ["डा श्री प्रा पं सुश्री वि.सं नं", "पृ नं रु", "आदि"],
  ar: [
    "د أ أ.د ا.د م ص ج ط ت س ش مج تح ر.ك ق.ظ ب.ظ م.م ص.ب ع ف ك ل ن و.م أ.م أ.ف ذ.م.م د.م",
    "ص ص.ص ج ع رقم م س ت ف مج شكل",
    "إلخ الخ ه هـ ق.م ب.م ش.م.ل ش.م.م و.م.أ",
  ],
  fa: [
    "د آ م ص ج ش ر.ک ر.ک.به ن.ک نک رک ق ح س ت ک ع ا ب پ ه.م ص.پ م.م دکت مهن",
    "ص صص ج ش شم م س ت بند",
    "الخ ق.م ه.ش ه.ق هـ.ش هـ.ق ه ه‍ م ب.م پ.م غیره",
  ],
  ps: [
    "د ډ م ص ج ش ښ پ س ت ک ع ا ب ن ر ل پ.ب و.ګ ډاک",
    "ص ج ش ګڼه م س ت مخ",
    "الخ ق.م هـ.ش هـ.ق هـ هـ.ل ه.ش ه.ق ه.ل م ز ز.م",
  ],
  ur: [
    "ڈ م ص ج ش س ت ع ا ب ن ر پ د ق ف ح ک ل پ.و",
    "ص صص ج ش نمبر م س ت",
    "الخ ق.م ھ ہ ء ہ.ش م ق۔م",
  ],
  bn: ["ড ডা মো মোঃ শ্রী শ্রীমতী প্রফ অধ্যা খ্রি", "পৃ নং রু", "ইত্যাদি"],
  gu: ["ડૉ ડો શ્રી શ્રીમતી પ્રો સ્વ કુ મિ", "પૃ નં રૂ", "વગેરે"],
  pa: ["ਡਾ ਸ ਸ੍ਰ ਸ੍ਰੀ ਪ੍ਰੋ ਗਿ ਬੀ ਸਃ", "ਪੰ ਨੰ ਰੁ", "ਆਦਿ"],
  ta: ["டாக் திரு திருமதி பேரா செல்வி கி.மு கி.பி மு.க", "ப பக் எண் ரூ", "முதலியன"],
  te: ["డా శ్రీ శ్రీమతి ప్రొ కు క్రీ.శ క్రీ.పూ", "పు నం రూ", "మొ"],
  kn: ["ಡಾ ಶ್ರೀ ಶ್ರೀಮತಿ ಪ್ರೊ ಕು ಕ್ರಿ.ಶ ಕ್ರಿ.ಪೂ", "ಪು ನಂ ರೂ", "ಇತ್ಯಾದಿ"],
  ml: ["ഡോ ശ്രീ ശ്രീമതി പ്രൊ പ്രൊഫ അഡ്വ ക്രി എ.ഡി", "പേ നം രൂ", "മുതലായവ"],
  am: ["ዶ/ር", "", ""],
  ja: ["", "", ""],
  zh: ["", "", ""],
};

/** Words that often open a sentence, in lower case. */
export const STARTERS: Readonly<Record<string, string>> = {
  en: "the a an this that these those he she it they we you i there here in on at but and so if when while as however did do does is are was were what who how why where his her its their our my your one after before mr mrs ms dr since then now no not for from with by to some many most all each yet still also although because despite even instead meanwhile nevertheless therefore thus once millions thousands hundreds",
  de: "der die das dem den ein eine einer er sie es wir ihr ich man dies diese dieser dieses da dann dort hier in im am an auf bei nach vor seit mit aber und doch so wenn als wie was wer wo warum nun auch sein seine ihre unser mein heute jetzt jedoch außerdem deshalb zudem danach später nicht kein",
  fr: "le la les un une des il elle ils elles on nous vous je ce cette ces cet c'est mais et donc or ni car si dans en à au aux de du par pour avec sans son sa ses leur leurs notre mon puis ensuite alors ainsi cependant quand lorsque où qui que",
  es: "el la los las un una unos él ella ellos ellas lo yo tú nosotros este esta esto estos ese esa en a con por para de del pero y si cuando como su sus mi no se es son también además luego entonces después ya hay fue era",
  it: "il lo la i gli le un una uno egli lei lui loro noi voi io questo questa questi in a con per di da del ma e se quando come suo sua non si è sono anche poi allora dopo c'è fu era",
  pt: "o a os as um uma ele ela eles elas eu nós este esta isto esse em no na com por para de do mas e se quando como seu sua não também depois então há foi era",
  nl: "de het een hij zij ze wij we ik jij u dit dat deze die in op aan bij na voor met maar en als toen er hier daar ook nu zijn haar niet",
  ru: "он она оно они мы вы я это этот эта эти тот та те в на с по к из от у за но и а если когда как так что кто где его её их мой наш не там тут здесь потом затем после",
  uk: "він вона воно вони ми ви я це цей ця ці той та ті в у на з по до від за але і а якщо коли як так що хто де його її їх не там тут потім після",
  da: "den det de en et han hun vi jeg i du der her på til fra med men og så hvis når som hans hendes ikke da efter også nu",
  sv: "den det de en ett han hon vi jag i du där här på till från med men och så om när som hans hennes inte då efter också nu",
  pl: "ten ta to te on ona ono oni my ja w na z po do od za ale i a jeśli gdy jak tak co kto gdzie jego jej ich nie tam tu potem",
  tr: "bu şu o biz ben siz onlar bir ve ama fakat ancak eğer sonra önce şimdi burada orada ne kim nasıl",
  ar: "ثم وقد ولكن لكن كما هذا هذه ذلك تلك هو هي هم وكان وكانت كان إن قال وقال ولم ومن وفي",
  fa: "این آن او آنها آنان ما من شما اما ولی سپس پس در از به اکنون وی همچنین",
  ps: "دا هغه دوی موږ زه تاسو خو بیا په د له اوس وروسته همدا دغه",
  ur: "یہ وہ اس ان ہم آپ لیکن مگر پھر اب تب جب اگر چنانچہ انہوں اسی ایک",
  hi: "यह वह वे हम मैं आप लेकिन पर फिर अब तब जब अगर इस उस उन्होंने",
};

/** Verbs of saying and the like: the sentence goes on after the quotation. */
export const SPEECH: Readonly<Record<string, string>> = {
  ar: "قال قالت قالوا يقول تقول سأل سألت صاح صاحت أجاب أجابت رد ردت همس همست أضاف أضافت هتف كتب كتبت",
  fa: "گفت گفتند گفتم گفته می‌گوید می‌گویند پرسید پرسیدم پرسیدند پاسخ جواب فریاد نوشت افزود را که",
  ps: "وویل ووېل وایي وايي ويل ویل وویلې ووېلې وپوښتل پوښتنه ځواب چیغه وليکل ولیکل زیاته چې چي",
  ur: "کہا کہہ کہتا کہتی کہتے پوچھا بولا بولی بولے جواب چلایا لکھا کہ",
  hi: "कहा कहता कहती कहते पूछा बोला बोली बोले जवाब लिखा चिल्लाया कि",
  ja: "と って という といった とか は が を に も の",
  zh: "",
};

/** After an ellipsis these go on. */
export const CONJUNCTIONS: Readonly<Record<string, string>> = {
  ar: "ولكن لكن أو أم بل ربما لعل أي يعني ثم فقط حتى كأن",
  fa: "و اما ولی یا شاید بلکه یعنی تا که مگر حتی",
  ps: "او خو مګر یا ښايي شاید بلکې یعنې چې تر حتی",
  ur: "اور لیکن مگر یا شاید بلکہ یعنی کہ تو حتیٰ",
  hi: "और लेकिन मगर या शायद बल्कि यानी कि तो पर",
};

/** The names of letters, as initials and abbreviations spell them. */
export const LETTER_NAMES: Readonly<Record<string, string>> = {
  ur: "اے بی سی ڈی ای ایف جی ایچ آئی جے کے ایل ایم این او پی کیو آر ایس ٹی یو وی ڈبلیو ایکس وائی زیڈ",
  hi: "ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड",
  ps: "",
};
