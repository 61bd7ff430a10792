"""Whether two reports that sound alike say the same, or one denies what the other says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.answering.agreement import agreement
from tests.index.answering.agreeing import PAIRS


@pytest.mark.parametrize(
    ("language", "one", "other", "same"), [(pair[0], *pair[2:]) for pair in PAIRS]
)
def test_only_what_says_the_same_agrees(
    language: str,
    one: str,
    other: str,
    same: bool,  # noqa: FBT001
) -> None:
    for first, second in ((one, other), (other, one)):
        found = agreement(first, second, language)
        assert (found is not None and found.contrary is None) == same


@pytest.mark.parametrize(
    ("language", "one", "other", "contrary"),
    [
        ("en", PAIRS[0][2], PAIRS[0][3], "will not open"),
        ("en", PAIRS[0][3], PAIRS[0][2], "will open"),
        ("en", PAIRS[1][2], PAIRS[1][3], "70"),
        ("en", PAIRS[2][2], PAIRS[2][3], "five"),
        ("en", PAIRS[22][2], PAIRS[22][3], "Friday"),
        ("tr", PAIRS[17][2], PAIRS[17][3], "günü açılmayacak olduğunu"),
        ("zh", PAIRS[18][2], PAIRS[18][3], "天不向"),
        ("ja", PAIRS[19][2], PAIRS[19][3], "けないと"),
        ("en", "The mill is safe for the children.", "The mill is unsafe for the children.",
         "is unsafe for"),
    ],
)  # fmt: skip
def test_what_the_other_says_instead_is_told(
    language: str, one: str, other: str, contrary: str
) -> None:
    found = agreement(one, other, language)
    assert found
    assert found.contrary
    assert found.contrary.of(other) == contrary


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Brenn tunnel is 57 km long and dry.", "The Ostra tunnel is 92 km long and dry."),
        ("The old mill burned above the river.", "The old mill stood above the river."),
        ("Ann Lee opened the mill at noon.", "Bo Lind opened the mill at noon."),
        ("The ferry sank at dawn.", "Wheat prices rose again in the valley."),
        ("12 March 2024", "20 March 2024"),
    ],
)
def test_reports_of_two_things_neither_agree_nor_disagree(one: str, other: str) -> None:
    assert agreement(one, other, "en") is None


@pytest.mark.parametrize(
    "other",
    [
        "The ferry sank off the old cape at dawn, the captain stated.",
        "The ferry sank off the old cape at dawn, as the captain said.",
        "The ferry sank off the old, rocky cape at dawn, the captain said.",
        "The ferry SANK off the old cape at dawn, the captain said!",
    ],
)
def test_who_says_more_or_otherwise_that_it_was_said_agrees(other: str) -> None:
    one = "The ferry sank off the old cape at dawn, the captain said."
    found = agreement(one, other, "en")
    assert found
    assert found.contrary is None


REPORTS = st.text(alphabet="ab 1,0-'‌大三不.!\n", min_size=1, max_size=24)


@given(REPORTS, REPORTS, st.sampled_from(["en", "zh", "fa", "xx"]))
def test_what_is_contrary_is_a_part_of_the_other(one: str, other: str, language: str) -> None:
    found = agreement(one, other, language)
    if found and found.contrary:
        assert found.contrary.end <= len(other)
        assert found.contrary.of(other).strip()


@given(REPORTS)
def test_a_report_agrees_with_itself(text: str) -> None:
    found = agreement(text, text, "en")
    assert found is None or found.contrary is None


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "Twelve otters were set free at the weir.", "12 otters were set free at the weir."),
        (
            "en",
            "The weir at Kemp cost 1.5 million crowns.",
            "The weir at Kemp cost 1,500,000 crowns.",
        ),
        ("fr", "À Kemp, douze mille cygnes ont niché.", "À Kemp, 12 000 cygnes ont niché."),
        ("ru", "Плотина в Кемпе стоила 2,5 млн крон.", "Плотина в Кемпе стоила 2 500 000 крон."),
        ("tr", "Kemp'te yirmi beş kuğu sayıldı.", "Kemp'te 25 kuğu sayıldı."),
    ],
)
def test_the_same_number_written_otherwise_is_no_contradiction(
    language: str, one: str, other: str
) -> None:
    for first, second in ((one, other), (other, one)):
        found = agreement(first, second, language)
        assert found is None or found.contrary is None


def test_another_number_in_words_is_one() -> None:
    one, other = "Quarante cygnes ont niché à Kemp.", "Quatre-vingts cygnes ont niché à Kemp."
    found = agreement(one, other, "fr")
    assert found
    assert found.contrary


def test_another_number_in_one_long_word_is_one() -> None:
    one = "In Kemp nisteten nach Angaben des Vereins fünfundzwanzig Störche."
    found = agreement("In Kemp nisteten nach Angaben des Vereins 40 Störche.", one, "de")
    assert found
    assert found.contrary
    assert found.contrary.of(one) == "fünfundzwanzig"


def test_another_number_of_something_else_is_no_contradiction() -> None:
    one = "The cyclone killed 210 people in Mandu."
    assert agreement(one, "The cyclone injured 1,900 people in Mandu.", "en") is None
    assert agreement(one, "The cyclone killed 240 people in Mandu.", "en") is not None


# One report says the opposite of the other: language, one, the other.
OPPOSED = [
    (
        "en",
        "The council of Hulm voted for the plan to close the quay, an aide said on Monday.",
        "The council of Hulm voted against the plan to close the quay, an aide said on Monday.",
    ),
    (
        "en",
        "The price of oats rose at the exchange in Dorn after the rains, traders said.",
        "The price of oats fell at the exchange in Dorn after the rains, traders said.",
    ),
    (
        "en",
        "The Tarn pass is open to lorries this week, the road office said.",
        "The Tarn pass is closed to lorries this week, the road office said.",
    ),
    (
        "en",
        "The judge approved the sale of the mill to the Birk brothers on Friday.",
        "The judge rejected the sale of the mill to the Birk brothers on Friday.",
    ),
    (
        "en",
        "The rowers of Lund Street won the northern regatta in front of a thousand people.",
        "The rowers of Lund Street lost the northern regatta in front of a thousand people.",
    ),
    (
        "en",
        "There are more herring in the Tolm estuary than last year, the harbour office says.",
        "There are fewer herring in the Tolm estuary than last year, the harbour office says.",
    ),
    (
        "en",
        "The ferry leaves an hour before the bell of the fish market in Grell.",
        "The ferry leaves an hour after the bell of the fish market in Grell.",
    ),
    (
        "en",
        "The court found the former clerk guilty of taking the money of the choir.",
        "The court found the former clerk innocent of taking the money of the choir.",
    ),
    (
        "de",
        "Der Gemeinderat von Hulm stimmte am Montag für den Plan, die Mühle zu verkaufen.",
        "Der Gemeinderat von Hulm stimmte am Montag gegen den Plan, die Mühle zu verkaufen.",
    ),
    (
        "de",
        "Der Tarnpass ist in dieser Woche für Lastwagen geöffnet, teilte das Amt mit.",
        "Der Tarnpass ist in dieser Woche für Lastwagen geschlossen, teilte das Amt mit.",
    ),
    (
        "de",
        "Der Preis für Hafer ist an der Börse in Dorn nach dem Regen gestiegen.",
        "Der Preis für Hafer ist an der Börse in Dorn nach dem Regen gefallen.",
    ),
    (
        "de",
        "Die meisten Bürger von Grell sind dafür, dass die alte Brücke abgerissen wird.",
        "Die meisten Bürger von Grell sind dagegen, dass die alte Brücke abgerissen wird.",
    ),
    (
        "fr",
        "Le conseil de Hulm a voté lundi pour le projet de fermeture du quai.",
        "Le conseil de Hulm a voté lundi contre le projet de fermeture du quai.",
    ),
    (
        "fr",
        "Le col de Tarn est ouvert aux camions cette semaine, selon le bureau des routes.",
        "Le col de Tarn est fermé aux camions cette semaine, selon le bureau des routes.",
    ),
    (
        "fr",
        "Le prix de l'avoine a augmenté à la bourse de Dorn après les pluies.",
        "Le prix de l'avoine a baissé à la bourse de Dorn après les pluies.",
    ),
    (
        "es",
        "El concejo de Hulm votó el lunes a favor del plan para cerrar el muelle.",
        "El concejo de Hulm votó el lunes en contra del plan para cerrar el muelle.",
    ),
    (
        "es",
        "El paso de Tarn está abierto para los camiones esta semana.",
        "El paso de Tarn está cerrado para los camiones esta semana.",
    ),
    (
        "it",
        "Il consiglio di Hulm ha votato lunedì a favore del piano per il molo.",
        "Il consiglio di Hulm ha votato lunedì contro il piano per il molo.",
    ),
    (
        "pt",
        "O preço da aveia subiu na bolsa de Dorn depois das chuvas da semana.",
        "O preço da aveia caiu na bolsa de Dorn depois das chuvas da semana.",
    ),
    (
        "ru",
        "Совет Хульма в понедельник проголосовал за план закрытия причала у рынка.",
        "Совет Хульма в понедельник проголосовал против плана закрытия причала у рынка.",
    ),
    (
        "ru",
        "Перевал Тарн на этой неделе открыт для грузовиков, сообщило ведомство.",
        "Перевал Тарн на этой неделе закрыт для грузовиков, сообщило ведомство.",
    ),
    (
        "uk",
        "Рада Гульма в понеділок проголосувала за план закриття причалу біля ринку.",
        "Рада Гульма в понеділок проголосувала проти плану закриття причалу біля ринку.",
    ),
    (
        "tr",
        "Tarn geçidi bu hafta kamyonlara açık, yol müdürlüğü böyle duyurdu.",
        "Tarn geçidi bu hafta kamyonlara kapalı, yol müdürlüğü böyle duyurdu.",
    ),
    (
        "ar",
        "صوت مجلس بلدة هولم يوم الاثنين لصالح خطة إغلاق الرصيف القديم.",
        "صوت مجلس بلدة هولم يوم الاثنين ضد خطة إغلاق الرصيف القديم.",
    ),
    (
        "fa",
        "گذرگاه تارن این هفته برای کامیون\u200cها باز است.",
        "گذرگاه تارن این هفته برای کامیون\u200cها بسته است.",
    ),
    (
        "zh",
        "多恩交易所的燕麦价格在雨后上涨。",
        "多恩交易所的燕麦价格在雨后下跌。",
    ),
    (
        "ja",
        "タルン峠は今週、トラックの通行について開放されている。",
        "タルン峠は今週、トラックの通行について閉鎖されている。",
    ),
    (
        "id",
        "Harga gandum di bursa Dorn naik setelah hujan pekan ini.",
        "Harga gandum di bursa Dorn turun setelah hujan pekan ini.",
    ),
]
# Of these the words for the opposite are not listed, or differ in more than their sense.
UNLISTED = {"uk", "id"}


@pytest.mark.parametrize(("language", "one", "other"), OPPOSED)
def test_the_opposite_is_no_agreement(language: str, one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        found = agreement(first, second, language)
        assert (found is None) == (language in UNLISTED)
        assert found is None or found.contrary


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The council voted against the old quay.", "The council voted against the quay."),
        ("The pass is open to lorries.", "The pass is now open to lorries."),
        ("Prices of oats rose in the valley.", "Prices of oats had risen in the valley."),
    ],
)
def test_words_that_have_an_opposite_agree_with_themselves(one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        found = agreement(first, second, "en")
        assert found is None or found.contrary is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Mayor Birk voted for the plan of the quay.",
            "Mayor Sand voted against the plan of the quay.",
        ),
        ("The mill museum opens at 9 every day.", "The mill museum closes at 6 every day."),
        ("The council is not for the plan of Dorn.", "The council is against the plan of Dorn."),
        ("The rowers won the old regatta in Dorn.", "The rowers lost the big flag in Dorn."),
    ],
)
def test_the_opposite_of_something_else_tells_nothing(one: str, other: str) -> None:
    assert agreement(one, other, "en") is None


# One fact told from both sides.
SWAPPED = [
    (
        "en",
        "Pell beat Korsk in the final of the northern cup on a wet Saturday.",
        "Korsk lost to Pell in the final of the northern cup on a wet Saturday.",
    ),
    (
        "en",
        "The Tolm team beat the Grell team in the final of the northern cup.",
        "The Grell team lost to the Tolm team in the final of the northern cup.",
    ),
    (
        "en",
        "At the fair in Dorn oats cost more than rye.",
        "At the fair in Dorn rye costs less than oats.",
    ),
    (
        "de",
        "Im Finale von Dorn gewann Pell vor Korsk das Rennen der Boote.",
        "Im Finale von Dorn verlor Korsk nach Pell das Rennen der Boote.",
    ),
    (
        "fr",
        "En finale de la coupe du nord, Pell a gagné contre Korsk sous la pluie.",
        "En finale de la coupe du nord, Korsk a perdu contre Pell sous la pluie.",
    ),
    (
        "it",
        "Nella finale della coppa del nord Pell ha vinto con Korsk sotto la pioggia.",
        "Nella finale della coppa del nord Korsk ha perso con Pell sotto la pioggia.",
    ),
    (
        "ru",
        "В финале северного кубка Пелль выиграл у Корска под дождём.",
        "В финале северного кубка Корск проиграл Пеллю под дождём.",
    ),
]


@pytest.mark.parametrize(("language", "one", "other"), SWAPPED)
def test_a_fact_told_from_the_other_side_is_not_denied(language: str, one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        found = agreement(first, second, language)
        assert found is None or found.contrary is None


# One report has a number or a day that the other leaves out.
FURTHER = [
    ("en", "The Tolm ferry sank off the cape.", "The Tolm ferry sank off the cape on Monday."),
    (
        "en",
        "Rescuers brought miners out of the shaft.",
        "Rescuers brought three miners out of the shaft.",
    ),
    (
        "de",
        "Der Rat von Hulm stimmte gegen den Plan.",
        "Der Rat von Hulm stimmte am Montag gegen den Plan.",
    ),
    ("de", "In Orsk starben in der Nacht Schafe.", "In Orsk starben in der Nacht 14 Schafe."),
    (
        "fr",
        "Le conseil de Hulm a voté pour le projet.",
        "Le conseil de Hulm a voté lundi pour le projet.",
    ),
    (
        "ru",
        "Совет Хульма проголосовал за план.",
        "Совет Хульма в понедельник проголосовал за план.",
    ),
    ("es", "La feria de Corvo abre al público.", "La feria de Corvo abre el martes al público."),
    ("zh", "渡口大桥向车辆开放。", "渡口大桥三月向车辆开放。"),
]


@pytest.mark.parametrize(("language", "one", "other"), FURTHER)
def test_a_day_or_number_that_one_leaves_out_denies_nothing(
    language: str, one: str, other: str
) -> None:
    assert agreement(one, other, language) is None
    assert agreement(other, one, language) is None


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (
            "en",
            "Three sheep were hurt at Kemp.",
            "No sheep were hurt at Kemp.",
        ),
        (
            "de",
            "Es gab beim Brand drei Verletzte.",
            "Es gab beim Brand keine Verletzten.",
        ),
        (
            "es",
            "Hubo tres heridos en Kemp.",
            "No hubo heridos en Kemp.",
        ),
    ],
)
def test_none_of_what_the_other_counts_is_a_contradiction(
    language: str, one: str, other: str
) -> None:
    for first, second in ((one, other), (other, one)):
        found = agreement(first, second, language)
        assert found
        assert found.contrary
