"""Encodings from before Unicode, the languages that are written in each, and their letters."""

from __future__ import annotations

WESTERN = ("en", "de", "fr", "es", "it", "pt", "nl", "ca", "da", "nb", "sv", "fi", "is", "ga", "id")
CENTRAL = ("pl", "cs", "sk", "hu", "ro", "hr", "sl", "bs", "sq")
CYRILLIC = ("ru", "uk", "bg", "be", "sr", "mk")
BALTIC = ("lt", "lv", "et")

# Of encodings that explain a text alike, the first is taken: those of Windows have more characters.
CODE_PAGES: dict[str, tuple[str, ...]] = {
    "iso2022_jp": ("ja",),
    "cp932": ("ja",),
    "euc_jp": ("ja",),
    "cp949": ("ko",),
    "gb18030": ("zh",),
    "big5hkscs": ("zh",),
    "cp950": ("zh",),
    "cp1252": WESTERN,
    "cp1250": CENTRAL,
    "cp1251": CYRILLIC,
    "cp1253": ("el",),
    "cp1254": ("tr", "az"),
    "cp1255": ("he",),
    "cp1256": ("ar", "fa"),
    "cp1257": BALTIC,
    "cp1258": ("vi",),
    "cp874": ("th",),
    "koi8_r": ("ru",),
    "koi8_u": ("uk", "ru"),
    "cp866": ("ru", "bg"),
    "iso8859_15": WESTERN,
    "iso8859_1": WESTERN,
    "iso8859_2": CENTRAL,
    "iso8859_3": ("tr",),
    "iso8859_4": BALTIC,
    "iso8859_5": CYRILLIC,
    "iso8859_6": ("ar",),
    "iso8859_7": ("el",),
    "iso8859_8": ("he",),
    "iso8859_9": ("tr", "az"),
    "iso8859_13": BALTIC,
    "iso8859_16": ("ro",),
    "mac_roman": WESTERN,
    "mac_cyrillic": ("ru", "uk", "bg", "be"),
}
# The encodings of old Macs, in whose files each line ends with a carriage return.
OF_MACS = frozenset({"mac_roman", "mac_cyrillic"})

# The letters beyond ASCII, small ones. Of what is written with none of ASCII, the most frequent
# come first.
LETTERS: dict[str, str] = {
    "en": "éïèêçöñ", "de": "äöüßé", "fr": "éèàêçâîôûëïùœæüÿ", "es": "óíáéñúü", "it": "àèéìòùíóúî",
    "pt": "ãçáéíóêõâúàôü", "nl": "éëïóöüèê", "ca": "àèéíòóçïüú·", "da": "øåæéö", "nb": "øåæéòóô",
    "sv": "äåöéü", "fi": "äöåšž", "is": "íáðóéúýþæö", "ga": "áéíóú", "id": "éè",
    "pl": "ąęłóśżćńźé", "cs": "íáéěřčžýšůúďťňó", "sk": "áíéčžýšľťúôňäďĺŕó", "hu": "éáőöóíüúű",
    "ro": "ăîșțâşţ", "hr": "čćšžđ", "sl": "čšž", "bs": "čćšžđ", "sq": "ëç",
    "tr": "ıişğçöüâîû", "az": "əıişğçöü", "lt": "ėšųįčžūąę", "lv": "āīēšņļūķžčģ", "et": "äõüöšž",
    "vi": "đơưăâêôáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự",
    "ru": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", "uk": "оанивітерслкдумпяьзгбчйхжцшюїєщфґ",
    "bg": "аиоетнрсвлкдпмзяъгбучщйжшхцюфьѝ", "be": "анрыелікотсвдумпзяўгбчйцьшхжюэёф",
    "sr": "аоиенрјстдкулвмпзгбчшцхжљњћфђџ", "mk": "аоиетнрсвдкплмујзгбчшцхќжљѓњџфѕ",
    "el": "αοιετσνηυρπκμλςίάόέήωδγχθφβξζψύώϊϋΐΰ", "he": "יוהלאתרמבשנםכקדעפחןגצטסזךףץ",
    "ar": "اليمنرتوهبعدسفحقكةشأجصطخضئءىثغزظإؤآـ", "fa": "انرديیمتوهبسشكکگزفلعخقپجچحآصطضظغثذژئأء",
    "th": "านรอก่เง้มยลวดทสัตีะปบิคหแจพชขใไ็โผุธถูื์ึำภณศฟซฐญษฝฉฏฎฒฌฆฑฮๆฯ",
}  # fmt: skip
# Marks that stand on letters of Arabic, Hebrew, Thai and Vietnamese in those encodings.
MARKS = frozenset(map(chr, (*range(0x300, 0x324), *range(0x591, 0x5C8), *range(0x64B, 0x653))))

# Characters that make up about half of any text in these languages.
FREQUENT: dict[str, str] = {
    "zh": (
        "的一是不了在人有我他这個个们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於"
        "着著下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分"
        "还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情"
        "明性知全三又关關点點正业業外将將两兩高间間由问問很最重物手应應战戰向头頭文体體政美相见見被利什二等产產新"
        "己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教原东東声聲提立及比员員解水名真论論处"
        "處走义義各入几幾口认認条條平系气氣题題活更别別打女变變四总總何电電数數安少报報才结結反受目太量再感建务務"
        "做接必场場件计計管期市直德资資命山金指许許区區保至队隊社便空决決展马馬五基眼书書非听聽白界达達光放强強即"
        "像难難且权權思王完设設式色路记記南品住告类類求程北边邊张張该該交规規万萬取车車早午晚警察星桥橋河停周镇鎮"
    ),
    "ko": (
        "이다는에의가을고하은지를로한사도기어서리자나대시인제그해수일아정으보여부장라만전과주들니공구원상국비관"
        "면성동소위경일년월화계회했있것안세유연중조우무선스마게모신진체치저명물발통학생업오개내외행민교문당방"
    ),
}  # fmt: skip
