"""Keyboards for speakers: who is offered, and what can be taken back."""

from __future__ import annotations

from bot.i18n import texts
from bot.i18n.language import ENGLISH
from bot.views import callback_data, speaker_keyboards
from bot.views.callback_data import name_key
from bot.views.rich_text import utf16_length
from bot.views.speaker_keyboards import CHOICES, LONGEST_LABEL, speaker_choice
from index import NamedSpeaker, Span
from tests.bot.views.boards import data_of, labels

PEOPLE = [NamedSpeaker(Span(10 * n, 10 * n + 5), f"Person {n}", 1) for n in range(CHOICES + 1)]
ONE, OTHER = name_key("Ada Holt"), name_key("A. Holt")


def test_who_may_have_said_a_quote_is_offered_by_where_the_name_stands() -> None:
    board = speaker_choice(9, 2, 0, PEOPLE, ENGLISH, nobody=False, corrected=False)
    assert labels(board)[:2] == [["Person 0"], ["Person 1"]]
    corrected = callback_data.CORRECT.parse(data_of(board, "Person 1"))
    assert corrected == (9, 2, 10, 15)


def test_others_who_may_have_said_it_come_on_pages() -> None:
    board = speaker_choice(9, 2, 7, PEOPLE, ENGLISH, nobody=False, corrected=False)
    assert labels(board) == [[f"Person {CHOICES}"], ["‹", "2/2"], [texts.BACK]]
    turned = callback_data.WRONG_SPEAKER.parse(data_of(board, "‹"))
    assert turned == (9, 2, 0)


def test_nobody_and_the_way_back_are_offered_where_they_can_be_chosen() -> None:
    board = speaker_choice(9, 2, 0, [], ENGLISH, nobody=True, corrected=True)
    assert labels(board) == [[texts.NOBODY], [texts.UNDO], [texts.BACK]]
    assert callback_data.UNCORRECT.parse(data_of(board, texts.UNDO)) == (9, 2)


def test_a_long_name_is_cut_in_its_button() -> None:
    people = [NamedSpeaker(Span(0, 5), "Ada " * 40, 1)]
    [[label], _] = labels(speaker_choice(9, 2, 0, people, ENGLISH, nobody=False, corrected=False))
    assert utf16_length(label) <= LONGEST_LABEL


def test_speakers_of_a_page_are_numbered_on() -> None:
    board = speaker_keyboards.speakers([ONE, OTHER], 1, 2, first=9)
    assert board
    assert labels(board) == [["9", "10"], ["‹", "2/2"]]
    assert callback_data.SPEAKER.parse(data_of(board, "10")) == (OTHER, 0)
    assert speaker_keyboards.speakers([], 0, 1) is None


def test_names_that_were_merged_can_be_separated_again() -> None:
    board = speaker_keyboards.merged(ONE, OTHER, ENGLISH)
    assert labels(board) == [[texts.UNDO, texts.ALL_SPEAKERS]]
    assert callback_data.SPLIT.parse(data_of(board, texts.UNDO)) == (ONE, OTHER)
    assert labels(speaker_keyboards.all_speakers(ENGLISH)) == [[texts.ALL_SPEAKERS]]


def test_a_speaker_is_merged_with_others_and_separated_from_a_name() -> None:
    board = speaker_keyboards.speaker(
        ONE, [(OTHER, "A. Holt")], [(ONE, OTHER, "Separate them")], 0, 1, ENGLISH
    )
    assert callback_data.MERGE.parse(data_of(board, "A. Holt")) == (ONE, OTHER)
    assert callback_data.SPLIT.parse(data_of(board, "Separate them")) == (ONE, OTHER)
