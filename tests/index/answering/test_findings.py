"""Times and amounts in a text, and whether a question has them itself."""

from __future__ import annotations

import pytest

from index.answering.findings import because, behind, clock_times, counted, dates, is_asked, meet
from index.text.amounts import amounts


def test_neighbouring_parts_of_a_date_are_one() -> None:
    text = "It opened on Tuesday, 4 March 2019, at 9:30."
    assert [text[slice(*place)] for place in dates(text, "en")] == ["Tuesday, 4 March 2019"]
    assert [text[slice(*place)] for place in clock_times(text, "en")] == ["9:30"]


@pytest.mark.parametrize(
    ("language", "text", "times"),
    [
        ("en", "Doors open at 8 and close at noon.", ["at 8", "noon"]),
        ("de", "Von 14 Uhr bis 18.30 Uhr.", ["14 Uhr", "18.30 Uhr"]),
        ("it", "La luce torna alle 19.40.", ["alle 19"]),
        ("pt", "O último sai às 22h15.", ["22h15"]),
        ("ru", "Откроется в полдень, в 12:00.", ["в полдень", "12:00"]),
        ("zh", "上午九点半开门，下午3点关门。", ["九点半", "3点"]),
        ("en", "It closed in 2019 for 12 days.", []),
    ],
)
def test_a_time_of_day_is_told_in_figures_or_words(
    language: str, text: str, times: list[str]
) -> None:
    assert [text[slice(*place)] for place in clock_times(text, language)] == times


def test_what_the_question_has_itself_is_asked() -> None:
    text = "Of the 40 lambs seven died."
    assert is_asked(text, (7, 9), "how many of the 40 lambs died?", "en")
    assert not is_asked(text, (16, 21), "how many of the 40 lambs died?", "en")


def test_the_noun_that_is_counted_stands_behind_how_many_and_behind_its_number() -> None:
    noun = counted(" small boats sank?", "en")
    [found] = amounts("12 small boats", "en")
    assert noun in behind(found, "12 small boats", "en")


def test_places_meet_where_they_share_a_character() -> None:
    assert meet((0, 3), (2, 5))
    assert not meet((0, 2), (2, 5))


def test_the_words_that_begin_a_reason_are_found() -> None:
    assert because("en").search("It closed due to fog.")
    assert not because("en").search("It closed in fog.")
