"""Keyboards: the buttons under messages. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.i18n import texts
from bot.views import callback_data
from bot.views.button_rows import button, rows, turning
from bot.views.callback_data import PAGE_OF_QUOTE
from bot.views.rich_text import clip, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram import InlineKeyboardButton, InlineKeyboardMarkup

    from bot.i18n.language import Language
    from index import Article

# In UTF-16 units: a longer title in a button is cut between words.
LONGEST_TITLE = 40


def answer(
    number: int,
    place: int,
    quotes: int,
    language: Language,
    *,
    wide: bool = False,
    figures: bool = False,
    last: InlineKeyboardButton | None = None,
) -> InlineKeyboardMarkup:
    """Return the buttons under one of the `quotes` of the answer with this id, `last` below.

    With `figures` one of them shows those of other articles.
    """
    say, show, rate = language.say, callback_data.QUOTE.build, callback_data.RATING.build
    return rows(
        turning(lambda other: show(number, other, wide=False), place, quotes),
        [
            button(say(texts.NARROWER if wide else texts.WIDER), show(number, place, not wide)),
            button(say(texts.ARTICLE), callback_data.WHOLE.build(number, place, PAGE_OF_QUOTE)),
        ],
        [button(say(texts.OTHER_FIGURES), callback_data.FIGURES.build(number, place))]
        if figures
        else [],
        [
            button(say(texts.USEFUL), rate(number, useful=True)),
            button(say(texts.NOT_USEFUL), rate(number, useful=False)),
        ],
        [last] if last else [],
    )


def nearest(number: int, language: Language) -> InlineKeyboardMarkup:
    """Return the button that shows the passages nearest to a question without an answer."""
    data = callback_data.QUOTE.build(number, 0, wide=False)
    return rows([button(language.say(texts.NEAREST), data)])


def whole(
    number: int, place: int, page: int, pages: int, language: Language
) -> InlineKeyboardMarkup:
    """Return the buttons under a page of the article that a quote is from."""
    back = callback_data.QUOTE.build(number, place, wide=False)
    return rows(
        turning(lambda other: callback_data.WHOLE.build(number, place, other), page, pages),
        [
            button(language.say(texts.BACK), back),
            button(language.say(texts.AS_FILE), callback_data.FILE.build(number, place)),
        ],
    )


def figures(number: int, place: int, language: Language) -> InlineKeyboardMarkup:
    """Return the button under the figures of other articles that leads back to the quote."""
    back = callback_data.QUOTE.build(number, place, wide=False)
    return rows([button(language.say(texts.BACK), back)])


def list_pages(page: int, count: int) -> InlineKeyboardMarkup | None:
    """Return the buttons that turn pages of the list of articles, None where there is only one."""
    row = turning(callback_data.LIST_PAGE.build, page, count)
    return rows(row) if row else None


def article_pages(number: int, page: int, count: int) -> InlineKeyboardMarkup | None:
    """Return the buttons that turn pages of an article, None where there is only one."""
    row = turning(lambda other: callback_data.ARTICLE_PAGE.build(number, other), page, count)
    return rows(row) if row else None


def removal(number: int, language: Language) -> InlineKeyboardMarkup:
    """Return the buttons that remove an article, or keep it."""
    return rows([
        button(language.say(texts.REMOVE), callback_data.REMOVE.build(number)),
        button(language.say(texts.KEEP), callback_data.KEEP.build()),
    ])  # fmt: skip


def uploaded(
    upload: str, language: Language, stored: Sequence[Article], *, linked: bool
) -> InlineKeyboardMarkup | None:
    """Return the buttons under the summary of an upload, None where there are none.

    They undo it, show what is `stored` and, with `linked`, add what the post in it links to.
    """
    offer = [button(language.say(texts.ADD_LINKED_TOO), callback_data.TAKE_LINKED.build())]
    before = undo(upload, language, stored).inline_keyboard if stored else ()
    found = [*([offer] if linked else []), *map(list, before)]
    return rows(*found) if found else None


def without(markup: InlineKeyboardMarkup | None, data: str) -> InlineKeyboardMarkup | None:
    """Return a keyboard without the rows with a button that has this data."""
    kept = [list(row) for row in markup.inline_keyboard] if markup else []
    kept = [row for row in kept if all(one.callback_data != data for one in row)]
    return rows(*kept) if kept else None


def undo(upload: str, language: Language, stored: Sequence[Article] = ()) -> InlineKeyboardMarkup:
    """Return the button that takes back an upload, above it those that show what is `stored`."""
    shown = [
        [
            button(
                language.say(texts.SHOW_STORED, title=clip(one_line(one.title), LONGEST_TITLE)),
                callback_data.STORED.build(one.number or 0),
            )
        ]
        for one in stored
    ]
    return rows(*shown, [button(language.say(texts.UNDO), callback_data.UNDO.build(upload))])


def tell(offer: int, language: Language) -> InlineKeyboardMarkup:
    """Return the button that tells late answers to those who asked."""
    return rows([button(language.say(texts.TELL), callback_data.TELL.build(offer))])


def unanswered(
    page: int, count: int, language: Language, *, newest_first: bool
) -> InlineKeyboardMarkup:
    """Return the buttons under a page of unanswered questions: other pages, the other order."""
    other = texts.MOST_ASKED if newest_first else texts.NEWEST
    show = callback_data.UNANSWERED.build
    return rows(
        turning(lambda turned: show(newest_first, turned), page, count),
        [button(language.say(other), show(not newest_first, 0))],
    )


def channel(chat: int, language: Language) -> InlineKeyboardMarkup:
    """Return the buttons that decide whether a channel's posts are added."""
    decide = callback_data.CHANNEL.build
    return rows([
        button(language.say(texts.ADD_POSTS), decide(chat, wanted=True)),
        button(language.say(texts.NO_POSTS), decide(chat, wanted=False)),
    ])  # fmt: skip


def text_offer(language: Language) -> InlineKeyboardMarkup:
    """Return the buttons under the offer to add a message as an article."""
    return rows([
        button(language.say(texts.ADD_IT), callback_data.TAKE_TEXT.build()),
        button(language.say(texts.IS_QUESTION), callback_data.ASK_TEXT.build()),
    ])  # fmt: skip


def forgetting(person: int, language: Language) -> InlineKeyboardMarkup:
    """Return the buttons that delete what is kept of a person, or keep it."""
    forget = callback_data.FORGET.build
    return rows([
        button(language.say(texts.FORGET), forget(person, wanted=True)),
        button(language.say(texts.KEEP), forget(person, wanted=False)),
    ])  # fmt: skip


def examples(questions: Sequence[str]) -> InlineKeyboardMarkup:
    """Return a button for each question."""
    ask = callback_data.EXAMPLE.build
    return rows(*([button(text, ask(place))] for place, text in enumerate(questions)))
