"""Questions that go on from the one before."""

import pytest

from index.query.follow_ups import completed, is_follow_up


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("and in Rostock?", "en"),
        ("when?", "en"),
        ("what did she say about it?", "en"),
        ("where was he born?", "en"),
        ("und in Rostock?", "de"),
        ("а в Ростоке?", "ru"),
        ("y en Rostock?", "es"),
        ("et à Rostock ?", "fr"),
        ("ve Rostock'ta?", "tr"),
        ("那港口呢？", "zh"),
        ("متى أغلق هو الجسر؟", "ar"),
        ("quando foi fechada ela?", "pt"),
        ("कब बंद हुआ वह पुल?", "hi"),
    ],
)
def test_what_says_too_little_goes_on(question: str, language: str) -> None:
    assert is_follow_up(question, language)


@pytest.mark.parametrize(
    "question",
    ["how long did dockers strike in Varna?", "Hedda Marr", "who closed the bridge?"],
)
def test_what_says_enough_stands_alone(question: str) -> None:
    assert not is_follow_up(question, "en")


def test_words_of_another_language_do_not_make_it_go_on() -> None:
    assert not is_follow_up("und Rostock Hafen?", "en")


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("what did she say?", "en", "who spoke, what did Hedda Marr say?"),
        ("was sagte sie?", "de", "who spoke, was sagte Hedda Marr?"),
        ("что она сказала?", "ru", "who spoke, что Hedda Marr сказала?"),
        ("why is it shut?", "en", "who spoke, why is it shut?"),
        ("was sagte er?", "xx", "who spoke, was sagte er?"),
    ],
)
def test_a_pronoun_for_a_person_becomes_who_spoke(
    question: str, language: str, expected: str
) -> None:
    assert completed(question, "who spoke?", language, "Hedda Marr") == (
        expected, len("who spoke, "),
    )  # fmt: skip


def test_a_question_is_completed_as_it_is_where_nobody_spoke() -> None:
    assert completed("and she?", "who spoke?", "en", None)[0] == "who spoke, and she?"
