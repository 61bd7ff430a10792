"""Keyboards for speakers: who said a quote, and whose names are one person's. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.i18n import texts
from bot.views import callback_data
from bot.views.button_rows import button, rows, turning
from bot.views.rich_text import clip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram import InlineKeyboardButton, InlineKeyboardMarkup

    from bot.i18n.language import Language
    from index import NamedSpeaker

# In UTF-16 units: a longer label of a button is cut between words.
LONGEST_LABEL = 60
# People to choose from on a page.
CHOICES = 8


def wrong_speaker(number: int, place: int, language: Language) -> InlineKeyboardButton:
    """Return the button that offers to correct the speaker of a quote."""
    return button(
        language.say(texts.WRONG_SPEAKER), callback_data.WRONG_SPEAKER.build(number, place, 0)
    )


def undo_correction(number: int, place: int, language: Language) -> InlineKeyboardButton:
    """Return the button that takes back the correction of the speaker of a quote."""
    return button(language.say(texts.UNDO), callback_data.UNCORRECT.build(number, place))


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
    return rows(
        *(
            [
                button(
                    clip(one.name, LONGEST_LABEL),
                    correct(number, place, one.span.start, one.span.end),
                )
            ]
            for one in people[page * CHOICES : (page + 1) * CHOICES]
        ),
        turning(lambda other: callback_data.WRONG_SPEAKER.build(number, place, other), page, count),
        [button(language.say(texts.NOBODY), callback_data.NOBODY.build(number, place))]
        if nobody
        else [],
        [undo_correction(number, place, language)] if corrected else [],
        [button(language.say(texts.BACK), callback_data.QUOTE.build(number, place, wide=False))],
    )


def speakers(
    keys: Sequence[str], page: int, count: int, first: int = 1
) -> InlineKeyboardMarkup | None:
    """Return a numbered button for each speaker of a page, the first having number `first`."""
    show = callback_data.SPEAKER.build
    numbered = [button(str(first + place), show(key, 0)) for place, key in enumerate(keys)]
    return rows(numbered, turning(callback_data.SPEAKERS.build, page, count)) if keys else None


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
    return rows(
        *([button(clip(name, LONGEST_LABEL), merge(key, other))] for other, name in others),
        turning(lambda turned: callback_data.SPEAKER.build(key, turned), page, count),
        *([button(clip(label, LONGEST_LABEL), split(one, other))] for one, other, label in pairs),
        [_all_speakers(language)],
    )


def merged(one: str, other: str, language: Language) -> InlineKeyboardMarkup:
    """Return the buttons under what says that two names, by their keys, are one person's now."""
    undo = button(language.say(texts.UNDO), callback_data.SPLIT.build(one, other))
    return rows([undo, _all_speakers(language)])


def all_speakers(language: Language) -> InlineKeyboardMarkup:
    """Return the button that leads to the list of speakers."""
    return rows([_all_speakers(language)])


def _all_speakers(language: Language) -> InlineKeyboardButton:
    return button(language.say(texts.ALL_SPEAKERS), callback_data.SPEAKERS.build(0))
