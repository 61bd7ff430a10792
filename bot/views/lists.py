"""Lists of quotes under a heading, as many as fit into a message. Pure."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from telegram.constants import MessageEntityType

from bot.i18n import texts
from bot.views.article_pages import listed
from bot.views.rendering import LONGEST_SPEAKER
from bot.views.rich_text import LONGEST_MESSAGE, Draft, RichText, clip, one_line, styled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.views.audience import Audience
    from index import Quote

# The longest beginning of a quote, in UTF-16 units, so that a list fits into a message.
LONGEST_GLIMPSE = 240


def glimpses(heading: str, quotes: Sequence[Quote], audience: Audience) -> RichText:
    """Render a list of quotes under a heading: the article of each, and its beginning."""
    return _as_fits(
        heading,
        (
            Draft().extend(listed(one.article, audience)).add("\n").extend(_beginning(one))
            for one in quotes
        ),
    )


def finds(heading: str, quotes: Sequence[Quote], audience: Audience) -> RichText:
    """Render what was found under a heading: who says it, the beginning of each quote, its article.

    The article of several quotes in a row stands once, below them.
    """
    return _as_fits(
        heading,
        (_find(one, after, audience) for one, after in zip_longest(quotes, quotes[1:])),
    )


def _find(one: Quote, after: Quote | None, audience: Audience) -> Draft:
    part = Draft()
    if speaker := clip(one_line(one.introduction or ""), LONGEST_SPEAKER):
        part.add(audience.language.say(texts.SAID_BY, speaker=speaker)).add("\n")
    part.extend(_beginning(one))
    if after is None or after.article.number != one.article.number:
        part.add("\n").extend(listed(one.article, audience))
    return part


def _beginning(quote: Quote) -> RichText:
    words = clip(one_line(quote.text), LONGEST_GLIMPSE)
    return styled(words, MessageEntityType.BLOCKQUOTE)


def _as_fits(heading: str, parts: Iterable[Draft]) -> RichText:
    """Return the parts under a heading, up to the first that a message has no room for."""
    draft = Draft().add(heading)
    for one in parts:
        part = Draft().add("\n\n").extend(one.rich_text())
        if draft.units + part.units > LONGEST_MESSAGE:
            break
        draft.extend(part.rich_text())
    return draft.rich_text()
