"""Answers as rows of the bot's database, and rows as answers again: pure."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.storage.columns import read_names
from index import Answer, Contrary, Quote, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from sqlite3 import Row

    from index import Article, Library


@dataclass(frozen=True, slots=True)
class KeptContrary:
    """Place of what another article said instead, with the digest of its text at that time."""

    article: int
    digest: str
    span: Span

    def of(self, articles: Mapping[int, Article]) -> Contrary | None:
        """Return it, None where its article is gone or says something else now."""
        article = articles.get(self.article)
        if article is None or article.digest.hex() != self.digest:
            return None
        return Contrary(article, self.span)


@dataclass(frozen=True, slots=True)
class KeptQuote:
    """Place of a quote that was shown, with the digest of its article's text at that time.

    `said` is the span of the statement that it shows; older rows do not tell.
    """

    article: int
    digest: str
    span: Span
    passage: Span
    speaker: Span | None
    also: tuple[int, ...]
    said: Span | None = None
    contrary: tuple[KeptContrary, ...] = ()

    def of(self, articles: Mapping[int, Article]) -> Quote | None:
        """Return the quote, None where its article is gone or says something else now."""
        article = articles.get(self.article)
        if article is None or article.digest.hex() != self.digest:
            return None
        also = tuple(articles[number] for number in self.also if number in articles)
        contrary = tuple(found for one in self.contrary if (found := one.of(articles)))
        return Quote(
            article, self.span, self.passage, 0.0, self.speaker,
            also=also, said=self.said, contrary=contrary,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Remembered:
    """Stored answer to a question, with everything its buttons need.

    `asked` and `message` are the ids of the message that asked and of the one that answered,
    `collections` those that the answer was sought in, None for all. `turned` is how many
    quotes more were asked for in words.
    """

    id: int
    chat: int
    asked: int | None
    message: int | None
    language: str
    question: str
    searched: str
    answered: bool
    asks_who: bool
    collections: frozenset[str] | None
    missing: tuple[str, ...]
    quotes: tuple[KeptQuote, ...]
    turned: int = 0


def content_of(answer: Answer) -> tuple[str, str, bool, bool, str, str, float]:
    """Return the columns of an answer's row that come from the answer itself."""
    return (
        answer.question,
        answer.searched,
        answer.answered,
        answer.asks_who,
        json.dumps(answer.missing, ensure_ascii=False),
        json.dumps([_packed(quote) for quote in answer.quotes]),
        answer.elapsed,
    )


def _packed(quote: Quote) -> list[object]:
    return [
        quote.article.number,
        quote.article.digest.hex(),
        [quote.span.start, quote.span.end],
        [quote.passage.start, quote.passage.end],
        [quote.speaker.start, quote.speaker.end] if quote.speaker else None,
        [article.number for article in quote.also],
        [quote.said.start, quote.said.end] if quote.said else None,
        [
            [one.article.number, one.article.digest.hex(), one.span.start, one.span.end]
            for one in quote.contrary
        ],
    ]


def remembered(row: Row) -> Remembered:
    """Return the answer of a row that has the fields as columns."""
    in_python = {
        "answered": bool(row["answered"]),
        "asks_who": bool(row["asks_who"]),
        "collections": read_names(row["collections"]),
        "missing": tuple(json.loads(row["missing"])),
        "quotes": tuple(_unpacked(json.loads(row["quotes"]))),
    }
    return Remembered(**dict(row) | in_python)


def _unpacked(
    packed: Iterable[list[Any]],
) -> Iterator[KeptQuote]:
    for article, digest, span, passage, speaker, also, *more in packed:
        # Older rows have no more, or only the first of these.
        said, contrary = (*more, None, ())[:2]
        yield KeptQuote(
            article,
            digest,
            Span(*span),
            Span(*passage),
            Span(*speaker) if speaker else None,
            tuple(also),
            Span(*said) if said else None,
            tuple(KeptContrary(other, its, Span(*ends)) for other, its, *ends in contrary or ()),
        )


async def recalled(
    remembered: Remembered,
    place: int,
    library: Library,
    collections: frozenset[str] | None,
) -> Answer | None:
    """Return a remembered answer with only its quote at `place`, None where that no longer holds.

    The article is read again and compared with what was quoted: a quote that is shown stands
    there, word for word, at that moment, in one of `collections` (None: all).
    """
    if place >= len(remembered.quotes):
        return None
    wanted = remembered.quotes[place]
    others = (one.article for one in wanted.contrary)
    numbers = [wanted.article, *wanted.also, *others]
    stored = await library.articles(numbers, collections=collections)
    quote = wanted.of(stored)
    if quote is None:
        return None
    return Answer(
        question=remembered.question,
        searched=remembered.searched,
        quotes=(await library.attributed(quote),),
        answered=remembered.answered,
        missing=remembered.missing,
        asks_who=remembered.asks_who,
    )
