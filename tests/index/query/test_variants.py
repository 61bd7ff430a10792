"""A library finds what it writes otherwise."""

from __future__ import annotations

import pytest

from index.query.variants import Vocabulary, opposite_sides, read_groups, same_words, sound

HELD = ["ostrovenko", "dayr", "zawr", "coalit", "gaddafi", "zelensky", "mohammed", "аксёнов", "oak"]


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("ostrowenko", "ostrovenko"),
        ("ostrovenkho", "ostrovenko"),
        ("ostrovneko", "ostrovenko"),
        ("deir", "dayr"),
        ("zor", "zawr"),
        ("coaliton", "coalit"),
        ("kadhafi", "gaddafi"),
        ("selenskyj", "zelensky"),
        ("muhammad", "mohammed"),
        ("aksyonov", "аксёнов"),
    ],
)
def test_a_word_is_found_by_its_sound(asked: str, held: str) -> None:
    assert held in [one.term for one in Vocabulary(HELD).similar(asked)]


@pytest.mark.parametrize("asked", ["oar", "bridge", "1917", "", "?", "山"])
def test_what_sounds_like_nothing_finds_nothing(asked: str) -> None:
    assert Vocabulary(HELD).similar(asked) == []


def test_the_most_alike_comes_first() -> None:
    found = Vocabulary(["ostrovenka", "ostrovenko"]).similar("ostrowenko")
    assert [one.term for one in found] == ["ostrovenko", "ostrovenka"]


@pytest.mark.parametrize("asked", ["ostrowenko", "mar"])
def test_what_is_not_held_takes_nobodys_place(asked: str) -> None:
    others = [f"ostro{a}enk{b}" for a in "bdfgklmnprst" for b in "aeiou"]
    others += ["maar", "marr", "märr", "mahr", "marre", "mare", "maher", "mmar", "maarr", "marrr"]
    held = {"ostrovenka", "ostrovenko", "mahhr"}
    alone, among = Vocabulary(held), Vocabulary([*others, *held])
    assert among.similar(asked, held.__contains__) == alone.similar(asked)


def test_transcriptions_sound_the_same() -> None:
    assert sound("konaschenkow") == sound("конашенков")


def test_irregular_forms_and_other_names_stand_for_each_other() -> None:
    assert "said" in same_words("en")["say"]
    assert "daesh" in same_words("en")["isil"]
    assert "dutch" in same_words("en")["netherland"]
    assert "harbour" in same_words("en")["harbor"]


def test_a_language_without_such_words_has_the_names_of_all() -> None:
    assert "kiev" in same_words("xx")["kyiv"]
    assert "say" not in same_words("xx")


def test_a_library_adds_names_of_its_own() -> None:
    own = read_groups("# ours\nVostok, Orient  # a ship of two names\n\n")
    assert same_words("en", own)["vostok"] == {"vostok", "orient"}
    assert "daesh" in same_words("en", own)["isil"]
    assert "vostok" not in same_words("en")


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("Vostok", "line 1: a group has at least two words"),
        ("Kyiv, Kiev\nNew York, Gotham", "line 2: 'New York' is not one word"),
    ],
)
def test_a_group_that_is_none_is_named(written: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_groups(written)


def test_opposites_are_told_both_ways_round() -> None:
    sides = opposite_sides("en")
    [closed] = [other for side, other in sides if "open" in side]
    assert "close" in closed
    assert any("close" in side and "open" in other for side, other in sides)
