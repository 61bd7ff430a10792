"""Whether two reports that sound alike say the same, or one denies what the other says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.answering.agreement import agreement

#: (language, question, one sentence, the other, whether the second may be folded away)
PAIRS = [
    (
        "en",
        "will the swimming hall open on Friday?",
        "The swimming hall will open on Friday, the caretaker said in a letter to parents.",
        "The swimming hall will not open on Friday, the caretaker said in a letter to parents.",
        False,
    ),
    (
        "en",
        "how many barges sank in the Tolm estuary?",
        "A total of 40 barges sank in the Tolm estuary during the storm, the harbour office said.",
        "A total of 70 barges sank in the Tolm estuary during the storm, the harbour office said.",
        False,
    ),
    (
        "en",
        "how many miners were rescued at Grell?",
        "Rescuers brought three miners out of the flooded shaft at Grell on Sunday evening.",
        "Rescuers brought five miners out of the flooded shaft at Grell on Sunday evening.",
        False,
    ),
    (
        "en",
        "who opened the flower market in Dorn?",
        "Mayor Ada Birk opened the flower market in Dorn with a brass band on Saturday morning.",
        "Mayor Ulf Sand opened the flower market in Dorn with a brass band on Saturday morning.",
        False,
    ),
    (
        "en",
        "what does a ticket for the cable car cost?",
        "A ticket for the cable car will cost €18 from the first of July, the operator said.",
        "A ticket for the cable car will cost $18 from the first of July, the operator said.",
        False,
    ),
    (
        "en",
        "is the old quarry safe?",
        "The old quarry is safe for swimmers again, the district engineer told reporters.",
        "The old quarry isn't safe for swimmers again, the district engineer told reporters.",
        False,
    ),
    (
        "en",
        "did the brewery ever pay the tax?",
        "The brewery always paid the tax on its cellar, a clerk of the court testified.",
        "The brewery never paid the tax on its cellar, a clerk of the court testified.",
        False,
    ),
    (
        "de",
        "Wird die Turnhalle am Montag geheizt?",
        "Die Turnhalle in Wessel wird ab Montag wieder geheizt, teilte das Schulamt mit.",
        "Die Turnhalle in Wessel wird ab Montag nicht geheizt, teilte das Schulamt mit.",
        False,
    ),
    (
        "de",
        "Gibt es in Wessel genug Trinkwasser?",
        "In Wessel gibt es nach dem Rohrbruch eine Ersatzleitung, sagte der Wassermeister.",
        "In Wessel gibt es nach dem Rohrbruch keine Ersatzleitung, sagte der Wassermeister.",
        False,
    ),
    (
        "fr",
        "la piscine d'Orles ouvrira-t-elle lundi ?",
        "La piscine d'Orles ouvrira lundi matin, a indiqué la mairie dans un communiqué.",
        "La piscine d'Orles n'ouvrira pas lundi matin, a indiqué la mairie dans un communiqué.",
        False,
    ),
    (
        "es",
        "¿abrirá el faro de Corvo en verano?",
        "El faro de Corvo abrirá al público este verano, anunció la autoridad portuaria.",
        "El faro de Corvo no abrirá al público este verano, anunció la autoridad portuaria.",
        False,
    ),
    (
        "it",
        "quanti pescherecci sono affondati?",
        "Nel porto di Sarno sono affondati dodici pescherecci, ha detto la capitaneria.",
        "Nel porto di Sarno sono affondati venti pescherecci, ha detto la capitaneria.",
        False,
    ),
    (
        "pt",
        "a ponte de Valdo reabre?",
        "A ponte de Valdo reabre ao trânsito na segunda-feira, disse o vereador das obras.",
        "A ponte de Valdo não reabre ao trânsito na segunda-feira, disse o vereador das obras.",
        False,
    ),
    (
        "ru",
        "откроют ли каток в Лужине?",
        "Каток в Лужине откроют в субботу, сообщил директор стадиона.",
        "Каток в Лужине не откроют в субботу, сообщил директор стадиона.",
        False,
    ),
    (
        "uk",
        "скільки човнів затонуло?",
        "У гавані Терна під час шторму затонуло 14 човнів, повідомили рятувальники.",
        "У гавані Терна під час шторму затонуло 41 човнів, повідомили рятувальники.",
        False,
    ),
    (
        "ar",
        "هل يفتح المتحف يوم الجمعة؟",
        "قال مدير المتحف البحري إن المتحف سيفتح أبوابه يوم الجمعة المقبل.",
        "قال مدير المتحف البحري إن المتحف لن يفتح أبوابه يوم الجمعة المقبل.",
        False,
    ),
    (
        "fa",
        "آیا پل بازگشایی می‌شود؟",
        "شهردار گفت پل چوبی روز جمعه بازگشایی خواهد شد.",
        "شهردار گفت پل چوبی روز جمعه بازگشایی نخواهد شد.",
        False,
    ),
    (
        "tr",
        "yüzme havuzu açılacak mı?",
        "Belediye, kapalı yüzme havuzunun pazartesi günü açılacak olduğunu duyurdu.",
        "Belediye, kapalı yüzme havuzunun pazartesi günü açılmayacak olduğunu duyurdu.",
        False,
    ),
    (
        "zh",
        "渡口大桥星期天开放吗？",
        "市政府表示，渡口大桥星期天向车辆开放。",
        "市政府表示，渡口大桥星期天不向车辆开放。",
        False,
    ),
    (
        "ja",
        "橋は日曜日に開くか",
        "市は木曜日、港の橋を日曜日に開けると発表した。",
        "市は木曜日、港の橋を日曜日に開けないと発表した。",
        False,
    ),
    (
        "nl",
        "gaat de sluis open?",
        "De sluis bij Harwe gaat maandag open voor schepen, zei de havenmeester.",
        "De sluis bij Harwe gaat maandag niet open voor schepen, zei de havenmeester.",
        False,
    ),
    (
        "en",
        "when does the ferry museum open?",
        "The ferry museum opens on 12 May with a concert, its director announced.",
        "The ferry museum opens on 14 May with a concert, its director announced.",
        False,
    ),
    (
        "en",
        "when does the night tram start?",
        "The night tram to the harbour starts on Monday, the transport office announced.",
        "The night tram to the harbour starts on Friday, the transport office announced.",
        False,
    ),
    (
        "en",
        "how much did wheat prices change?",
        "Wheat prices in the valley rose by 4.5 percent in the spring, traders said.",
        "Wheat prices in the valley rose by 5.4 percent in the spring, traders said.",
        False,
    ),
    # The same, in another dress.
    (
        "en",
        "how much barley did the valley bring in?",
        "The valley brought in 12,500 tonnes of barley, the co-operative’s chairman said.",
        "The valley brought in 12 500 tonnes of barley, the co-operative's chairman said.",
        True,
    ),
    (
        "en",
        "will the kiln be rebuilt?",
        "The old kiln won't be rebuilt before the winter, the owner told the paper.",
        "The old kiln will not be rebuilt before the winter, the owner told the paper.",
        True,
    ),
    (
        "en",
        "what did the clockmaker find in the tower?",
        "The clockmaker found a nest of owls in the tower of the chapel on Tuesday.",
        "The clockmaker has found a nest of owls in the tower of the chapel on Tuesday.",
        True,
    ),
    (
        "fr",
        "qu'a trouvé l'horloger ?",
        "L'horloger a trouvé un nid de chouettes dans la tour de la chapelle.",
        "L’horloger a trouvé un nid de chouettes dans la tour de la chapelle.",
        True,
    ),
    (
        "ar",
        "ماذا وجد الحارس في البرج؟",
        "وجد الحارس عشًّا من البوم في برج المدرسة القديمة.",
        "وجد الحارس عشا من البوم في برج المدرسة القديمة.",
        True,
    ),
    (
        "fa",
        "نگهبان چه یافت؟",
        "نگهبان لانه‌ی جغدی در برج مدرسه‌ی قدیمی یافت و آن را به باغ‌وحش داد.",
        "نگهبان لانه ی جغدی در برج مدرسه ی قدیمی یافت و آن را به باغ وحش داد.",
        True,
    ),
]


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
        ("The old mill rose above the river.", "The old mill fell above the river."),
        ("Ann Lee opened the mill at noon.", "Bo Lind opened the mill at noon."),
        ("The ferry sank at dawn.", "Wheat prices rose again in the valley."),
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


def test_another_number_of_something_else_is_no_contradiction() -> None:
    one = "The cyclone killed 210 people in Mandu."
    assert agreement(one, "The cyclone injured 1,900 people in Mandu.", "en") is None
    assert agreement(one, "The cyclone killed 240 people in Mandu.", "en") is not None
