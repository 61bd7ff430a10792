"""Choice among several statements in a quote of those that are asked about. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.models import Span
from index.text.terms import searched_terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.answering.features import Matcher
    from index.models import Article, Statement


@dataclass(frozen=True, slots=True)
class AskedAbout:
    """Question to compare with a quote's statements; `who`: whether it asks for a person."""

    matcher: Matcher
    who: bool

    def within(
        self, quoted: Span, article: Article, said: Sequence[Statement]
    ) -> Sequence[Statement]:
        """Return those of the statements in an article whose speaker may be shown at a quote.

        Where a person is asked for, they are those that hold most of what is asked: another speaker
        in the same quote would be read as the answer.
        """
        inside = [one for one in said if one.span.meets(quoted)]
        if not self.who or not inside:
            return said
        parts = [_common(quoted, one.span) for one in inside]
        shares = [self._share(article, [part]) for part in parts]
        most = max(shares)
        if self._share(article, _without(quoted, parts)) > most:
            return ()
        return [one for one, share in zip(inside, shares, strict=True) if share == most]

    def _share(self, article: Article, spans: Iterable[Span]) -> float:
        """Return the share of the question that some places of an article hold together."""
        found = 0
        for span in spans:
            words = searched_terms(span.of(article.text), article.language or "")
            found |= self.matcher.matched(words)
        return self.matcher.share(found)


def _common(one: Span, other: Span) -> Span:
    return Span(max(one.start, other.start), min(one.end, other.end))


def _without(whole: Span, parts: Iterable[Span]) -> Iterator[Span]:
    """Yield what is left of a place without some parts of it."""
    start = whole.start
    for part in sorted(parts, key=lambda one: one.start):
        if start < part.start:
            yield Span(start, part.start)
        start = max(start, part.end)
    if start < whole.end:
        yield Span(start, whole.end)
