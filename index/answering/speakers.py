"""Speakers of statements as they are shown to people. Pure."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from index.corrections import corrected, groups_of
from index.models import NamedSpeaker, Speaker
from index.statements.certainty import certain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from index.models import Article, Caution, Span, Statement


def shown_statements(
    article: Article, said: Sequence[Statement], caution: Caution
) -> tuple[Statement, ...]:
    """Return an article's statements with the speakers that may be shown: sure, or corrected."""
    found = corrected(said, article.corrections)
    return certain(found, article.language or "", caution)


def people(article: Article, said: Sequence[Statement], caution: Caution) -> list[NamedSpeaker]:
    """Return whom an article names as speakers, those with the most statements first.

    `said` are its statements as its text has them. Speakers without any that may be shown, because
    of corrections or doubt, are still among them, last.
    """
    counted = count(article, said, caution)
    spans: dict[str, Span] = {}
    for statement in (*said, *corrected(said, article.corrections)):
        if span := statement.speaker:
            spans.setdefault(_name(article, span), span)
    found = [NamedSpeaker(span, name, counted[name]) for name, span in spans.items()]
    return sorted(found, key=lambda one: (-one.statements, one.span))


def count(article: Article, said: Sequence[Statement], caution: Caution) -> Counter[str]:
    """Return how many of an article's statements each speaker has, by name, as they are shown."""
    shown = shown_statements(article, said, caution)
    return Counter(_name(article, one.speaker) for one in shown if one.speaker)


def speakers(counted: Mapping[str, int], pairs: Iterable[tuple[str, str]]) -> list[Speaker]:
    """Return the people whose names have so many statements, those with the most first.

    `pairs` are names of one person each.
    """
    groups = groups_of(pairs)
    alone = counted.keys() - frozenset().union(*groups)
    found = [
        Speaker(
            tuple(sorted(group, key=lambda name: (-counted.get(name, 0), name))),
            sum(counted.get(name, 0) for name in group),
        )
        for group in (*groups, *((name,) for name in alone))
    ]
    return sorted(found, key=lambda one: (-one.statements, one.name))


def _name(article: Article, span: Span) -> str:
    return " ".join(span.of(article.text).split())
