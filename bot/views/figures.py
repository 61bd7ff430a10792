"""Figures of an event that changes: the newest, and what other articles have instead. Pure."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from telegram.constants import MessageEntityType

from bot.i18n import texts
from bot.views.article_pages import listed
from bot.views.rich_text import (
    ELLIPSIS,
    LONGEST_MESSAGE,
    Draft,
    Entity,
    RichText,
    clip,
    one_line,
    styled,
    utf16_length,
)
from index import Span, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.i18n.language import Language
    from bot.views.audience import Audience
    from index import Contrary, Quote

# So many figures stand in the line; the button shows them all.
MOST_FIGURES = 5
# The longest figure, in UTF-16 units, and what is shown on each side of it in a long sentence.
LONGEST_FIGURE, AROUND = 40, 110


def others(quote: Quote) -> Sequence[Contrary]:
    """Return the figures of other articles, the newest first."""
    found = [one for one in quote.contrary if one.is_figure]
    return sorted(found, key=lambda one: one.article.published or date.min, reverse=True)


def lines(quote: Quote, language: Language) -> list[str]:
    """Return since when a figure is reported that is the newest, and which others there are."""
    found = others(quote)
    if not found:
        return []
    told = []
    days = [one.published for one in (quote.article, *quote.also) if one.published]
    older = [one.article.published for one in found if one.article.published]
    if days and len(older) == len(found) and max(older) < max(days):
        told.append(language.say(texts.NEWEST_FIGURE, day=language.day(min(days))))
    written = dict.fromkeys(clip(one_line(one.text), LONGEST_FIGURE) for one in found)
    figures = ", ".join(list(written)[:MOST_FIGURES])
    if len(written) > MOST_FIGURES:
        figures += f", {ELLIPSIS}"
    told.append(language.count(len(found), *texts.FIGURES, figures=figures))
    return told


def page(quote: Quote, audience: Audience) -> RichText:
    """Render the figures of other articles: each in its sentence, with its article."""
    draft = Draft().add(audience.language.say(texts.OTHER_FIGURES))
    for one in others(quote):
        part = Draft().add("\n\n").extend(_in_its_sentence(one)).add("\n")
        part.extend(listed(one.article, audience))
        if draft.units + part.units > LONGEST_MESSAGE:
            break
        draft.extend(part.rich_text())
    return draft.rich_text()


def _in_its_sentence(figure: Contrary) -> RichText:
    text, place = figure.article.text, figure.span
    start, end = text.rfind("\n", 0, place.start) + 1, text.find("\n", place.end)
    line = Span(start, end if end >= 0 else len(text))
    parts = sentences(text, line, figure.article.language or "")
    whole = next((one for one in parts if one.holds(place)), place)
    shown = Span(max(whole.start, place.start - AROUND), min(whole.end, place.end + AROUND))
    lead = (ELLIPSIS if shown.start > whole.start else "") + text[shown.start : place.start]
    after = text[place.end : shown.end] + (ELLIPSIS if shown.end < whole.end else "")
    bold = Entity(MessageEntityType.BOLD, utf16_length(lead), utf16_length(figure.text))
    return styled(lead + figure.text + after, MessageEntityType.BLOCKQUOTE, bold)
