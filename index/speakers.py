"""Corrections by people: speakers of statements, and names that are one person's.

The modules that read statements are imported where they are first needed, as the library's other
parts are.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from index.corrections import place_of
from index.errors import ArticleNotFound, SameName, StatementNotFound
from index.models import Correction, SamePerson

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.models import Article, Caution, NamedSpeaker, Quote, Span, Speaker, Statement
    from index.storage.snapshots import Snapshot
    from index.storage.truth import Truth

# Articles whose statements are counted at once: questions wait for so many at most.
BATCH = 100


class Speakers:
    """Corrections of speakers in a database, and the names in it that are one person's."""

    def __init__(self, storage: Truth, caution: Caution, clock: Callable[[], float]) -> None:
        self._storage = storage
        self._clock = clock
        self._caution = caution
        self._counting = asyncio.Lock()
        # Number of statements by name, at a version of the database.
        self._counted: tuple[int, Counter[str]] | None = None

    # In one article

    async def people(self, number: int) -> list[NamedSpeaker]:
        """Return whom an article names as speakers, those with the most statements first.

        Speakers without any that may be shown, because of corrections or doubt, come last. Raises
        ArticleNotFound.
        """
        from index.answering.speakers import people  # noqa: PLC0415

        return people(*await self._article(number), self._caution)

    async def correct(
        self, number: int, quotation: Span, speaker: Span | None, *, by: str | None = None
    ) -> Correction:
        """Correct whom an article's statement is by: the name at `speaker`, or nobody named.

        It takes the place of an earlier correction, and is in force as long as the article has this
        text. `by` is who says so. Raises ArticleNotFound, StatementNotFound, and ValueError where
        the name would be outside the text.
        """
        article, said, place = await self._statement(number, quotation)
        if speaker and speaker.end > len(article.text):
            raise ValueError(f"{speaker} is outside article {article.source_id}")
        correction = Correction(said[place].span, speaker, by, int(self._clock()))
        earlier = _of(place, said, article)
        if not await self._storage.corrections.correct(article, correction, earlier):
            raise ArticleNotFound(f"article {article.source_id} has just changed")
        return correction

    async def undo_correction(self, number: int, quotation: Span) -> bool:
        """Take back the correction of a statement; return whether there was one.

        The speaker is then whom the article's text tells. Raises ArticleNotFound and
        StatementNotFound.
        """
        article, said, place = await self._statement(number, quotation)
        return await self._storage.corrections.undo(article, _of(place, said, article))

    async def corrections(self) -> dict[int, tuple[Correction, ...]]:
        """Return all corrections in force, by the number of their article."""
        return await self._storage.reader.run_in_snapshot(lambda stored: stored.corrections())

    async def attributed(self, quote: Quote) -> Quote:
        """Return a quote with the speaker that its article gives it now, as corrected."""
        from index.answering.quoting import attributed  # noqa: PLC0415
        from index.answering.speakers import shown_statements  # noqa: PLC0415

        number = quote.article.number or 0
        found = await self._storage.reader.run_in_snapshot(lambda stored: _read(stored, number))
        if found is None or found[0].digest != quote.article.digest:
            return quote
        article, said = found
        return attributed(quote, shown_statements(article, said, self._caution))

    async def _statement(
        self, number: int, quotation: Span
    ) -> tuple[Article, Sequence[Statement], int]:
        """Return an article, its statements before corrections, and the place of one of them."""
        article, said = await self._article(number)
        place = place_of(quotation, said)
        if place is None:
            raise StatementNotFound(f"article {article.source_id} has no statement at {quotation}")
        return article, said, place

    async def _article(self, number: int) -> tuple[Article, Sequence[Statement]]:
        """Return an article and its statements before corrections. Raises ArticleNotFound."""
        found = await self._storage.reader.run_in_snapshot(lambda stored: _read(stored, number))
        if found is None:
            raise ArticleNotFound(f"there is no article with number {number}")
        return found

    # In the library

    async def speakers(self) -> list[Speaker]:
        """Return whom the articles name as speakers, those with the most statements first."""
        from index.answering.speakers import speakers  # noqa: PLC0415

        pairs = [(same.one, same.other) for same in await self.same_people()]
        return speakers(await self._counts(), pairs)

    async def same_people(self) -> list[SamePerson]:
        """Return which two names are one person's, in the order of the names."""
        return await self._storage.reader.run_in_snapshot(lambda stored: stored.same_people())

    async def merge_names(self, one: str, other: str, *, by: str | None = None) -> SamePerson:
        """Take two names for one person's from now on. Raises SameName where they are one name."""
        one, other = sorted((_clean(one), _clean(other)))
        if one.casefold() == other.casefold():
            raise SameName(f"{one} and {other} are the same name")
        same = SamePerson(one, other, by, int(self._clock()))
        await self._storage.corrections.merge_names(same)
        return same

    async def split_names(self, one: str, other: str) -> bool:
        """Take back that two names are one person's; return whether that was so."""
        return await self._storage.corrections.split_names(_clean(one), _clean(other))

    async def forget_corrector(self, by: str) -> None:
        """Forget that it was somebody who made their corrections, which stay."""
        await self._storage.corrections.forget_corrector(by)

    async def _counts(self) -> Counter[str]:
        async with self._counting:
            version = await self._storage.reader.version()
            if self._counted is None or self._counted[0] != version:
                counted: Counter[str] = Counter()
                numbers = await self._storage.shelf.numbers()
                for start in range(0, len(numbers), BATCH):
                    some = partial(_count, numbers[start : start + BATCH], self._caution)
                    counted += await self._storage.reader.run_in_snapshot(some)
                self._counted = version, counted
            return self._counted[1]


def _read(stored: Snapshot, number: int) -> tuple[Article, Sequence[Statement]] | None:
    """Return an article and its statements before corrections, None where there is none."""
    from index.statements.extraction import statements_of  # noqa: PLC0415

    article = stored.articles([number]).get(number)
    if article is None:
        return None
    said = stored.statements([number]).get(number)
    return article, statements_of(article) if said is None else said


def _of(place: int, said: Sequence[Statement], article: Article) -> list[Correction]:
    """Return the corrections of one of an article's statements."""
    return [one for one in article.corrections if place_of(one.quotation, said) == place]


def _count(numbers: Sequence[int], caution: Caution, stored: Snapshot) -> Counter[str]:
    from index.answering.speakers import count  # noqa: PLC0415

    said = stored.statements(numbers)
    counted: Counter[str] = Counter()
    for number, article in stored.articles(said).items():
        counted += count(article, said[number], caution)
    return counted


def _clean(name: str) -> str:
    return " ".join(name.split())
