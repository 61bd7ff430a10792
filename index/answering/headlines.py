"""Headlines that have what a question seeks, where the quotes below them may not. Pure.

Newsrooms put the figure into the headline, and leave it out of the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.answering.parts import asked_terms, only_part
from index.answering.reports import CLAUSE_ENDS
from index.answering.times import may_be_far
from index.query.sought import sought
from index.text.terms import searched_terms

if TYPE_CHECKING:
    from index.models import Article, Span
    from index.query.sought import Sought

# Of a verb that goes with these ("last", "stand") a headline has no need.
_WITH_A_VERB: frozenset[Sought] = frozenset({"how long", "measure"})
# Headlines have capitals for other reasons than names, and name no reasons.
_IN_HEADLINES: frozenset[Sought] = frozenset(
    {"when", "what time", "how long", "how much", "how many", "measure"}
)
_WORD = re.compile(r"[^\W\d_][\w']*")


def headline_sought(question: str, article: Article) -> Span | None:
    """Return the part of an article's headline that a question seeks, as a span of its title.

    None where the headline has little else of what is asked, and where `part_sought` of a quote
    would be None.
    """
    language = article.language or ""
    if sought(question, language)[0] not in _IN_HEADLINES:
        return None
    part = only_part(question, article.title, language)
    return part if part and _is_about(article.title, part, question, language) else None


def _is_about(headline: str, part: Span, question: str, language: str) -> bool:
    """Whether a headline has all that a question is about, beside the words that ask."""
    kind, (start, end) = sought(question, language)
    asked = asked_terms(question[:start] + question[end:], language)
    lacking = asked.difference(searched_terms(headline, language))
    if not lacking and kind == "how long" and may_be_far(question, language):
        return _goes_with(headline, part, asked, language)
    return len(lacking) <= (kind in _WITH_A_VERB) and lacking != asked


def _goes_with(headline: str, part: Span, asked: set[str], language: str) -> bool:
    """Whether the words beside a part of a headline are asked for: what lasts so long.

    "How long is the bridge?" does not ask until when it is closed.
    """
    clause = CLAUSE_ENDS.split(headline[part.end :], maxsplit=1)[0]
    before, behind = (
        [word for word in _WORD.findall(words) if asked_terms(word, language)]
        for words in (headline[: part.start], clause)
    )
    # Behind it a name may begin.
    beside = before[-1:] + [word for word in behind[:1] if word.islower()]
    return all(asked.issuperset(asked_terms(word, language)) for word in beside)
