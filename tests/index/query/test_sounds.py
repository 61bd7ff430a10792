"""A library finds words that sound alike."""

from __future__ import annotations

import pytest

from index.query.sounds import Vocabulary, sound

HELD = [
    "ostrovenko",
    "dayr",
    "zawr",
    "coalit",
    "gaddafi",
    "zelensky",
    "mohammed",
    "аксёнов",
    "oak",
    "off",
]


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


def test_a_letter_sounds_the_same_doubled() -> None:
    assert sound("öffnet") == sound("öfnet")
    assert sound("Romanoff") == sound("Romanov")
