"""What earlier questions tell of a later one: whom it is about, and which articles. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.answering.speakers import shown_statements
from index.query.follow_ups import named_in, points_back
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from index.models import Answer, Caution, Statement, Turn

# So many turns count, and of each so many articles; what is left of how much one does with each
# further one, and with each turn.
TURNS, ARTICLES, FADING = 3, 2, 0.5
# What is left of it for a question that is complete in itself.
COMPLETE = 0.03


def preferred(turns: Sequence[Turn], question: str, language: str) -> Mapping[int, float]:
    """Return the articles of a conversation with how much they count: the older, the less.

    Little, where the question names itself what it is about.
    """
    most = 1.0 if not turns or points_back(question, language) else COMPLETE
    counting: dict[int, float] = {}
    for age, turn in enumerate(turns[:TURNS]):
        for place, number in enumerate(turn.articles[:ARTICLES]):
            counting.setdefault(number, most * FADING ** (age + place))
    return counting


def spoken_of(
    prior: Answer,
    said: Sequence[Statement],
    turns: Sequence[Turn],
    language: str,
    caution: Caution,
) -> str | None:
    """Return whom a pronoun after a question and its answer stands for.

    That is who speaks in the answering article, in which is `said` what it is, and is named in the
    question; or else whom that names in full, who speaks in the answer, or whom one before names.
    """
    named = named_in(prior.question, language)
    before = _named_in((turn.question for turn in turns[1:TURNS]), language)
    if not prior.answered:
        return named or before
    article = prior.quotes[0].article
    asked = set(terms(prior.question, article.language or ""))
    for statement in shown_statements(article, said, caution):
        name = statement.speaker.of(article.text) if statement.speaker else ""
        if name and set(terms(name, article.language or "")[-1:]) & asked:
            return name
    return named or prior.quotes[0].speaker_name or before


def _named_in(questions: Iterable[str], language: str) -> str | None:
    """Return the first full name in questions of a conversation, the newest first."""
    return next((name for one in questions if (name := named_in(one, language))), None)
