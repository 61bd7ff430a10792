"""Example questions that a library answers, in the language of who gets them."""

from __future__ import annotations

import asyncio
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.i18n import texts
from bot.i18n.language import language_of
from bot.views import example_questions

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from bot.i18n.language import Language
    from index import Article, Library

# The articles that examples are made of, so many of the reader's language and of any, and the
# examples.
LOOKED_AT, MOST = 8, 3


async def some(
    library: Library,
    language: Language,
    collections: Collection[str] | None = None,
    *,
    most: int = MOST,
) -> list[str]:
    """Return questions that the library answers, about different articles if there are many.

    They are in the reader's `language` if an article of it answers one; those that quote what
    somebody said come first.
    """
    code, found = language.code, list[str]()
    own = await library.newest_in(code, LOOKED_AT, collections=collections)
    await _add_answered(found, own, library, collections, most)
    if not found:
        newest = await library.newest(LOOKED_AT, collections=collections)
        others = [article for article in newest if article.language != code]
        await _add_answered(found, others, library, collections, most)
    return found


async def one(
    library: Library, language: Language, collections: Collection[str] | None = None
) -> str:
    """Return a question that the library answers, one about anything where it has none."""
    found = await some(library, language, collections, most=1)
    return found[0] if found else language.say(texts.EXAMPLE)


async def told(
    sentence: str,
    library: Library,
    language: Language,
    collections: Collection[str] | None = None,
) -> str:
    """Say a sentence of `texts`, with an example where it has room for one."""
    if "{example}" not in sentence:
        return language.say(sentence)
    return language.say(sentence, example=await one(library, language, collections))


async def _add_answered(
    found: list[str],
    articles: list[Article],
    library: Library,
    collections: Collection[str] | None,
    most: int,
) -> None:
    """Add questions about some articles that have an answer, until there are as many as wanted."""
    offered = await asyncio.gather(*(asyncio.to_thread(_about, article) for article in articles))
    for question in _in_turn(offered):
        if len(found) == most:
            return
        if question not in found:
            answer = await library.ask(question, limit=1, collections=collections)
            found += [question] if answer.answered else []


def _in_turn(offered: list[list[str]]) -> Iterator[str]:
    """Yield the best question about every article first, then the second ones.

    Articles whose title is the only question come last.
    """
    offered = sorted(offered, key=lambda asked: len(asked) < 2)  # noqa: PLR2004 - the title and more
    for rank in range(max(map(len, offered), default=0)):
        yield from (asked[rank] for asked in offered if rank < len(asked))


@lru_cache(maxsize=4 * LOOKED_AT)  # the newest articles are asked about again and again
def _about(article: Article) -> list[str]:
    return example_questions.questions(article, language_of(article.language))
