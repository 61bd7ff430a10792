"""Batches of the change log: the changes that a ranking takes in before its next commit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from index.text.terms import title_terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.ranking import Ranking
    from index.storage.rows import Indexed
    from index.storage.truth import Log

# Changes between two commits of the index: bounds memory, and the work a crash repeats.
BATCH = 500


@dataclass(frozen=True, slots=True)
class Batch:
    """Some changes in a row: the passages that are gone, the articles that came, the last change.

    Passages are looked up by the ids that came with the change: those of an article that has been
    replaced or removed since are not there, and a later change says so.
    """

    gone: frozenset[int]
    came: Sequence[Indexed]
    upto: int

    @classmethod
    async def after(cls, change: int, log: Log) -> Self:
        """Read the changes that follow one; there has to be one at least."""
        changes = await log.changes(change, BATCH)
        came = await log.indexed([one for one in changes if one.kind == "added"])
        gone = frozenset(
            number for one in changes if one.kind == "removed" for number in one.passages
        )
        return cls(gone, came, changes[-1].change)

    def take_into(self, ranking: Ranking) -> None:
        """Make the changes in a ranking, which is not committed."""
        ranking.remove(self.gone)
        for article in self.came:
            ranking.add(_indexed_terms(article), collection=article.collection)


def _indexed_terms(article: Indexed) -> list[tuple[int, list[str]]]:
    """Return the passages' terms by id; those of the first include the terms of the title."""
    found = [(passage.id, passage.searched) for passage in article.passages]
    found[0][1].extend(title_terms(article.title, article.language))
    return found
