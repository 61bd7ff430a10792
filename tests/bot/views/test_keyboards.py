"""Keyboards: which buttons there are, and where they lead."""

from __future__ import annotations

from bot.i18n import texts
from bot.i18n.language import ENGLISH
from bot.views import callback_data, keyboards
from tests.bot.views.boards import data_of, labels


def test_an_answer_with_several_quotes_turns_to_the_ones_beside_it() -> None:
    board = keyboards.answer(9, 1, 3, ENGLISH)
    assert labels(board)[0] == ["‹", "2/3", "›"]
    places = [callback_data.QUOTE.parse(data_of(board, label)) for label in "‹›"]
    assert places == [(9, 0, False), (9, 2, False)]


def test_a_summary_has_the_buttons_that_its_upload_needs() -> None:
    board = keyboards.uploaded("0" * 16, ENGLISH, [], linked=True)
    assert board is not None
    assert labels(board) == [[texts.ADD_LINKED_TOO]]
    assert keyboards.without(board, callback_data.TAKE_LINKED.build()) is None
    assert keyboards.without(board, "other") == board
    assert keyboards.uploaded("0" * 16, ENGLISH, [], linked=False) is None


def test_a_single_page_has_no_buttons_to_turn_it() -> None:
    assert labels(keyboards.answer(9, 0, 1, ENGLISH))[0] == [texts.WIDER, texts.ARTICLE]
    assert keyboards.list_pages(0, 1) is None
    assert keyboards.article_pages(5, 0, 1) is None


def test_a_wide_quote_offers_the_narrower_one() -> None:
    for wide, label in ((False, texts.WIDER), (True, texts.NARROWER)):
        board = keyboards.answer(9, 0, 1, ENGLISH, wide=wide)
        assert callback_data.QUOTE.parse(data_of(board, label)) == (9, 0, not wide)


def test_figures_of_other_articles_are_shown_by_a_button_and_lead_back() -> None:
    board = keyboards.answer(9, 2, 3, ENGLISH, figures=True)
    assert callback_data.FIGURES.parse(data_of(board, texts.OTHER_FIGURES)) == (9, 2)
    assert [texts.OTHER_FIGURES] not in labels(keyboards.answer(9, 2, 3, ENGLISH))
    back = data_of(keyboards.figures(9, 2, ENGLISH), texts.BACK)
    assert callback_data.QUOTE.parse(back) == (9, 2, False)


def test_the_article_opens_where_its_quote_begins() -> None:
    data = data_of(keyboards.answer(9, 2, 3, ENGLISH), texts.ARTICLE)
    assert callback_data.WHOLE.parse(data) == (9, 2, callback_data.PAGE_OF_QUOTE)


def test_pages_of_an_article_lead_back_to_its_quote() -> None:
    board = keyboards.whole(9, 2, 1, 4, ENGLISH)
    assert labels(board) == [["‹", "2/4", "›"], [texts.BACK, texts.AS_FILE]]
    assert callback_data.QUOTE.parse(data_of(board, texts.BACK)) == (9, 2, False)


def test_pages_of_lists_turn() -> None:
    assert data_of(keyboards.list_pages(1, 3), "›") == "list:2"
    assert data_of(keyboards.article_pages(5, 1, 3), "‹") == "article:5:0"


def test_unanswered_questions_are_offered_in_the_other_order() -> None:
    for newest_first, label in ((False, texts.NEWEST), (True, texts.MOST_ASKED)):
        board = keyboards.unanswered(2, 4, ENGLISH, newest_first=newest_first)
        shown = callback_data.UNANSWERED.parse(data_of(board, label))
        assert shown == (not newest_first, 0)
        turned = callback_data.UNANSWERED.parse(data_of(board, "›"))
        assert turned == (newest_first, 3)


def test_every_example_is_a_row_of_its_own() -> None:
    assert labels(keyboards.examples(["who?", "when?"])) == [["who?"], ["when?"]]


def test_no_button_carries_more_than_telegram_takes() -> None:
    largest = 10**15 - 1
    boards = [
        keyboards.answer(largest, 998, 1000, ENGLISH),
        keyboards.whole(largest, 999, 10**6 - 2, 10**6, ENGLISH),
    ]
    for board in boards:
        for row in board.inline_keyboard:
            assert len(row) <= 8
            assert all(len(str(button.callback_data)) <= 64 for button in row)
