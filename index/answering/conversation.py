"""Hints of earlier questions to a later one: the person it is about, and the articles. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.answering.speakers import shown_statements
from index.query.known_words import gender_of_first_name
from index.query.pronouns import may_mean, meant, named_in, points_back
from index.query.question_types import kind_of
from index.text.full_names import full_names
from index.text.sentences import sentences
from index.text.stopwords import function_terms
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from index.models import Answer, Caution, Quote, Statement, Turn
    from index.query.pronouns import Meant

# So many turns count, and of each so many articles; what is left of how much one does with each
# further one, and with each turn.
TURNS, ARTICLES, FADING = 3, 2, 0.5
# The weight of them all for a question that is complete in itself.
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
    question: str,
    language: str,
    caution: Caution,
) -> str | None:
    """Return whom a pronoun of a `question` stands for, after another one and its answer.

    That is who speaks in the answering article, in which is `said` what it is, and is named in the
    question before; or else whom that names in full, who speaks there and is told of in the answer,
    who speaks in the answer, or whom one before names. Nobody of another gender is meant; of "he"
    and "she" it may be the only one of that gender in the answer.
    """
    found = _spoken_of(prior, said, turns, language, caution)
    pronoun = meant(question, language)
    speaking = (name for name in found if name and may_mean(name, pronoun, language))
    return next(speaking, None) or _alone_of(pronoun, prior)


def _alone_of(pronoun: Meant, prior: Answer) -> str | None:
    """Return the one in the sentences that answered whose first name is of a pronoun's gender."""
    if pronoun not in {"m", "f"} or not prior.answered:
        return None
    quote = prior.quotes[0]
    language = quote.article.language or ""
    names = {found[0] for found in full_names().finditer(quote.text)}
    fitting = [
        name for name in names
        if gender_of_first_name(name.split()[0].casefold(), language) == pronoun
    ]  # fmt: skip
    return fitting[0] if len(fitting) == 1 else None


def _spoken_of(
    prior: Answer,
    said: Sequence[Statement],
    turns: Sequence[Turn],
    language: str,
    caution: Caution,
) -> Iterator[str | None]:
    """Yield who may be meant, the likeliest first."""
    named = named_in(prior.question, language)
    before = _named_in((turn.question for turn in turns[1:TURNS]), language)
    if not prior.answered:
        yield from (named, before)
        return
    article = prior.quotes[0].article
    speaking = {
        name: frozenset(terms(name, article.language or "")[-1:])
        for statement in shown_statements(article, said, caution)
        if statement.speaker and (name := statement.speaker.of(article.text))
    }
    asked = set(terms(prior.question, article.language or ""))
    yield from (name for name, last in speaking.items() if last & asked)
    told = _told_of(prior.question, prior.quotes[0], speaking)
    spoke = prior.quotes[0].speaker_name
    asks_who = kind_of(prior.question, language)[0] == "who"
    yield from (named, told if asks_who else None, spoke, told, before)


def _told_of(question: str, quote: Quote, speaking: Mapping[str, frozenset[str]]) -> str | None:
    """Return who of those that are `speaking` is told of in the sentence that answers.

    It has the first word of the question that says what about, or else most of them; None where
    no sentence names any of them, and where one names several.
    """
    language, text = quote.article.language or "", quote.article.text
    function = function_terms(language)
    asked = [term for term in terms(question, language) if term not in function]
    best: tuple[tuple[bool, int, bool], list[str]] = ((False, 0, False), [])
    for sentence in sentences(text, quote.passage, language):
        held = set(terms(sentence.of(text), language))
        named = [name for name, last in speaking.items() if last & held]
        rank = (bool(held & {*asked[:1]}), len(held.intersection(asked)), bool(named))
        best = max(best, (rank, named), key=lambda one: one[0])
    return best[1][0] if len(best[1]) == 1 else None


def _named_in(questions: Iterable[str], language: str) -> str | None:
    """Return the first full name in questions of a conversation, the newest first."""
    return next((name for one in questions if (name := named_in(one, language))), None)
