"""Names of foreigners in Chinese, with points between their parts."""

from __future__ import annotations

from index.statements.grammar.unspaced.dictionary import dictionary
from index.statements.grammar.unspaced.foreign_names import ForeignNames
from index.statements.lexicon import lexicon


def reading(text: str) -> ForeignNames:
    words = dictionary(lexicon("zh"))
    return ForeignNames(text, words.read(text), words)


def test_a_part_ends_where_no_sound_of_foreign_names_follows() -> None:
    assert list(reading("莫雷尔说").reaches(0, 4)) == [3, 3, 3, 3]


def test_a_hyphen_joins_what_is_one_part() -> None:
    assert reading("露易丝-玛丽说").reaches(0, 7)[0] >= 6


def test_a_name_goes_on_behind_its_points() -> None:
    text = "让·莫雷尔说"
    names = reading(text)
    assert names.take(0, 0, len(text), names.reaches(0, len(text))) == 5
    assert names.pointed == {"让·莫雷尔": (1, 3)}


def test_a_point_without_a_name_on_both_sides_makes_none() -> None:
    text = "莫雷尔·"
    names = reading(text)
    assert names.take(0, 0, len(text), names.reaches(0, len(text))) == len(text)
    assert names.pointed == {}


def test_most_characters_of_a_name_are_usual_ones() -> None:
    assert reading("莫雷尔").is_common(0, 3)
    assert not reading("鼎鼐鼐").is_common(0, 3)
