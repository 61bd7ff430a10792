"""The buttons under messages, and what pressing one sends back: pure.

Callback data is a word and numbers, separated by colons, and never anything to be trusted: whoever
handles it looks up what the numbers stand for, and whether the chat may see that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.i18n import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.i18n.language import Language

# quote:ANSWER:PLACE:WIDE, whole:ANSWER:PLACE:PAGE, file:ANSWER:PLACE, mark:ANSWER:USEFUL,
# list:PAGE, article:NUMBER:PAGE, remove:NUMBER, keep, undo:UPLOAD, channel:CHAT:WANTED,
# example:PLACE. Places and pages count from 0.
QUOTE = r"^quote:(\d{1,15}):(\d{1,3}):([01])$"
WHOLE = r"^whole:(\d{1,15}):(\d{1,3}):(-1|\d{1,6})$"
FILE = r"^file:(\d{1,15}):(\d{1,3})$"
MARK = r"^mark:(\d{1,15}):([01])$"
LIST_PAGE = r"^list:(\d{1,9})$"
ARTICLE_PAGE = r"^article:(\d{1,15}):(\d{1,6})$"
REMOVE = r"^remove:(\d{1,15})$"
KEEP = r"^keep$"
UNDO = r"^undo:([0-9a-f]{16})$"
CHANNEL = r"^channel:(-\d{1,16}):([01])$"
EXAMPLE = r"^example:(\d)$"
# tell:OFFER, unanswered:NEWEST FIRST:PAGE
TELL = r"^tell:(\d{1,15})$"
UNANSWERED = r"^unanswered:([01]):(\d{1,6})$"

PREVIOUS, NEXT = "‹", "›"


def answer(
    number: int, place: int, quotes: int, language: Language, *, wide: bool = False
) -> InlineKeyboardMarkup:
    """Return the buttons under one of the `quotes` of the answer with this id."""
    say = language.say
    view = "0" if wide else "1"
    wider = _button(say(texts.NARROWER if wide else texts.WIDER), f"quote:{number}:{place}:{view}")
    rows = [
        _turning(f"quote:{number}:{{}}:0", place, quotes),
        [wider, _button(say(texts.ARTICLE), f"whole:{number}:{place}:-1")],
        [
            _button(say(texts.USEFUL), f"mark:{number}:1"),
            _button(say(texts.NOT_USEFUL), f"mark:{number}:0"),
        ],
    ]
    return InlineKeyboardMarkup([row for row in rows if row])


def nearest(number: int, language: Language) -> InlineKeyboardMarkup:
    """Return the button that shows what is nearest to a question without an answer."""
    return InlineKeyboardMarkup([[_button(language.say(texts.NEAREST), f"quote:{number}:0:0")]])


def whole(
    number: int, place: int, page: int, pages: int, language: Language
) -> InlineKeyboardMarkup:
    """Return the buttons under a page of the article that a quote is from."""
    rows = [
        _turning(f"whole:{number}:{place}:{{}}", page, pages),
        [
            _button(language.say(texts.BACK), f"quote:{number}:{place}:0"),
            _button(language.say(texts.AS_FILE), f"file:{number}:{place}"),
        ],
    ]
    return InlineKeyboardMarkup([row for row in rows if row])


def pages(data: str, page: int, count: int) -> InlineKeyboardMarkup | None:
    """Return buttons that turn pages, None where there is only one; {} in `data` is the page."""
    row = _turning(data, page, count)
    return InlineKeyboardMarkup([row]) if row else None


def removal(number: int, language: Language) -> InlineKeyboardMarkup:
    """Return the buttons that remove an article, or keep it."""
    return InlineKeyboardMarkup([[
        _button(language.say(texts.REMOVE), f"remove:{number}"),
        _button(language.say(texts.KEEP), "keep"),
    ]])  # fmt: skip


def undo(upload: str, language: Language) -> InlineKeyboardMarkup:
    """Return the button that takes back an upload."""
    return InlineKeyboardMarkup([[_button(language.say(texts.UNDO), f"undo:{upload}")]])


def tell(offer: int, language: Language) -> InlineKeyboardMarkup:
    """Return the button that tells those who asked what has an answer now."""
    return InlineKeyboardMarkup([[_button(language.say(texts.TELL), f"tell:{offer}")]])


def unanswered(
    page: int, count: int, language: Language, *, newest_first: bool
) -> InlineKeyboardMarkup:
    """Return the buttons under a page of unanswered questions: other pages, the other order."""
    other = texts.MOST_ASKED if newest_first else texts.NEWEST
    order = int(newest_first)
    rows = [
        _turning(f"unanswered:{order}:{{}}", page, count),
        [_button(language.say(other), f"unanswered:{1 - order}:0")],
    ]
    return InlineKeyboardMarkup([row for row in rows if row])


def channel(chat: int, language: Language) -> InlineKeyboardMarkup:
    """Return the buttons that decide whether a channel's posts are added."""
    return InlineKeyboardMarkup([[
        _button(language.say(texts.ADD_POSTS), f"channel:{chat}:1"),
        _button(language.say(texts.NO_POSTS), f"channel:{chat}:0"),
    ]])  # fmt: skip


def examples(questions: Sequence[str]) -> InlineKeyboardMarkup:
    """Return a button for each question."""
    return InlineKeyboardMarkup(
        [[_button(text, f"example:{place}")] for place, text in enumerate(questions)]
    )


def _turning(data: str, page: int, count: int) -> list[InlineKeyboardButton]:
    if count <= 1:
        return []
    row = [_button(f"{page + 1}/{count}", data.format(page))]
    if page > 0:
        row.insert(0, _button(PREVIOUS, data.format(page - 1)))
    if page < count - 1:
        row.append(_button(NEXT, data.format(page + 1)))
    return row


def _button(label: str, data: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=data)
