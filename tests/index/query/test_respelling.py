"""Other spellings that a word may stand for where no article holds it."""

from __future__ import annotations

import pytest

from index.query.respelling import is_no_word, is_transcribed, sounds_tell, spellings
from index.query.sounds import Vocabulary

HELD = [
    "emil",
    "marr",
    "gaddafi",
    "conrad",
    "harbour",
    "carpenter",
    "конрад",
    "桥梁",
    "1978",
    "mayor",
]


def spelled(word: str, language: str = "en", *, opens: bool = False) -> set[str]:
    term = word.casefold()
    return spellings(word, [term], [language], Vocabulary(HELD).similar(term), opens=opens)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Kadhafi", "gaddafi"), ("kadhafi", "gaddafi"), ("Mahr", "marr"), ("harbuor", "harbour"),
    ],
)  # fmt: skip
def test_names_and_slips(word: str, meant: str) -> None:
    assert meant in spelled(word)


@pytest.mark.parametrize("word", ["email", "carpet", "1987", "m3", "桥上", "다리", "สะพาน"])
def test_what_is_a_word_a_number_or_no_word_is_left_alone(word: str) -> None:
    assert spelled(word) == set()


def test_another_script_is_crossed_by_names_alone() -> None:
    assert "конрад" not in spelled("conrat")
    assert "конрад" in spelled("Conrat")


def test_a_capital_tells_nothing_at_the_beginning_or_in_german() -> None:
    assert spelled("Email", opens=True) == set()
    assert spelled("Hafens", "de") == set()


def test_what_may_be_a_compound_is_a_slip_where_a_word_is_a_letter_away() -> None:
    similar = Vocabulary(["freibad", "hafen"]).similar("freibat")
    assert spellings("freibat", ["freibat"], ["de"], similar, opens=False) == {"freibad"}
    similar = Vocabulary(["freibetrag"]).similar("freibad")
    assert spellings("freibad", ["freibad"], ["de"], similar, opens=False) == set()


def test_what_is_neither_a_word_nor_a_name_was_typed_wrong() -> None:
    assert is_no_word("brigde", ["en"], opens=False)
    assert is_no_word("Brigde", ["en"], opens=True)
    assert not any(is_no_word(word, ["en"], opens=False) for word in ("bridge", "Ostrow", "emma"))
    assert not is_no_word("مشرع", ["ar"], opens=False)


def test_a_place_that_is_spelled_right_is_no_slip_for_a_common_word() -> None:
    similar = Vocabulary(["parti"]).similar("pari")  # as English cuts "party" and "Paris"
    assert spellings("Paris", ["pari"], ["en"], similar, opens=False) == set()
    assert spellings("Parta", ["parta"], ["en"], similar, opens=False) == {"parti"}


def test_a_name_that_is_a_word_too_crosses_scripts_where_it_sounds_the_same() -> None:
    similar = Vocabulary(["смит", "смета"]).similar("smith")
    assert spellings("Smith", ["smith"], ["en"], similar, opens=False) == {"смит"}
    assert spellings("smith", ["smith"], ["en"], similar, opens=False) == set()


def test_what_sounds_the_same_in_other_letters_is_transcribed() -> None:
    assert is_transcribed("Smith", ["смит"])
    assert not is_transcribed("Smithson", ["смит"])
    assert not is_transcribed("Marr", ["mahr"])


def test_sounds_tell_nothing_of_what_is_fixed_and_short() -> None:
    assert not any(map(sounds_tell, ["桥上", "1987", "다리"], [["桥上"], [], ["다리"]]))
    assert sounds_tell("Mahr", ["mahr"])
    assert sounds_tell("도서관에서", ["도서관에서"])  # a form of another word, perhaps
