"""Inline queries: @bot and a question in any chat, and quotes to choose from while typing."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING, Any

from telegram import InlineQueryResult, InlineQueryResultsButton
from telegram.constants import InlineQueryResultType
from telegram.error import BadRequest

from bot.i18n import texts
from bot.replies import NO_PREVIEW, expected, refuses_entities
from bot.views import rendering
from bot.views.article_pages import opening
from bot.views.rich_text import clip, one_line
from bot.views.whence import place_of
from index import QuoteChanged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram import InlineQuery

    from bot.access.policy import Standing
    from bot.context import Context
    from bot.views.audience import Audience
    from index import Quote

log = logging.getLogger(__name__)

RESULTS = 20
# Parameter of /start from the button shown where nothing is found: no article's link is like it.
ASKING = "question"
# Long enough for going back a letter, and short enough for articles that were just added.
CACHED_S = 10
# Clients show no more of a result, in UTF-16 units.
LONGEST_PREVIEW = 200
_NO_PREVIEW = NO_PREVIEW.to_dict()


async def offer_quotes(query: InlineQuery, context: Context, standing: Standing) -> None:
    """Offer quotes that answer the question typed so far, or the newest articles."""
    audience = context.audience(query.from_user)
    asked = bool(query.query.strip())
    quotes = await _quotes(query.query, standing.collections, context)
    button = None
    if not quotes:
        label = audience.language.say(texts.ASK_ME)
        button = InlineQueryResultsButton(label, start_parameter=ASKING)
    # An answer that comes too late is of no use any more.
    with expected("query is too old", "query id is invalid"):
        answer = partial(query.answer, cache_time=CACHED_S, is_personal=True, button=button)
        try:
            await answer(_results(quotes, audience, asked=asked))
        except BadRequest as error:
            if not refuses_entities(error):
                raise
            log.warning("offered as plain text: %s", error)
            await answer(_results(quotes, audience, asked=asked, plain=True))


async def _quotes(
    typed: str, collections: frozenset[str] | None, context: Context
) -> Sequence[Quote]:
    if not typed.strip():
        newest = await context.library.newest(RESULTS, collections=collections)
        return [opening(article) for article in newest]
    with context.bot_data.metrics.question() as counted:
        found = await context.library.ask(typed, limit=RESULTS, collections=collections)
        if found.answered:
            found = found.likely()
            try:
                await context.library.check_quotes(found.quotes)
            except QuoteChanged:
                return ()
        counted.note(found)
    return found.quotes if found.answered else ()


def _results(
    quotes: Sequence[Quote], audience: Audience, *, asked: bool, plain: bool = False
) -> list[InlineQueryResult]:
    return [
        _result(place, quote, audience, asked=asked, plain=plain)
        for place, quote in enumerate(quotes)
    ]


def _result(
    place: int, quote: Quote, audience: Audience, *, asked: bool, plain: bool
) -> InlineQueryResult:
    """Return a quote as a result, its fields as they go over the wire.

    The quote leads with who says it where something was `asked`, else the article's title.

    Objects of python-telegram-bot in their place would be made, copied and taken apart again, a
    hundred for each letter typed.
    """
    rendered = rendering.quote(quote, audience)
    content: dict[str, Any] = {
        "message_text": rendered.text,
        "link_preview_options": _NO_PREVIEW,
    }
    if not plain:
        content["entities"] = [entity.as_json() for entity in rendered.entities]
    words, heading = one_line(quote.text), one_line(quote.article.title)
    speaker = one_line(quote.introduction or "")
    said_by = audience.language.say(texts.SAID_BY, speaker=speaker) + " " if speaker else ""
    lead, below = (said_by + words, heading) if asked else (heading, words)
    if quote.by_ocr:  # in front: the end may be cut
        below = f"{place_of(quote.article, quote.span, audience.language)} · {below}"
    return InlineQueryResult(
        InlineQueryResultType.ARTICLE,
        id=f"{place}-{quote.article.number}-{quote.span.start}",
        api_kwargs={
            "title": clip(lead, LONGEST_PREVIEW),
            "description": clip(below, LONGEST_PREVIEW),
            "input_message_content": content,
        },
    )
