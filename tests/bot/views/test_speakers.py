"""The list of speakers, and one of them, as messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from bot.i18n import texts
from bot.i18n.language import ENGLISH
from bot.views.rich_text import LONGEST_MESSAGE, utf16_length
from bot.views.speakers import A_PAGE, found, listed, speaker
from index import SamePerson, Speaker

if TYPE_CHECKING:
    from telegram import InlineKeyboardMarkup

MANY = [Speaker((f"Person {n}",), 30 - n) for n in range(20)]


def labels(board: InlineKeyboardMarkup | None) -> list[str]:
    assert board
    return [button.text for row in board.inline_keyboard for button in row]


def test_a_page_of_the_list_goes_on_counting() -> None:
    rendered, board = listed(MANY, 1, ENGLISH)
    assert rendered.text.split("\n")[2] == "9. Person 8: 22 statements"
    assert labels(board) == [*map(str, range(9, 17)), "‹", "2/3", "›"]


def test_a_page_that_is_not_there_is_the_last() -> None:
    assert labels(listed(MANY, 999, ENGLISH)[1])[-2:] == ["‹", "3/3"]


def test_what_does_not_fit_among_the_found_is_counted() -> None:
    rendered, board = found(MANY, ENGLISH)
    assert rendered.text.endswith("\nand 12 more")
    assert labels(board) == [*map(str, range(1, A_PAGE + 1))]
    assert "more" not in found(MANY[:8], ENGLISH)[0].text


def test_only_pairs_of_the_shown_speaker_can_be_separated() -> None:
    shown = Speaker(("Ada Holt", "A. Holt"), 3)
    pairs = [SamePerson("A. Holt", "Ada Holt", None, 0), SamePerson("B", "C", None, 0)]
    rendered, board = speaker(shown, [shown], pairs, 0, ENGLISH)
    assert rendered.text == "Ada Holt\n3 statements\nAlso called: A. Holt"
    assert labels(board) == ["Separate A. Holt and Ada Holt", texts.ALL_SPEAKERS]


def test_others_come_on_pages() -> None:
    _, board = speaker(MANY[0], MANY, [], 2, ENGLISH)
    assert labels(board)[:3] == ["Person 17", "Person 18", "Person 19"]
    assert labels(board)[3:] == ["‹", "3/3", texts.ALL_SPEAKERS]


@given(st.lists(st.text(min_size=1), min_size=1, max_size=9, unique=True), st.integers(1, 40))
def test_a_page_fits_into_a_message_however_long_the_names(names: list[str], times: int) -> None:
    people = [Speaker((name * times, f"{name} {name}" * times), 1) for name in names]
    for rendered in (listed(people, 0, ENGLISH)[0], speaker(people[0], people, [], 0, ENGLISH)[0]):
        assert utf16_length(rendered.text) <= LONGEST_MESSAGE
