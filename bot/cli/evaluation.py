"""How good are the answers: a set of questions whose answers are known, asked and scored.

A set is a folder with `questions.jsonl`, one object a line: `id`, `question`, `article_id` and
where the answer stands in that article, as `spans` ([start, end] each) or, word for word, as
`answers`. Its articles are in `articles.jsonl` beside it, or wherever one says.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from statistics import mean, median
from typing import TYPE_CHECKING, Any

from bot.errors import QuestionsUnusable
from index import ArticleNotFound

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from index import Answer, Library, Quote

# What a quote and its passage may have to be counted, in characters.
LONGEST_QUOTE, LONGEST_PASSAGE = 400, 1_200
QUOTES = 5
Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Gold:
    """A question and where its answer stands."""

    question: str
    article_id: str
    spans: Spans


async def read_questions(path: Path, library: Library) -> list[Gold]:
    """Read a set; answers given in words are looked up in the library. Raises QuestionsUnusable."""
    questions = []
    text = await asyncio.to_thread(path.read_text, encoding="utf-8")
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            fields = json.loads(line)
            gold = Gold(fields["question"], fields["article_id"], await _spans(fields, library))
        except (KeyError, TypeError, ValueError) as error:
            raise QuestionsUnusable(f"{path}, line {number}: {error!r}") from error
        except ArticleNotFound as error:
            raise QuestionsUnusable(f"{path}, line {number}: {error}") from error
        questions.append(gold)
    return questions


async def _spans(fields: dict[str, Any], library: Library) -> Spans:
    if "spans" in fields:
        return [(int(start), int(end)) for start, end in fields["spans"]]
    text = (await library.article(fields["article_id"])).text
    spans = []
    for answer in fields["answers"]:
        if answer not in text:
            raise ValueError(f"article {fields['article_id']} does not hold {answer!r}")
        start = text.find(answer)
        while start >= 0:
            spans.append((start, start + len(answer)))
            start = text.find(answer, start + 1)
    return spans


async def evaluate(library: Library, questions: Sequence[Gold]) -> dict[str, float]:
    """Ask every question and return the figures by name: shares, characters, milliseconds."""
    answers = [await library.ask(gold.question, limit=QUOTES) for gold in questions]
    pairs = list(zip(questions, answers, strict=True))
    times = sorted(answer.elapsed * 1000 for answer in answers)
    lengths = [len(answer.quotes[0].text) for answer in answers if answer.quotes]
    return {
        "questions": len(questions),
        "quote@1": _share(pairs, 1, quoted=True),
        "quote@3": _share(pairs, 3, quoted=True),
        "passage@1": _share(pairs, 1, quoted=False),
        "passage@5": _share(pairs, 5, quoted=False),
        "article@1": mean(_right_article(gold, answer) for gold, answer in pairs),
        "answered": mean(answer.answered for answer in answers),
        "mean length": mean(lengths) if lengths else 0.0,
        "median ms": median(times),
        "p99 ms": times[int(len(times) * 0.99)],
    }


def _share(pairs: Sequence[tuple[Gold, Answer]], first: int, *, quoted: bool) -> float:
    """Return the share of questions one of whose first quotes, or their passages, answers."""
    return mean(
        any(_holds(gold, quote, quoted=quoted) for quote in answer.quotes[:first])
        for gold, answer in pairs
    )


def _holds(gold: Gold, quote: Quote, *, quoted: bool) -> bool:
    span = quote.span if quoted else quote.passage
    return (
        quote.article.source_id == gold.article_id
        and len(span) <= (LONGEST_QUOTE if quoted else LONGEST_PASSAGE)
        and any(span.start <= start and end <= span.end for start, end in gold.spans)
    )


def _right_article(gold: Gold, answer: Answer) -> bool:
    return bool(answer.quotes) and answer.quotes[0].article.source_id == gold.article_id
