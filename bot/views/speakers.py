"""The people who speak in the articles, and which of their names are one person's: pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.i18n import texts
from bot.views import speaker_keyboards
from bot.views.callback_data import name_key
from bot.views.rich_text import RichText, clip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram import InlineKeyboardMarkup

    from bot.i18n.language import Language
    from index import SamePerson, Speaker

A_PAGE = 8
# In UTF-16 units: beyond these the names of a person are cut.
LONGEST_NAMES = 240


def listed(
    speakers: Sequence[Speaker], page: int, language: Language
) -> tuple[RichText, InlineKeyboardMarkup | None]:
    """Render a page of the list of speakers, which are numbered, with buttons to look at each."""
    if not speakers:
        return RichText(language.say(texts.NO_SPEAKERS)), None
    count = -(-len(speakers) // A_PAGE)
    page = min(page, count - 1)
    return _numbered(speakers, page, count, language)


def found(
    speakers: Sequence[Speaker], language: Language
) -> tuple[RichText, InlineKeyboardMarkup | None]:
    """Render the first of the speakers that were looked for, and how many more there are."""
    rendered, buttons = _numbered(speakers, 0, 1, language)
    more = len(speakers) - A_PAGE
    if more <= 0:
        return rendered, buttons
    return RichText(f"{rendered.text}\n{language.count(more, *texts.MORE_SPEAKERS)}"), buttons


def speaker(
    shown: Speaker,
    speakers: Sequence[Speaker],
    pairs: Sequence[SamePerson],
    page: int,
    language: Language,
) -> tuple[RichText, InlineKeyboardMarkup]:
    """Render a speaker, with buttons that join others of the `speakers`, or separate `pairs`."""
    others = _likest_first(shown, speakers)
    count = -(-len(others) // A_PAGE)
    page = min(page, max(count - 1, 0))
    lines = [clip(shown.name, LONGEST_NAMES), language.count(shown.statements, *texts.STATEMENTS)]
    if len(shown.names) > 1:
        names = clip(", ".join(shown.names[1:]), LONGEST_NAMES)
        lines.append(language.say(texts.JOINED_NAMES, names=names))
    if others:
        lines += ["", language.say(texts.WHO_ELSE)]
    buttons = speaker_keyboards.speaker(
        name_key(shown.name),
        [(name_key(one.name), one.name) for one in others[page * A_PAGE : (page + 1) * A_PAGE]],
        [
            (
                name_key(pair.one),
                name_key(pair.other),
                language.say(texts.SEPARATE, one=pair.one, other=pair.other),
            )
            for pair in pairs
            if pair.one in shown.names
        ],
        page,
        count,
        language,
    )
    return RichText("\n".join(lines)), buttons


def _numbered(
    speakers: Sequence[Speaker], page: int, count: int, language: Language
) -> tuple[RichText, InlineKeyboardMarkup | None]:
    first = page * A_PAGE
    shown = speakers[first : first + A_PAGE]
    lines = [language.count(len(speakers), *texts.SPEAKERS), ""]
    for number, one in enumerate(shown, first + 1):
        names = clip(" = ".join(one.names), LONGEST_NAMES)
        lines.append(f"{number}. {names}: {language.count(one.statements, *texts.STATEMENTS)}")
    keys = [name_key(one.name) for one in shown]
    return RichText("\n".join(lines)), speaker_keyboards.speakers(keys, page, count, first + 1)


def _likest_first(shown: Speaker, speakers: Sequence[Speaker]) -> list[Speaker]:
    """Return the other speakers, first those that share a word of a name with the shown one."""
    own = _words(shown)
    others = [one for one in speakers if one.names != shown.names]
    return sorted(others, key=lambda one: own.isdisjoint(_words(one)))


def _words(of: Speaker) -> set[str]:
    return {word for name in of.names for word in name.casefold().split()}
