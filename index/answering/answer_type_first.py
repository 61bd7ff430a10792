"""Whether what was found has what a question seeks, and which of it does so first. Pure."""

from __future__ import annotations

from collections.abc import Callable
from math import prod
from typing import TYPE_CHECKING

from index.answering.answer_types import gives_reason, names_whom, offers
from index.answering.counts import counts_the_noun
from index.answering.headlines import headline_sought
from index.answering.measures import measure_asked
from index.answering.tolls import held
from index.answering.windows import put_first
from index.query.sought import is_loose, sought
from index.text.scripts import SPACELESS
from index.text.terms import terms
from index.text.units import units

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.answering.sentences import Candidate
    from index.answering.windows import Window
    from index.models import Article
    from index.query.analysis import Question

# Whether a text tells what a question asks for, by the question, the text and its language.
Telling = Callable[[str, str, str], bool]

# So much of its likelihood is left to a window that surely lacks a date or an amount that is asked
# for, a reason, or a person by their full name: about as was fitted with the weights of sentences.
_LEFT: Mapping[Telling, float] = {offers: 0.165, gives_reason: 0.15, names_whom: 0.45}
# Least likelihood, as a share of the first window's, of one that counts the very thing, in the same
# article or another.
_COUNTED, _COUNTED_ELSEWHERE = 0.3, 0.5


def offering_first(
    question: Question,
    windows: list[Window],
    candidates: Sequence[Candidate],
    articles: Mapping[int, Article],
) -> list[Window]:
    """Return windows with the likeliest first, going also by what each lacks of what is sought."""
    if not windows:
        return windows
    first, likeliest = 0, 0.0
    for place, window in enumerate(windows):
        # Behind the first they become less likely by themselves, and less is left of none.
        if place and window.probability <= likeliest:
            break
        if place and window.candidate.passage.aside:
            continue  # a caption is shown behind what the article tells
        likely = _likelihood(question, window, articles)
        if likely > likeliest:
            first, likeliest = place, likely
    if first:
        windows = put_first(first, windows, question, candidates)
    return _counting_first(question, windows, candidates, articles)


def _likelihood(question: Question, window: Window, articles: Mapping[int, Article]) -> float:
    """Return how likely a window answers, with what it lacks of what is sought."""
    lacking = (left for one, left in _LEFT.items() if not _tells(question, window, articles, one))
    return prod(lacking, start=window.probability)


def _counting_first(
    question: Question,
    windows: list[Window],
    candidates: Sequence[Candidate],
    articles: Mapping[int, Article],
) -> list[Window]:
    """Return windows with one first that counts what is asked for, if the first counts others.

    "How many boats sank?" is answered by "12 boats", and less likely by "three of the crew".
    """
    if _tells(question, windows[0], articles, counts_the_noun):
        return windows
    article = windows[0].candidate.passage.article
    for place, window in enumerate(windows[1:], start=1):
        likely = _COUNTED if window.candidate.passage.article == article else _COUNTED_ELSEWHERE
        if window.candidate.passage.aside:
            continue  # a caption is shown behind what the article tells
        if window.probability < likely * windows[0].probability:
            continue
        if _tells(question, window, articles, counts_the_noun):
            first, *others = put_first(place, windows, question, candidates)
            # It answers no less likely than what it stands before.
            return [first._replace(probability=windows[0].probability), *others]
    return windows


def _is_offered(question: Question, window: Window, articles: Mapping[int, Article]) -> bool:
    """Whether a window, or the headline over it, has what a question seeks, where that can be told.

    A reply to the same question in an interview answers it in any words ("Not before Easter").
    """
    if window.replies or _tells(question, window, articles, offers):
        return True
    article = articles.get(window.candidate.passage.article)
    return article is not None and headline_sought(question.text, article) is not None


def may_be_told(question: Question, window: Window, articles: Mapping[int, Article]) -> bool:
    """Whether a window has what a question seeks, or may tell it without a figure.

    "What is the castle worth?" is also answered by "it is worth a visit".
    """
    return _is_offered(question, window, articles) or _tells(
        question, window, articles, _tells_loosely
    )


def _tells_loosely(question: str, text: str, language: str) -> bool:
    """Whether a question has a verb of several senses, and a text too, in any form."""
    if not is_loose(question, language):
        return False
    start, end = sought(question, language)[1]
    return bool(held(terms(question[start:end].rsplit(maxsplit=1)[-1], language), text, language))


def counts_it(question: Question, window: Window, articles: Mapping[int, Article]) -> bool:
    """Whether a window's passage has what a question asks how many there are of, in any form.

    Yes where it asks for nothing of the kind, and where no word tells: amounts with a unit are told
    in others, people without a word for what they are by any, and characters without spaces are no
    words.
    """
    article = articles.get(window.candidate.passage.article)
    language = (article and article.language) or ""
    kind, (_, end) = sought(question.text, language)
    if kind != "how many":
        return True
    behind = (n for n, word in enumerate(question.words) if word.start >= end and not word.filler)
    place = next(behind, None)
    if place is None or (window.matched | window.akin) >> place & 1:
        return True
    noun = question.words[place].text
    return (
        bool(SPACELESS.search(noun))
        or noun.casefold() in units(language)
        or measure_asked(noun, language) is not None
    )


def _tells(
    question: Question,
    window: Window,
    articles: Mapping[int, Article],
    told: Telling,
) -> bool:
    """Whether the text of a window tells what a question asks for; yes where it is not at hand."""
    article = articles.get(window.candidate.passage.article)
    if article is None:
        return True
    return told(question.text, window.span.of(article.text), article.language or "")
