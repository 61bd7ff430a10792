"""A question and the passages of one article, as they are ranked."""

from __future__ import annotations

from datetime import date

from index.answering.sentences import Candidate
from index.ingest.passages import passages
from index.models import Article
from index.query.analysis import Question, analyse
from index.query.weighing import Statistics
from index.text.terms import terms

TODAY = date(2023, 10, 11)
TEXT = (
    "The council met on Tuesday. The old bridge will stay closed until March. "
    "Ferries run every hour. Nobody was hurt."
)


def question(text: str) -> Question:
    return analyse(text, ["en"], Statistics(100, lambda _: 3, lambda _: ()), TODAY)


def candidates(text: str, score: float = 5.0) -> list[Candidate]:
    article = Article("1", "The bridge", text, language="en", number=1)
    title = tuple(terms(article.title, "en"))
    return [Candidate(one, title, score) for one in passages(text, "en")]
