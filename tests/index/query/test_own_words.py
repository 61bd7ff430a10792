"""The words of a question that goes on from another, and how it points back."""

from __future__ import annotations

import pytest

from index.query.own_words import asks_who_came_after, held_in, own_words, points_by_degree


def test_what_asks_or_stands_for_something_is_no_word_of_its_own() -> None:
    assert own_words("and when was it?", "en") == ()
    [kite] = own_words("how many kites did they find there, please?", "en")[:1]
    assert kite.is_held(held_in("Two kites flew.", "en"))
    assert not kite.is_held(held_in("Two planes flew.", "en"))


def test_a_word_of_nearly_the_same_meaning_stands_for_it() -> None:
    [moped] = own_words("what about the motorbike?", "en")
    assert moped.is_held(held_in("A motorcycle stood there.", "en"))


def test_nothing_stands_for_a_name() -> None:
    [oslo] = own_words("and in Oslo?", "en")
    assert oslo.is_name
    assert oslo.terms == oslo.written


def test_an_ending_may_stand_for_whose_something_is() -> None:
    [price] = own_words("قیمتش چقدر است؟", "fa")[:1] or own_words("سقفش چیست؟", "fa")
    [roof] = own_words("سقفش فرو ریخت؟", "fa")[:1]
    assert roof.is_held_without_ending(held_in("سقف سالن فرو ریخت.", "fa"))
    assert not roof.is_held_without_ending(roof.written)
    assert not price.is_held_without_ending(frozenset())


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("why so dear?", "en", True),
        ("warum so teuer?", "de", True),
        ("¿por qué tan caro?", "es", True),
        ("почему так дорого?", "ru", True),
        ("why dear?", "en", False),
        ("is it so dear?", "en", False),
    ],
)
def test_a_degree_points_at_what_was_told(question: str, language: str, *, expected: bool) -> None:
    assert points_by_degree(question, language) is expected


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("and who replaced her?", "en"),
        ("wer folgt ihm?", "de"),
        ("qui lui succède ?", "fr"),
        ("¿quién lo sustituye?", "es"),
        ("chi c'è al suo posto?", "it"),
        ("кто на её место?", "ru"),
        ("хто замість нього?", "uk"),
        ("yerine kim gelecek?", "tr"),
        ("من سيخلفه؟", "ar"),
        ("جایگزینش کیست؟", "fa"),
        ("谁接替他？", "zh"),
    ],
)
def test_it_may_be_asked_who_came_in_somebodys_place(question: str, language: str) -> None:
    assert asks_who_came_after(question, language)


def test_when_something_is_replaced_asks_for_nobody() -> None:
    assert asks_who_came_after("when did they replace it?", "en") is None
    assert asks_who_came_after("when does she take over from him?", "en") is None


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("who runs after him?", "en"),
        ("who stepped in the puddle?", "en"),
        ("wer sucht nach ihr?", "de"),
        ("qui chante après lui ?", "fr"),
        ("¿quién cantó después de ella?", "es"),
        ("chi parte dopo di lui?", "it"),
        ("кто теперь там живёт?", "ru"),
        ("хто прийшов після нього?", "uk"),
    ],
)
def test_who_did_something_later_is_no_successor(question: str, language: str) -> None:
    assert asks_who_came_after(question, language) is None
