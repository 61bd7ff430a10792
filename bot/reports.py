"""What became of an upload, and what differs in a quotation, in words: pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import texts

if TYPE_CHECKING:
    from bot.language import Language
    from index import Added, Difference, Report

# An upload of more articles than this is summed up instead of listed.
LISTED = 10

_ONE = {
    "added": texts.ADDED,
    "replaced": texts.REPLACED,
    "unchanged": texts.UNCHANGED,
    "twin": texts.TWIN,
}
_MANY = {
    "added": texts.MANY_ADDED,
    "replaced": texts.MANY_REPLACED,
    "unchanged": texts.MANY_UNCHANGED,
    "twin": texts.MANY_TWINS,
}


def difference(found: Difference, language: Language) -> str:
    """Say what an article has for words that were given."""
    if not found.article:
        return language.say(texts.ABSENT, given=found.given)
    if not found.given:
        return language.say(texts.EXTRA, article=found.article)
    return language.say(texts.INSTEAD, given=found.given, article=found.article)


def report(outcome: Report, language: Language) -> str:
    """Say what became of an upload: article by article, or summed up where there are many."""
    failures = [language.say(texts.REFUSED, failure=str(failure)) for failure in outcome.failures]
    if len(failures) > LISTED:
        rest = language.count(len(failures) - LISTED, *texts.MANY_REFUSED)
        failures = [*failures[:LISTED], rest]
    if len(outcome.added) <= LISTED:
        lines = [_added(item, language) for item in outcome.added]
    else:
        counts = {kind: sum(item.kind == kind for item in outcome.added) for kind in _MANY}
        lines = [language.count(n, *_MANY[kind]) for kind, n in counts.items() if n]
    return "\n".join([*lines, *failures]) or language.say(texts.NOTHING_ADDED)


def _added(item: Added, language: Language) -> str:
    return language.say(
        _ONE[item.kind],
        article=f"{item.article.title} ({item.article.source_id})",
        passages=language.count(item.passages, *texts.PASSAGES),
        twin=item.twin or "",
    )
