"""Slips of the pen: the words that one typed wrong may have been meant for."""

from __future__ import annotations

import pytest

from index.query.slips import slipped_terms
from index.text.stems import joined_term


def meant(word: str, language: str, *held: str, opens: bool = False) -> frozenset[str]:
    terms = frozenset(joined_term((one,), language) for one in held)
    return slipped_terms(word, [language], terms.__contains__, opens=opens)


@pytest.mark.parametrize(
    ("language", "word", "right"),
    [
        ("en", "vlounteers", "volunteers"),
        ("en", "stps", "stops"),
        ("en", "kouncil", "council"),
        ("en", "enjineers", "engineers"),
        ("de", "bürgermeisteriin", "bürgermeisterin"),
        ("de", "Bürgermeisterni", "Bürgermeisterin"),
        ("nl", "burgemewster", "burgemeester"),
        ("fr", "préidente", "présidente"),
        ("es", "pezkadero", "pescadero"),
        ("it", "troavto", "trovato"),
        ("ru", "мзуея", "музея"),
        ("uk", "заурили", "закрили"),
        ("ar", "الكشروع", "المشروع"),
    ],
)
def test_a_word_typed_wrong_is_the_one_a_letter_away(language: str, word: str, right: str) -> None:
    assert meant(word, language, right) == {joined_term((right,), language)}


def test_an_exchange_goes_before_a_letter_that_is_wrong() -> None:
    assert meant("palnted", "en", "planted", "painted") == {joined_term(("planted",), "en")}


def test_a_word_that_only_asks_may_be_meant() -> None:
    assert meant("abot", "en") == {"about"}


@pytest.mark.parametrize(
    ("language", "word", "held"),
    [
        ("fr", "courriel", "courrier"),
        ("en", "reelection", "relection"),
        ("en", "Brandl", "brand"),
        ("en", "cat", "cut"),
        ("en", "emma", "gemma"),
        ("zh", "大桥", "大楼"),
        ("en", "x2000", "x200"),
    ],
)
def test_words_names_and_numbers_are_no_slips(language: str, word: str, held: str) -> None:
    assert meant(word, language, held) == frozenset()


def test_what_is_far_from_everything_is_nothing() -> None:
    assert meant("zyxwvut", "en", "bridge", "tram") == frozenset()
