"""Lines that are read from the right."""

from __future__ import annotations

import pytest

from index.reading.pdf.boxes import Char
from index.reading.pdf.right_to_left import is_right_to_left, logical


def placed(text: str) -> list[Char]:
    """Return characters as they stand from the left on paper, each ten points wide."""
    return [
        Char(ord(one), 10.0 * at, 10.0 * at + 9.9, 0.0, 10.0, 10.0, generated=False)
        for at, one in enumerate(text)
    ]


@pytest.mark.parametrize(
    ("paper", "read"),
    [
        ("תיב", "בית"),
        ("הנחטה הרכמנ", "נמכרה הטחנה"),
        ("2026 תנשב", "בשנת 2026"),
        ("Mill Co תרבח", "חברת Mill Co"),
        ("(ןכ)", "(כן)"),
    ],
)
def test_letters_are_put_in_the_order_of_reading(paper: str, read: str) -> None:
    assert logical(placed(paper)) == read
    # In whatever order the file draws them.
    assert logical(placed(paper)[::-1]) == read


def test_marks_stand_behind_their_letters() -> None:
    letter, mark = "ב", "\u05bc"
    chars = [*placed(letter), Char(ord(mark), 4.0, 5.0, 0.0, 3.0, 10.0, generated=False)]
    assert logical(chars) == letter + mark


def test_lam_alef_is_read_as_it_is_written() -> None:
    chars = [Char(ord(one), 0.0, 8.0, 0.0, 10.0, 10.0, generated=False) for one in "ال"]
    assert logical(chars) == "لا"


def test_most_letters_say_from_where_a_text_is_read() -> None:
    assert is_right_to_left("בית 12")
    assert not any(map(is_right_to_left, ("mill", "12", "", "בית the mill")))


def test_a_blank_without_width_is_none_where_it_stands() -> None:
    # Some programs' blanks come out at the far end of their word; the gap is where it was.
    whole = placed("הנחטה הרכמנ")
    room = [one for one in whole if one.code != ord(" ")]
    lost = Char(ord(" "), 0.0, 0.0, 0.0, 0.0, 1.0, generated=False)
    other = [one._replace(left=one.left + 200, right=one.right + 200) for one in placed("ןכ לחנ")]
    assert logical([*room, lost, *other]) == "נחל כן נמכרה הטחנה"


def test_a_non_joiner_stands_where_letters_do_not_touch() -> None:
    places = {"گ": (0.0, 10.2), "ن": (10.0, 20.2), "\u200c": (20.0, 30.0), "س": (20.0, 30.0),
              "ل": (32.0, 42.0), "ا": (42.0, 50.0)}  # fmt: skip
    chars = [
        Char(ord(one), left, right, 0.0, 10.0, 10.0, generated=False)
        for one, (left, right) in places.items()
    ]
    assert logical(chars) == "ال\u200cسنگ"


def test_nothing_is_nothing() -> None:
    assert logical([]) == ""
