"""The encoding that explains bytes which are no Unicode."""

from __future__ import annotations

import random
import unicodedata

import pytest

from index import NotText
from index.reading import read
from index.reading.encoding import decode
from index.reading.guessing import ENOUGH, guess

# ruff: noqa: E501 - a text in one line is easier to compare
TEXTS = {
    "pl": (
        "Młyn stoi",
        "Młyn nad Żabnicą stoi od środy, bo koło pękło na dwie części, powiedział młynarz Wacław Ścibor. Mąkę wożą teraz z sąsiedniej wsi.",
        ["cp1250", "iso8859-2"],
    ),
    "cs": (
        "Mlýn stojí",
        "Mlýn nad řekou Žernou stojí od středy, protože kolo prasklo na dvě části, řekl mlynář Václav Šťastný. Mouku vozí ze sousední vesnice.",
        ["cp1250", "iso8859-2"],
    ),
    "hu": (
        "Áll a malom",
        "A Kőrös menti malom szerda óta áll, mert a kerék kettétört, mondta Szűcs Ödön molnár. A lisztet most a szomszéd faluból hordják.",
        ["cp1250", "iso8859-2"],
    ),
    "ro": (
        "Moara s-a oprit",
        "Moara de pe râul Tisa stă de miercuri, fiindcă roata s-a rupt în două, a spus morarul Ilie Brânză. Făina vine acum din satul vecin.",
        ["cp1250", "iso8859-2"],
    ),
    "hr": (
        "Mlin stoji",
        "Mlin na rijeci Žrnovnici stoji od srijede jer je kotač puknuo na dva dijela, rekao je mlinar Šime Čović. Brašno sada voze iz susjednog sela.",
        ["cp1250", "iso8859-2"],
    ),
    "ru": (
        "Мельница стоит",
        "Мельница на Ржавке стоит со среды: колесо треснуло пополам, рассказал мельник Ефим Щукин. Муку теперь возят из соседнего села.",
        ["cp1251", "koi8-r", "iso8859-5", "cp866"],
    ),
    "uk": (
        "Млин стоїть",
        "Млин на Їжачці стоїть від середи, бо колесо тріснуло навпіл, розповів мірошник Юхим Щерба. Борошно тепер возять із сусіднього села.",
        ["cp1251", "koi8-u", "iso8859-5"],
    ),
    "bg": (
        "Мелницата спря",
        "Мелницата на реката спря в сряда, защото колелото се счупи на две, каза воденичарят Желю Шишков. Брашното вече идва от съседното село.",
        ["cp1251", "iso8859-5"],
    ),
    "de": (
        "Mühle steht",
        "Die Mühle an der Weißach steht seit Mittwoch still, weil das Rad zerbrochen ist, sagte Müller Jörg Häßler. „Das kostet 900 €“, fügte er hinzu.",
        ["cp1252", "iso8859-15"],
    ),
    "fr": (
        "Le moulin à l’arrêt",
        "Le moulin de la Brèche est à l’arrêt depuis mercredi : la roue s’est brisée, a expliqué le meunier Noël Crétien. La farine vient du village voisin, à vingt kilomètres.",
        ["cp1252"],
    ),
    "es": (
        "El molino está parado",
        "El molino del río Cañete está parado desde el miércoles porque la rueda se partió, explicó el molinero Íñigo Muñoz. La harina llega del pueblo vecino.",
        ["cp1252", "iso8859-1", "iso8859-15"],
    ),
    "el": (
        "Ο μύλος σταμάτησε",
        "Ο μύλος στο ποτάμι σταμάτησε την Τετάρτη, επειδή ο τροχός έσπασε στα δύο, είπε ο μυλωνάς Ηλίας Ψαράς. Το αλεύρι έρχεται από το διπλανό χωριό.",
        ["cp1253", "iso8859-7"],
    ),
    "tr": (
        "Değirmen durdu",
        "Irmak kıyısındaki değirmen çarşambadan beri çalışmıyor, çünkü çark ikiye bölündü, dedi değirmenci Şükrü Işık. Un komşu köyden geliyor.",
        ["cp1254", "iso8859-9"],
    ),
    "he": (
        "הטחנה נעצרה",
        "הטחנה שעל הנחל עומדת מיום רביעי, כי הגלגל נשבר לשניים, אמר הטוחן אליהו צדוק. הקמח מגיע עכשיו מהכפר השכן.",
        ["cp1255", "iso8859-8"],
    ),
    "ar": (
        "الطاحونة متوقفة",
        "توقفت الطاحونة على ضفة النهر منذ الأربعاء لأن العجلة انكسرت نصفين، قال الطحان إلياس حداد. ويأتي الدقيق الآن من القرية المجاورة.",
        ["cp1256", "iso8859-6"],
    ),
    "fa": (
        "آسیاب ایستاد",
        "آسیاب کنار رود از چهارشنبه کار نمی‌کند، چون چرخ آن دو نیم شد، آسیابان پرویز گچکار گفت. آرد از روستای همسایه می‌رسد.",
        ["cp1256"],
    ),
    "lt": (
        "Malūnas stovi",
        "Malūnas prie Žvirgždės stovi nuo trečiadienio, nes ratas skilo pusiau, sakė malūnininkas Ąžuolas Šukys. Miltus dabar veža iš gretimo kaimo.",
        ["cp1257", "iso8859-13"],
    ),
    "th": (
        "โรงสีหยุด",
        "โรงสีริมแม่น้ำหยุดทำงานตั้งแต่วันพุธเพราะล้อหักเป็นสองท่อน เจ้าของโรงสีกล่าวว่าตอนนี้ต้องขนแป้งมาจากหมู่บ้านข้างเคียง",
        ["cp874", "tis-620"],
    ),
    "ja": (
        "水車が止まる",
        "川沿いの水車は水曜日から止まっている。車輪が二つに割れたためだと粉屋の小川正は話した。小麦粉は今、隣の村から運ばれている。",
        ["shift_jis", "euc-jp", "iso2022_jp"],
    ),
    "ko": (
        "물레방아 멈춰",
        "강가의 물레방아는 수요일부터 멈춰 있다. 바퀴가 두 동강 났기 때문이라고 방앗간 주인 오민수가 말했다. 밀가루는 이웃 마을에서 가져온다.",
        ["euc-kr", "cp949"],
    ),
    "zh": (
        "磨坊停工",
        "河边的磨坊从星期三起停工，因为水轮断成了两半，磨坊主人高远说。面粉现在从邻村运来，每天要走二十公里。",
        ["gb18030", "gbk"],
    ),
    "zh-tw": (
        "磨坊停工",
        "河邊的磨坊從星期三起停工，因為水輪斷成了兩半，磨坊主人高遠說。麵粉現在從鄰村運來，每天要走二十公里。",
        ["big5"],
    ),
}

VIETNAMESE = (
    "Cối xay gió bên sông Đáy dừng từ thứ tư, vì bánh xe gãy đôi, ông chủ Nguyễn Văn Ước nói."
)
CASES = [
    (language, page, title, text)
    for language, (title, text, pages) in TEXTS.items()
    for page in pages
]


def written(text: str, page: str) -> tuple[bytes, str]:
    """Write a text in a code page, without what it has no letter for; and as it is read again."""
    content = text.replace("ی", "ي" if page == "cp1256" else "ی").encode(page, "ignore")
    return content, content.decode(page)


@pytest.mark.parametrize(
    ("page", "text"), [(page, text) for _, page, _, text in CASES],
    ids=[f"{language} in {page}" for language, page, *_ in CASES],
)  # fmt: skip
@pytest.mark.parametrize("characters", [60, 1_000])
def test_an_article_is_read_as_it_was_written(page: str, text: str, characters: int) -> None:
    content, expected = written(text[:characters], page)
    assert decode(content, "a.txt") == unicodedata.normalize("NFC", expected)


def test_vietnamese_is_read_with_its_marks_composed() -> None:
    apart = unicodedata.normalize("NFC", VIETNAMESE)
    content = b"".join(_vietnamese(one) for one in apart)
    assert decode(content, "a.txt") == VIETNAMESE


def _vietnamese(letter: str) -> bytes:
    try:
        return letter.encode("cp1258")
    except UnicodeEncodeError:
        whole = unicodedata.normalize("NFD", letter)
        tone = next(one for one in whole if one in "\u0300\u0301\u0303\u0309\u0323")
        base = unicodedata.normalize("NFC", whole.replace(tone, ""))
        return base.encode("cp1258") + tone.encode("cp1258")


@pytest.mark.parametrize("many", [50, 500, 3_000])
def test_bytes_without_sense_are_explained_by_none(many: int) -> None:
    dice = random.Random(1)  # noqa: S311 - any bytes will do
    letters = [*range(32, 127), *range(160, 256)]
    content = bytes(dice.choice(letters) for _ in range(many))
    found = guess(content, content)
    assert found is None or found[1] < ENOUGH
    place = next(place for place, byte in enumerate(content) if byte > 127)
    with pytest.raises(NotText, match=rf"explains its bytes from {place:,} on"):
        decode(content, "a.txt")


@pytest.mark.parametrize(
    ("content", "text", "byte"),
    [
        ("Die Mühle steht. ".encode() * 20 + b"\xff" + b" Ende.", "Ende.", 360),
        (("Мельница стоит. " * 40).encode()[:-3], "Мельница стои", 1156),
        ("Le moulin de la Brèche. ".encode() * 30 + b"\xe9t\xe9", "\ufffdt\ufffd", 750),
    ],
)
def test_utf8_with_a_broken_byte_is_read_and_its_place_is_told(
    content: bytes, text: str, byte: int
) -> None:
    article, fault = read(b"Mill\n\n" + content, "a.txt")
    assert not isinstance(article, Exception)
    assert text in article.text
    assert isinstance(fault, NotText)
    assert fault.values["byte"] == byte + 6


def test_a_mixture_of_encodings_is_neither_guessed_nor_read_in_part() -> None:
    content = (
        "Die Mühle steht.\n".encode() * 5 + "Die Mühle läuft für Gäste.\n".encode("latin-1") * 9
    )
    faults = [one for one in read(content, "a.txt") if isinstance(one, NotText)]
    assert len(faults) == 1


# The language, a sentence or a headline, and the code pages that it may be written in.
LINES = [
    (
        "sk",
        "Starosta povedal, že most cez rieku Ľubochňu ostane zatvorený až do konca mája, lebo piliere sú poškodené.",
        ["cp1250", "iso8859_2"],
    ),
    (
        "sl",
        "Župan je dejal, da bo most čez reko zaprt do konca maja, ker so stebri poškodovani in nevarni za pešce.",
        ["cp1250", "iso8859_2"],
    ),
    (
        "sr",
        "Градоначелник је рекао да ће мост преко реке остати затворен до краја маја јер су стубови оштећени.",
        ["cp1251", "iso8859_5"],
    ),
    (
        "da",
        "Borgmesteren sagde, at broen over åen forbliver lukket til slutningen af maj, fordi pælene er rådne og øde.",
        ["cp1252", "iso8859_1"],
    ),
    (
        "sv",
        "Borgmästaren sade att bron över ån förblir stängd till slutet av maj eftersom pålarna är ruttna.",
        ["cp1252"],
    ),
    (
        "fi",
        "Pormestari sanoi, että joen ylittävä silta pysyy suljettuna toukokuun loppuun, koska pylväät ovat lahonneet.",
        ["cp1252"],
    ),
    (
        "it",
        "Il sindaco ha detto che il ponte resterà chiuso fino a maggio perché i pali sono marci e la città è già in difficoltà.",
        ["cp1252"],
    ),
    (
        "pt",
        "O presidente disse que a ponte não abrirá até maio porque as estacas estão podres; a população já não tem opção.",
        ["cp1252"],
    ),
    (
        "et",
        "Linnapea ütles, et sild üle jõe jääb suletuks mai lõpuni, sest vaiad on mädanenud ja ohtlikud kõigile.",
        ["cp1257", "iso8859_13"],
    ),
    (
        "lv",
        "Mērs sacīja, ka tilts pār upi paliks slēgts līdz maija beigām, jo pāļi ir sapuvuši un bīstami gājējiem.",
        ["cp1257", "iso8859_13", "iso8859_4"],
    ),
    (
        "be",
        "Мэр сказаў, што мост праз раку застанецца зачыненым да канца мая, бо апоры згнілі і небяспечныя.",
        ["cp1251", "iso8859_5"],
    ),
    (
        "mk",
        "Градоначалникот рече дека мостот преку реката ќе остане затворен до крајот на мај бидејќи столбовите се оштетени.",
        ["cp1251"],
    ),
    ("ru", "Мэр", ["cp1251"]),
    ("ru", "МОСТ ЗАКРЫТ ДО КОНЦА МАЯ", ["cp1251", "koi8_r", "cp866"]),
    ("de", "Straße gesperrt", ["cp1252"]),
    ("fr", "Été", ["cp1252"]),
    ("pl", "ŁÓDŹ: MOST ZAMKNIĘTY", ["cp1250", "iso8859_2"]),
    ("el", "Η ΓΕΦΥΡΑ ΕΚΛΕΙΣΕ", ["cp1253"]),
    ("tr", "KÖPRÜ ŞUBATA KADAR KAPALI", ["cp1254"]),
    ("en", "The café’s owner said “no” — twice – and paid £90…", ["cp1252"]),
    ("en", "Prices rose to €18 – a record…", ["cp1252"]),
    ("ja", "橋は五月まで閉鎖", ["cp932", "euc_jp"]),
    ("zh", "大桥关闭到五月底", ["gb18030"]),
    ("zh", "大橋關閉到五月底", ["big5"]),
    ("ko", "다리는 오월까지 폐쇄", ["cp949"]),
    ("he", "הגשר סגור", ["cp1255"]),
    ("ar", "الجسر مغلق", ["cp1256"]),
    ("fa", "پل بسته شد", ["cp1256"]),
]


@pytest.mark.parametrize(
    ("text", "page"), [(text, page) for _, text, pages in LINES for page in pages]
)
def test_a_line_is_enough_to_tell_its_code_page(text: str, page: str) -> None:
    content, expected = written(text, page)
    assert decode(content, "a.txt") == unicodedata.normalize("NFC", expected)


# Texts of old Macs, where a line ends with a carriage return, and their encodings.
OF_MACS = [
    (
        "The café’s owner, Zoë Müller, said: “We’ll stay open.”\r\rThe naïve plan cost £40 — too much.\r",
        "mac_roman",
    ),
    (
        "Die Brücke über den Fluß bleibt zu, sagte Jörg Müller.\r\r„Das wird länger dauern“, sagte er.\r",
        "mac_roman",
    ),
    ("Le pont est fermé. « C’est un problème », a déclaré la maire, Élodie Garçon.\r", "mac_roman"),
    (
        "El niño cayó al río el miércoles. «No pasó nada», dijo la señora Muñoz. ¿Quién lo vio?\r",
        "mac_roman",
    ),
    ("A ponte não abrirá até março, disse João Conceição. “É muito caro”, afirmou.\r", "mac_roman"),
    (
        "Il ponte è chiuso perché c’è troppa acqua, ha detto la sindaca. «Così non va».\r",
        "mac_roman",
    ),
    (
        "Bron är stängd över älven, sade Åsa Öberg. ”Det blir dyrt”, sade hon på måndagen.\r",
        "mac_roman",
    ),
    ("Broen er stengt, sa Bjørn Ødegård. «Det blir dyrt å bygge på nytt», sa han.\r", "mac_roman"),
    (
        "“Nobody told us,” said the driver. It’s the third time this year… the bus didn’t come.\r",
        "mac_roman",
    ),
    ("O’Brien said he didn’t know.\r", "mac_roman"),
    ("Price list\r\rCoffee £2, cake £3. © 1996 Café Royal\r", "mac_roman"),
    ("Übung macht den Meister.\r", "mac_roman"),
    (
        "Мост закрыли во вторник. «Это надолго», — сказал мэр Юрий Ёлкин.\r\rДвижение пустили в объезд.\r",
        "mac_cyrillic",
    ),
    ("Школа не откроется до мая, сообщила директор. Крышу чинят уже второй год.\r", "mac_cyrillic"),
    ("Міст закрили у вівторок, сказала міська рада. Її рішення чинне до травня.\r", "mac_cyrillic"),
]


@pytest.mark.parametrize(("text", "encoding"), OF_MACS)
def test_a_file_of_an_old_mac_is_read_as_it_was_written(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text.replace("\r", "\n")


@pytest.mark.parametrize(("text", "encoding"), OF_MACS)
def test_a_text_of_an_old_mac_is_told_by_its_letters_where_its_lines_end_otherwise(
    text: str, encoding: str
) -> None:
    text = text.replace("\r", "\n")
    assert decode(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize(
    "text",
    [
        "Il livello dell’acqua sale di giorno in giorno",
        "Cierra el McDonald’s de la plaza",
        "El tren Madrid–Sevilla vuelve",
        "The plan—too costly—failed",
        "“Nobody told us,” said the driver",
        "It’s late… and the bus didn’t come – again",
    ],
)
@pytest.mark.parametrize("line_end", ["", "\n", "\r\n"])
def test_dashes_and_apostrophes_of_windows_are_not_taken_for_letters_of_macs(
    text: str, line_end: str
) -> None:
    assert decode((text + line_end).encode("cp1252"), "a.txt") == text + line_end.replace("\r", "")


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("Jürgen Müller, the director, said that the port is full and will be closed.", "cp1252"),
        ("Mayor José García and Åsa Öberg opened the bridge on Monday.", "cp1252"),
        ("Der Spanier José Ibáñez und der Franzose François Grand trafen sich in Köln.", "cp1252"),
        ("Le ministre allemand Jürgen Müller a dit non à la proposition de Señor Muñoz.", "cp1252"),
        ("Borgmesteren i Málaga, José Muñoz, besøgte Århus.", "cp1252"),
        ("Niemiec Jürgen Müller powiedział, że most jest zamknięty.", "cp1250"),
        ("It was 20 °C on Monday and 5½ metres of snow fell, Zoë said.", "cp1252"),
        ("Harga naik lagi: “Semua orang tahu,” kata pemilik café itu – dan ia benar.", "cp1252"),
    ],
)  # fmt: skip
def test_names_and_signs_from_elsewhere_do_not_make_a_text_unreadable(text: str, page: str) -> None:
    assert decode(text.encode(page), "a.txt") == text
