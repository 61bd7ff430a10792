"""Questions that go on from the one before."""

import pytest

from index.query.follow_ups import completed, goes_on


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("when?", "en"),
        ("thanks! and when?", "en"),
        ("what did she say about it?", "en"),
        ("where was he born?", "en"),
        ("what did she say about the bridge?", "en"),
        ("and how many sailors?", "en"),
        ("how many sailors does it have?", "en"),
        ("was sagte sie?", "de"),
        ("wann war das?", "de"),
        ("متى أغلق هو الجسر؟", "ar"),
        ("quando foi fechada ela?", "pt"),
        ("wer hat das gesagt?", "de"),
        ("谁说的？", "zh"),
        ("是谁说的", "zh"),
        ("誰が言った？", "ja"),
        ("وحتى متى؟", "ar"),
        ("ومع من؟", "ar"),
        ("warum denn?", "de"),
        ("pour quelle raison ?", "fr"),
        ("und warum so teuer?", "de"),
        ("geçen yıl kaçtı?", "tr"),
    ],
)
def test_what_says_too_little_goes_on(question: str, language: str) -> None:
    assert goes_on(question, language) in {"yes", "leans", "perhaps"}


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("and in Rostock?", "en"),
        ("what about the old pier?", "en"),
        ("und in Rostock?", "de"),
        ("а в Ростоке?", "ru"),
        ("¿y en Rostock?", "es"),
        ("et à Rostock ?", "fr"),
        ("ve Rostock'ta?", "tr"),
        ("那港口呢？", "zh"),
        ("港口租金呢？", "zh"),
        ("وفي روستوك؟", "ar"),
        ("وعن الميناء؟", "ar"),
    ],
)
def test_the_same_may_be_asked_of_something_else(question: str, language: str) -> None:
    assert goes_on(question, language) == "instead"


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("how long did dockers strike in Varna?", "en"),
        ("Hedda Marr", "en"),
        ("who closed the bridge?", "en"),
        ("is there a ferry?", "en"),
        ("who is Ivo Brandt and what did he do?", "en"),
        ("wann öffnet das Freibad?", "de"),
        ("wo ist das freibad", "de"),
        ("gibt es ein Freibad?", "de"),
        ("quel port ferme en Bretagne ?", "fr"),
        ("wanneer opent het zwembad?", "nl"),
        ("und Rostock Hafen?", "en"),
    ],
)
def test_what_says_enough_stands_alone(question: str, language: str) -> None:
    assert goes_on(question, language) == "no"


def test_a_whole_question_with_a_pronoun_may_stand_alone() -> None:
    assert goes_on("what is the budget of this line?", "en") == "perhaps"


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("why is it shut?", "en", "who spoke, why is it shut?"),
        ("why is she against it?", "en", "who spoke, why is Hedda Marr against it?"),
        ("was sagte er?", "xx", "who spoke, was sagte er?"),
    ],
)
def test_a_question_is_completed_by_the_one_before(
    question: str, language: str, expected: str
) -> None:
    assert completed(question, "who spoke?", language, "Hedda Marr") == (
        expected, len("who spoke, "),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("what did she say?", "en", "what did Hedda Marr say?"),
        ("was sagte sie?", "de", "was sagte Hedda Marr?"),
        ("что она сказала?", "ru", "что Hedda Marr сказала?"),
    ],
)
def test_a_name_in_place_of_the_only_pronoun_completes_it(
    question: str, language: str, expected: str
) -> None:
    assert completed(question, "who spoke?", language, "Hedda Marr") == (expected, 0)


def test_a_question_is_completed_as_it_is_where_nobody_spoke() -> None:
    assert completed("and she?", "who spoke?", "en", None)[0] == "who spoke, and she?"


@pytest.mark.parametrize("end", ["?", "？", "؟", ".", "。", "।", "۔", "!", "！", "…"])
def test_whatever_ends_the_question_before_is_left_out(end: str) -> None:
    assert completed("and she?", f"who spoke{end}", "en", None)[0] == "who spoke, and she?"


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Has he won any awards or prizes during those long years?", "en"),
        ("When did she open the new swimming hall beside the harbour?", "en"),
        ("Когда он открыл новый бассейн возле старого порта?", "ru"),
        ("Wann hat er das neue Schwimmbad neben dem alten Hafen eröffnet?", "de"),
        ("What can he say in Spanish so far?", "en"),
        ("Коли вона відкрила новий басейн біля старого порту?", "uk"),
        ("¿Cuándo abrió él la piscina nueva junto al viejo puerto?", "es"),
    ],
)
def test_a_long_question_about_somebody_whom_it_does_not_name_leans_on_the_one_before(
    question: str, language: str
) -> None:
    assert goes_on(question, language) == "leans"


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("When did Ada Rex say that she would open the hall beside the harbour?", "en"),
        ("What else is put into a drink to make it taste much sweeter?", "en"),
        ("Is there a night ferry from the harbour to the old lighthouse?", "en"),
    ],
)
def test_a_long_question_that_names_whom_it_is_about_stands_alone(
    question: str, language: str
) -> None:
    assert goes_on(question, language) == "no"


def test_whose_something_is_needs_no_question_before() -> None:
    text, start = completed("has he won in his youth?", "who is Ada?", "en", "Ivo Brandt")
    assert (text, start) == ("has Ivo Brandt won in his youth?", 0)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("wer sagte die Regatta ab?", "de"),
        ("谁说水坝漏水？", "zh"),
        ("who said hello?", "en"),
        ("who told the miller?", "en"),
    ],
)
def test_who_said_something_that_is_named_does_not(question: str, language: str) -> None:
    assert goes_on(question, language) == "no"


@pytest.mark.parametrize(
    ("question", "before", "language", "asked"),
    [
        ("and in May 2021?", "who sang in August 2020?", "en", "who sang in May 2021?"),
        ("and in 1998?", "who sang in 1980?", "en", "who sang in 1998?"),
        (
            "und letzte Woche?",
            "was geschah gestern in Ulm?",
            "de",
            "was geschah letzte Woche in Ulm?",
        ),
        ("¿y el martes?", "¿qué pasó el lunes en Lugo?", "es", "¿qué pasó el martes en Lugo?"),
        ("а в мае 2021 года?", "кто пел в июне 2020 года?", "ru", "кто пел в мае 2021 года?"),
        ("Peki Mayıs 2021'de?", "Haziran 2020'de kim söyledi?", "tr", "Mayıs 2021'de kim söyledi?"),
        ("那5月呢？", "8月谁唱歌？", "zh", "5月谁唱歌？"),
        ("و در مهر ۱۴۰۲؟", "در مرداد ۱۴۰۱ که خواند؟", "fa", "در مهر ۱۴۰۲ که خواند؟"),
    ],
)
def test_the_same_is_asked_of_another_time(
    question: str, before: str, language: str, asked: str
) -> None:
    assert completed(question, before, language, None) == (asked, 0)


@pytest.mark.parametrize(
    ("question", "before"),
    [
        ("and in Rostock in May?", "who sang in August?"),
        ("and in May?", "who sang?"),
        ("and in May?", "who sang in 2019 or in 2020?"),
    ],
)
def test_another_time_takes_the_place_of_one_alone(question: str, before: str) -> None:
    assert completed(question, before, "en", None)[0].startswith(before.rstrip("?"))


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        ("Who has won the regatta since 2020?", "and in 2015?"),
        ("Who won the regatta in 2020?", "and before 2015?"),
        ("Who won the regatta in 2020?", "and not in 2015?"),
    ],
)
def test_a_time_with_a_bound_does_not_take_the_place_of_another(before: str, asked: str) -> None:
    assert completed(asked, before, "en", None)[0] == f"{before[:-1]}, {asked}"
