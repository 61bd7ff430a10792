"""Keyboards: the buttons under messages. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.i18n import texts
from bot.views import callback_data
from bot.views.callback_data import PAGE_OF_QUOTE
from bot.views.rich_text import clip, one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.i18n.language import Language
    from index import Article, NamedSpeaker

# In UTF-16 units: a longer label of a button is cut between words.
LONGEST_LABEL = 60
# The same of a title in one.
LONGEST_TITLE = 40
# People to choose from on a page.
CHOICES = 8
PREVIOUS, NEXT = "‹", "›"


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
    return _rows(
        _turning(lambda other: show(number, other, wide=False), place, quotes),
        [
            _button(say(texts.NARROWER if wide else texts.WIDER), show(number, place, not wide)),
            _button(say(texts.ARTICLE), callback_data.WHOLE.build(number, place, PAGE_OF_QUOTE)),
        ],
        [_button(say(texts.OTHER_FIGURES), callback_data.FIGURES.build(number, place))]
        if figures
        else [],
        [
            _button(say(texts.USEFUL), rate(number, useful=True)),
            _button(say(texts.NOT_USEFUL), rate(number, useful=False)),
        ],
        [last] if last else [],
    )


def wrong_speaker(number: int, place: int, language: Language) -> InlineKeyboardButton:
    """Return the button that offers to correct the speaker of a quote."""
    return _button(
        language.say(texts.WRONG_SPEAKER), callback_data.WRONG_SPEAKER.build(number, place, 0)
    )


def undo_correction(number: int, place: int, language: Language) -> InlineKeyboardButton:
    """Return the button that takes back the correction of the speaker of a quote."""
    return _button(language.say(texts.UNDO), callback_data.UNCORRECT.build(number, place))


def speaker_choice(
    number: int,
    place: int,
    page: int,
    people: Sequence[NamedSpeaker],
    language: Language,
    *,
    nobody: bool,
    corrected: bool,
) -> InlineKeyboardMarkup:
    """Return the buttons that say who said a quote: a page of `people`, or else nobody.

    Where it was `corrected` before, that can be taken back.
    """
    count = -(-len(people) // CHOICES)
    page = min(page, max(count - 1, 0))
    correct = callback_data.CORRECT.build
    return _rows(
        *(
            [
                _button(
                    clip(one.name, LONGEST_LABEL),
                    correct(number, place, one.span.start, one.span.end),
                )
            ]
            for one in people[page * CHOICES : (page + 1) * CHOICES]
        ),
        _turning(
            lambda other: callback_data.WRONG_SPEAKER.build(number, place, other), page, count
        ),
        [_button(language.say(texts.NOBODY), callback_data.NOBODY.build(number, place))]
        if nobody
        else [],
        [undo_correction(number, place, language)] if corrected else [],
        [_button(language.say(texts.BACK), callback_data.QUOTE.build(number, place, wide=False))],
    )


def speakers(
    keys: Sequence[str], page: int, count: int, first: int = 1
) -> InlineKeyboardMarkup | None:
    """Return a numbered button for each speaker of a page, the first having number `first`."""
    show = callback_data.SPEAKER.build
    numbered = [_button(str(first + place), show(key, 0)) for place, key in enumerate(keys)]
    return _rows(numbered, _turning(callback_data.SPEAKERS.build, page, count)) if keys else None


def speaker(
    key: str,
    others: Sequence[tuple[str, str]],
    pairs: Sequence[tuple[str, str, str]],
    page: int,
    count: int,
    language: Language,
) -> InlineKeyboardMarkup:
    """Return the buttons that merge a speaker with others, or separate their names again.

    `others` are key and name of a page of the other speakers, `pairs` two keys with the label.
    """
    merge, split = callback_data.MERGE.build, callback_data.SPLIT.build
    return _rows(
        *([_button(clip(name, LONGEST_LABEL), merge(key, other))] for other, name in others),
        _turning(lambda turned: callback_data.SPEAKER.build(key, turned), page, count),
        *([_button(clip(label, LONGEST_LABEL), split(one, other))] for one, other, label in pairs),
        [_all_speakers(language)],
    )


def merged(one: str, other: str, language: Language) -> InlineKeyboardMarkup:
    """Return the buttons under what says that two names, by their keys, are one person's now."""
    undo = _button(language.say(texts.UNDO), callback_data.SPLIT.build(one, other))
    return _rows([undo, _all_speakers(language)])


def all_speakers(language: Language) -> InlineKeyboardMarkup:
    """Return the button that leads to the list of speakers."""
    return _rows([_all_speakers(language)])


def _all_speakers(language: Language) -> InlineKeyboardButton:
    return _button(language.say(texts.ALL_SPEAKERS), callback_data.SPEAKERS.build(0))


def nearest(number: int, language: Language) -> InlineKeyboardMarkup:
    """Return the button that shows the passages nearest to a question without an answer."""
    data = callback_data.QUOTE.build(number, 0, wide=False)
    return _rows([_button(language.say(texts.NEAREST), data)])


def whole(
    number: int, place: int, page: int, pages: int, language: Language
) -> InlineKeyboardMarkup:
    """Return the buttons under a page of the article that a quote is from."""
    back = callback_data.QUOTE.build(number, place, wide=False)
    return _rows(
        _turning(lambda other: callback_data.WHOLE.build(number, place, other), page, pages),
        [
            _button(language.say(texts.BACK), back),
            _button(language.say(texts.AS_FILE), callback_data.FILE.build(number, place)),
        ],
    )


def figures(number: int, place: int, language: Language) -> InlineKeyboardMarkup:
    """Return the button under the figures of other articles that leads back to the quote."""
    back = callback_data.QUOTE.build(number, place, wide=False)
    return _rows([_button(language.say(texts.BACK), back)])


def list_pages(page: int, count: int) -> InlineKeyboardMarkup | None:
    """Return the buttons that turn pages of the list of articles, None where there is only one."""
    row = _turning(callback_data.LIST_PAGE.build, page, count)
    return _rows(row) if row else None


def article_pages(number: int, page: int, count: int) -> InlineKeyboardMarkup | None:
    """Return the buttons that turn pages of an article, None where there is only one."""
    row = _turning(lambda other: callback_data.ARTICLE_PAGE.build(number, other), page, count)
    return _rows(row) if row else None


def removal(number: int, language: Language) -> InlineKeyboardMarkup:
    """Return the buttons that remove an article, or keep it."""
    return _rows([
        _button(language.say(texts.REMOVE), callback_data.REMOVE.build(number)),
        _button(language.say(texts.KEEP), callback_data.KEEP.build()),
    ])  # fmt: skip


def undo(upload: str, language: Language, stored: Sequence[Article] = ()) -> InlineKeyboardMarkup:
    """Return the button that takes back an upload, above it those that show what is `stored`."""
    shown = [
        [
            _button(
                language.say(texts.SHOW_STORED, title=clip(one_line(one.title), LONGEST_TITLE)),
                callback_data.STORED.build(one.number or 0),
            )
        ]
        for one in stored
    ]
    return _rows(*shown, [_button(language.say(texts.UNDO), callback_data.UNDO.build(upload))])


def tell(offer: int, language: Language) -> InlineKeyboardMarkup:
    """Return the button that tells late answers to those who asked."""
    return _rows([_button(language.say(texts.TELL), callback_data.TELL.build(offer))])


def unanswered(
    page: int, count: int, language: Language, *, newest_first: bool
) -> InlineKeyboardMarkup:
    """Return the buttons under a page of unanswered questions: other pages, the other order."""
    other = texts.MOST_ASKED if newest_first else texts.NEWEST
    show = callback_data.UNANSWERED.build
    return _rows(
        _turning(lambda turned: show(newest_first, turned), page, count),
        [_button(language.say(other), show(not newest_first, 0))],
    )


def channel(chat: int, language: Language) -> InlineKeyboardMarkup:
    """Return the buttons that decide whether a channel's posts are added."""
    decide = callback_data.CHANNEL.build
    return _rows([
        _button(language.say(texts.ADD_POSTS), decide(chat, wanted=True)),
        _button(language.say(texts.NO_POSTS), decide(chat, wanted=False)),
    ])  # fmt: skip


def text_offer(language: Language) -> InlineKeyboardMarkup:
    """Return the buttons under the offer to add a message as an article."""
    return _rows([
        _button(language.say(texts.ADD_IT), callback_data.TAKE_TEXT.build()),
        _button(language.say(texts.IS_QUESTION), callback_data.ASK_TEXT.build()),
    ])  # fmt: skip


def forgetting(person: int, language: Language) -> InlineKeyboardMarkup:
    """Return the buttons that delete what is kept of a person, or keep it."""
    forget = callback_data.FORGET.build
    return _rows([
        _button(language.say(texts.FORGET), forget(person, wanted=True)),
        _button(language.say(texts.KEEP), forget(person, wanted=False)),
    ])  # fmt: skip


def examples(questions: Sequence[str]) -> InlineKeyboardMarkup:
    """Return a button for each question."""
    ask = callback_data.EXAMPLE.build
    return _rows(*([_button(text, ask(place))] for place, text in enumerate(questions)))


def _turning(data: Callable[[int], str], page: int, count: int) -> list[InlineKeyboardButton]:
    """Return buttons for the page before, this one and the next, none for a single page."""
    if count <= 1:
        return []
    row = [_button(f"{page + 1}/{count}", data(page))]
    if page > 0:
        row.insert(0, _button(PREVIOUS, data(page - 1)))
    if page < count - 1:
        row.append(_button(NEXT, data(page + 1)))
    return row


def _rows(*rows: list[InlineKeyboardButton]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([row for row in rows if row])


def _button(label: str, data: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=data)
