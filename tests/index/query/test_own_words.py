"""The words of a question that goes on from another, and how it points back."""

from __future__ import annotations

import pytest

from index.query.own_words import held_in, own_words, points_by_degree


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
