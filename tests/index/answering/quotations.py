"""Quotations as people paste them, and the articles that have them word for word or do not."""

from __future__ import annotations

# ruff: noqa: E501 - a quotation in one line is easier to compare

LONG = (
    "The commission spent eleven months on the collapse of the grain elevator, it heard one hundred "
    "and nine witnesses, it read the diaries of both foremen, and it had the concrete of every "
    "remaining pillar drilled and weighed in two laboratories that did not know of each other. It "
    "found that the sand had come from the beach, that the salt in it had eaten the iron from the "
    "first winter on, that the owner had been told so in a letter of nine pages, that the letter "
    "had been answered with a calendar and a bottle of plum brandy, and that the inspector who "
    "signed the certificate had been on a fishing boat off the cape on the day he is said to have "
    "climbed the tower. It found further that the alarm bell had been unhooked because it rang "
    "whenever a lorry passed, that the ladder on the northern side had been sold for scrap in "
    "spring, that the night watchman had asked four times for a lamp, and that nobody could say "
    "who had the only key to the pump house on the evening when the water began to rise between "
    "the silos and the railway embankment while the telephone of the duty office rang unanswered "
    "for nearly forty minutes before a passing cyclist broke the window and lifted the receiver."
)

#: name: (title, text)
ARTICLES = {
    "elevator": ("Report on the grain elevator", LONG),
    "lock": (
        "Canal lock stays shut",
        (
            "“The gates no longer meet,” lock keeper Maud Ferrier told the parish. “You can see "
            "daylight through the timber.\n\n“We have asked for new oak since 2011.”\n\nThe parish "
            "votes on Thursday."
        ),
    ),
    "frost": (
        "Hard frost on the plateau",
        (
            "Thermometers at Szék showed −31.5 °C at dawn, and +2 °C at noon. Diesel rose by 7% to "
            "£1.85 a litre, while a sack of coal costs ¥2,400 or US$16."
        ),
    ),
    "ledger": (
        "Port rewrites its software",
        (
            "The crane control was first written in C++ and is now being moved to F#, with R&D in "
            "Dorn. Write to @dorn_port or look under #LiftTheFog."
        ),
    ),
    "cafe": (
        "Bäckerei schließt",
        (
            "Die Bäckerei Müßig & Söhne an der Königstraße schließt nach 112 Jahren, sagte Geschäfts\u00ad"
            "führerin Zoë Müßig."
        ),
    ),
    "nfd": (
        "Le the\u0301a\u0302tre rouvre",
        (
            "Le the\u0301a\u0302tre de l’E\u0301toile rouvrira apre\u0300s dix anne\u0301es de travaux, a "
            "promis le maire Rene\u0301 Chabrol."
        ),
    ),
    "arabic": (
        "السد يفيض",
        (
            "قالَ المُهندِسُ سامي الخولي إنّ السّدَّ فاضَ مرّتين هذا الشتاء. وتبلغ كلفة الإصلاح ٧٨٠٠ ألف "
            "دينار، أي ١٢٫٥ في المئة مــن الميزانية."
        ),
    ),
    "persian": (
        "کتابخانه‌ی تازه",
        "کتابخانه‌ی تازه‌ی شهر می‌تواند روزانه ۱۲۵۰ خواننده بپذیرد و کتاب‌های کودکان در طبقه‌ی دوم است.",
    ),
    "chinese": (
        "渡轮停航两周",
        (
            "港务局星期五宣布，从岛上到大陆的渡轮停航两周。船长林海生说：“发动机里进了沙子，我们不敢拿乘客的命开玩笑。”"
            "修理费约为三十八万元。"
        ),
    ),
    "japanese": (
        "灯台の修理",
        "岬の灯台は来月から修理のため消灯する。「霧の夜は船を出さないでほしい」と港長の森田一郎は語った。費用は1,200万円。",
    ),
    "thai": (
        "สะพานไม้ปิดซ่อม",
        "เทศบาลประกาศปิดสะพานไม้เป็นเวลาสามเดือนเพื่อซ่อมเสาที่ผุพัง นายกเทศมนตรีกล่าวว่าความปลอดภัยต้องมาก่อน",
    ),
    "hindi": (
        "पुल बंद",
        "नगर परिषद ने कहा कि पुराना पुल तीन महीने के लिए बंद रहेगा और गाड़ियाँ दूसरे रास्ते से जाएँगी।",
    ),
    "korean": ("등대 수리", "항만청은 곶의 등대를 다음 달부터 수리한다고 목요일에 발표했다."),
    "russian": (
        "Паром не ходит",
        "Паром «Йорик» ещё не ходит: лёд слишком тонкий, объяснил капитан Семён Рогов в 6:30 утра.",
    ),
    "turkish": (
        "Değirmen kapandı",
        "Irmak kıyısındaki değirmen kapandı. İlçe halkı kapının kilidini kırdı, dedi muhtar Işıl Kılıç.",
    ),
    "greek": (
        "Το πλοίο άργησε",
        "Το πλοίο της γραμμής άργησε τέσσερις ώρες λόγω ομίχλης στο στενό.",
    ),
    "hebrew": ("הגשר נסגר", "ראש העיר אמר כי הגשר הישן ייסגר לתנועה עד סוף החורף בשל סדקים."),
    "vietnamese": (
        "Cầu đóng cửa",
        "Cây cầu gỗ ở làng Thủy sẽ đóng cửa đến hết mùa mưa vì cọc đã mục.",
    ),
    "scan": (
        "Weavers walk out",
        (
            "The weavers of the lower mill walked out on Tues-\nday after the owner an-\nnounced that the "
            "half-timbered dormi-\ntory would be torn down. It is the ﬁrst strike since 1911-\n1912."
        ),
    ),
    "numbers": (
        "Harvest in figures",
        (
            "The valley brought in 12,500 tonnes of barley, 3.75 tonnes a hectare, on plots of 40 m² and "
            "10² wells; the score of the villages' match was 3-1 and the feast began at 18:45."
        ),
    ),
    "plain": (
        "Ferry strike ends",
        (
            "The crews didn't win a rise, but they won't sail before 5 a.m. any more. It's the deckhands' "
            "victory. Co-operative boats ran on -- the whole time... and it was what it was."
        ),
    ),
}

#: (what is tried, the quotation, the article that has it word for word)
FOUND = [
    (
        "across a paragraph",
        "You can see daylight through the timber. We have asked for new oak since 2011.",
        "lock",
    ),
    ("all of a long one", LONG, "elevator"),
    ("the end of a long one", LONG[-620:].split(" ", 1)[1], "elevator"),
    ("letters composed", "Le théâtre de l'Étoile rouvrira après dix années de travaux", "nfd"),
    (
        "letters decomposed",
        "Die Ba\u0308ckerei Mu\u0308ßig & So\u0308hne an der Ko\u0308nigstraße",
        "cafe",
    ),
    ("soft hyphen in the article", "nach 112 Jahren, sagte Geschäftsführerin Zoë Müßig", "cafe"),
    ("soft hyphen in the question", "an der König\u00adstraße schließt nach 112 Jahren", "cafe"),
    (
        "a minus typed on a keyboard",
        "Thermometers at Szék showed -31.5 °C at dawn, and +2°C at noon",
        "frost",
    ),
    ("a space before the unit", "Diesel rose by 7 % to £1.85 a litre", "frost"),
    ("no-break spaces", "a sack of coal costs\u00a0¥2,400 or\u202fUS$16", "frost"),
    ("vowel marks left out", "قال المهندس سامي الخولي إن السد فاض مرتين هذا الشتاء", "arabic"),
    ("hamza left out", "قال المهندس سامي الخولي ان السد فاض مرتين", "arabic"),
    ("Arabic digits", "وتبلغ كلفة الإصلاح 7800 ألف دينار، أي 12.5 في المئة من الميزانية", "arabic"),
    ("vowel marks added", "هَذَا الشّتاء. وتبلُغ كُلفة الإصلاح", "arabic"),
    ("half-space as space", "کتابخانه ی تازه ی شهر می تواند روزانه ۱۲۵۰ خواننده بپذیرد", "persian"),
    ("half-space left out", "شهر میتواند روزانه 1250 خواننده بپذیرد و کتابهای کودکان", "persian"),
    ("Arabic yeh and kaf", "كتاب‌هاي كودكان در طبقه‌ي دوم است", "persian"),
    ("a Chinese clause", "我们不敢拿乘客的命开玩笑", "chinese"),
    ("the inside of a Chinese clause", "从岛上到大陆的渡轮停", "chinese"),
    ("Chinese over a comma", "发动机里进了沙子，我们不敢", "chinese"),
    ("a Japanese clause", "霧の夜は船を出さないでほしい", "japanese"),
    ("full-width digits", "費用は１，２００万円", "japanese"),
    ("Thai without spaces", "เพื่อซ่อมเสาที่ผุพัง", "thai"),
    ("Hindi", "पुराना पुल तीन महीने के लिए बंद रहेगा और गाड़ियाँ", "hindi"),
    ("Korean decomposed", "곶의 등대를 다음 달부터 수리한다고", "korean"),
    (
        "Russian without the dots",
        "лед слишком тонкий, объяснил капитан Семен Рогов в 6:30",
        "russian",
    ),
    ("Russian й decomposed", "Паром «И\u0306орик» ещё не ходит: лёд слишком", "russian"),
    ("Turkish in capitals", "İLÇE HALKI KAPININ KİLİDİNİ KIRDI, DEDİ MUHTAR IŞIL KILIÇ", "turkish"),
    ("Turkish in small letters", "ırmak kıyısındaki değirmen kapandı. ilçe halkı", "turkish"),
    (
        "Greek decomposed",
        "Το πλοι\u0301ο της γραμμη\u0301ς α\u0301ργησε τε\u0301σσερις ω\u0301ρες",
        "greek",
    ),
    ("Greek in capitals", "ΤΟ ΠΛΟΊΟ ΤΗΣ ΓΡΑΜΜΉΣ ΆΡΓΗΣΕ", "greek"),
    ("Hebrew with points", "הַגֶּשֶׁר הישן ייסגר לתנועה עד סוף", "hebrew"),
    ("Vietnamese decomposed", "Cây cầu gỗ ở làng Thủy sẽ đóng cửa", "vietnamese"),
    (
        "line-end hyphens",
        "The weavers of the lower mill walked out on Tuesday after the owner announced",
        "scan",
    ),
    ("line-end hyphens kept", "walked out on Tues-day after the owner an- nounced that", "scan"),
    ("a ligature", "It is the first strike since 1911-1912", "scan"),
    ("raised figures", "on plots of 40 m2 and 10² wells", "numbers"),
    ("a range and a time", "the villages’ match was 3–1 and the feast began at 18:45", "numbers"),
    ("apostrophes", "The crews didn’t win a rise, but they won’t sail before 5 a.m.", "plain"),
    ("dashes and dots", "Co‑operative boats ran on — the whole time… and it was", "plain"),
    ("words that say little", "and it was what it was", "plain"),
    ("capitals", "THE CREWS DIDN'T WIN A RISE", "plain"),
    ("inside quotation marks", "“the deckhands’ victory. Co-operative boats ran on”", "plain"),
    ("invisible marks", "\ufeffThe \u200ecrews\u200b didn't win\u2060 a rise\u200f", "plain"),
    ("emphasis of a chat", "**The crews didn't win a rise**, but _they won't sail_", "plain"),
    ("a headline", "Report on the grain elevator", "elevator"),
    ("a headline in small letters", "canal lock stays shut", "lock"),
    (
        "signs that belong to names",
        "first written in C++ and is now being moved to F#, with R&D in Dorn",
        "ledger",
    ),
    ("a handle and a hashtag", "Write to @dorn_port or look under #LiftTheFog", "ledger"),
]

#: (what is tried, what no article has word for word)
INVENTED = [
    ("an invented ending", LONG[:-22] + "stole the receiver."),
    ("an invented ending far away", LONG + " Two ministers resigned the same night."),
    ("a word left out of a long one", LONG.replace("nearly forty minutes", "forty minutes")),
    ("a word left out", "We have asked for oak since 2011"),
    ("a word put in", "The gates no longer ever meet, lock keeper Maud Ferrier told"),
    ("a sign left out", "Thermometers at Szék showed 31.5 °C at dawn"),
    ("a sign left out at the start", "31.5 °C at dawn, and"),
    ("a plus made a minus", "at dawn, and -2 °C at noon"),
    ("a plus left out", "at dawn, and 2 °C at noon"),
    ("another currency", "Diesel rose by 7% to $1.85 a litre"),
    ("no currency", "Diesel rose by 7% to 1.85 a litre"),
    ("another dollar", "costs ¥2,400 or $16"),
    ("another unit", "Thermometers at Szék showed −31.5 °F at dawn"),
    ("per mille", "Diesel rose by 7‰ to £1.85 a litre"),
    ("no per cent", "Diesel rose by 7 to £1.85 a litre"),
    ("a point moved", "Diesel rose by 7% to £18.5 a litre"),
    ("a point left out", "Diesel rose by 7% to £185 a litre"),
    ("a point made a comma", "12,500 tonnes of barley, 3,75 tonnes a hectare"),
    ("a group point", "The valley brought in 12.500 tonnes of barley"),
    ("a number cut", "500 tonnes of barley, 3.75 tonnes"),
    ("a raised figure lowered", "on plots of 40 m² and 102 wells"),
    ("another language's sign", "The crane control was first written in C# and is"),
    ("no sign", "The crane control was first written in C and is"),
    ("a sign left out within", "now being moved to F#, with RD in Dorn"),
    ("a hashtag's sign", "Write to @dorn_port or look under LiftTheFog"),
    ("a handle's sign", "Write to dorn_port or look under #LiftTheFog"),
    ("a range for a number", "the villages' match was 31 and the feast"),
    ("another score", "the villages' match was 3:1 and the feast"),
    ("an accent left out", "Le theâtre de l'Étoile rouvrira après dix années"),
    ("umlaut left out", "Die Backerei Müßig & Söhne an der Königstraße"),
    ("another Arabic letter", "قال المهندس سامي الخولي أن السد فاض مرتين هذا الشتاء"),
    ("an Arabic digit", "وتبلغ كلفة الإصلاح ٧٨٠١ ألف دينار"),
    ("a Persian word", "شهر نمی‌تواند روزانه ۱۲۵۰ خواننده بپذیرد"),
    ("a Chinese character", "我们不敢拿船员的命开玩笑"),
    ("a Chinese negation left out", "我们敢拿乘客的命开玩笑"),
    ("a Japanese negation left out", "霧の夜は船を出してほしい"),
    ("a Thai vowel", "เพื่อซ่อมเสาที่ผุพิง"),
    ("a Hindi vowel", "पुराना पुल तीन महीना के लिए बंद रहेगा"),
    ("a Russian negation left out", "Паром «Йорик» ещё ходит: лёд слишком тонкий"),
    ("a Turkish i", "Irmak kiyısındaki değirmen kapandı"),
    ("a time", "объяснил капитан Семён Рогов в 6:31 утра"),
    ("words over two articles", "The parish votes on Thursday. Thermometers at Szék showed"),
    ("words in another order", "it what was and it was"),
    ("half a word", "rews didn't win a ris"),
    ("an apostrophe left out", "The crews didnt win a rise"),
    ("joined words", "but they won't sail be fore 5 a.m."),
    ("a headline with another word", "Canal lock stays open"),
    ("a line's end joined elsewhere", "The weavers of the lowermill walked out"),
]
