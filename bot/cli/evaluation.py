"""Evaluation of the answers: a set of questions whose answers are known, asked and scored.

A set is a folder with `questions.jsonl`, one object a line: `id`, `question`, `article_id` and
where the answer stands in that article, as `spans` ([start, end] each) or, word for word, as
`answers`; where no article answers, no `answers` and no `article_id`. It may have `speaker`: the
name of who said it, several names of the same person, or null where the article names nobody. Its
articles are in `articles.jsonl` beside it, or wherever one says.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from dataclasses import dataclass
from statistics import mean, median
from typing import TYPE_CHECKING, Any, Literal
from unicodedata import combining, normalize

from bot.errors import QuestionsUnusable
from index import ArticleNotFound

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from index import Answer, Library, Quote

# The longest quote, and the longest passage of one, that are counted, in characters.
LONGEST_QUOTE, LONGEST_PASSAGE = 400, 1_200
QUOTES = 5
# Probabilities are compared with what came true by so many steps from 0 to 1.
BINS = 10
Spans = list[tuple[int, int]]
Names = tuple[str, ...]
Verdict = Literal["right", "wrong", "unnamed"]


@dataclass(frozen=True, slots=True)
class Gold:
    """A question and where its answer stands, without spans if nowhere.

    `speakers` are names of who said it, none of them where nobody is named; None where it is not
    asked who said it.
    """

    question: str
    article_id: str
    spans: Spans
    speakers: Names | None = None


async def read_questions(path: Path, library: Library) -> list[Gold]:
    """Read a set; answers given in words are looked up in the library. Raises QuestionsUnusable."""
    questions = []
    text = await asyncio.to_thread(path.read_text, encoding="utf-8")
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            fields = json.loads(line)
            spans = await _spans(fields, library)
            article = fields["article_id"] if spans else ""
            gold = Gold(fields["question"], article, spans, _speakers(fields))
        except (KeyError, TypeError, ValueError) as error:
            raise QuestionsUnusable(f"{path}, line {number}: {error!r}") from error
        except ArticleNotFound as error:
            raise QuestionsUnusable(f"{path}, line {number}: {error}") from error
        questions.append(gold)
    return questions


def _speakers(fields: dict[str, Any]) -> Names | None:
    if "speaker" not in fields:
        return None
    given = fields["speaker"]
    names = given if isinstance(given, list) else [] if given is None else [given]
    if not all(isinstance(name, str) and _words(name) for name in names):
        raise ValueError(f"speaker is no name, names or null: {given!r}")
    return tuple(names)


async def _spans(fields: dict[str, Any], library: Library) -> Spans:
    if "spans" in fields:
        return [(int(start), int(end)) for start, end in fields["spans"]]
    if not fields["answers"]:
        return []
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
    all_pairs = list(zip(questions, answers, strict=True))
    pairs = [(gold, answer) for gold, answer in all_pairs if gold.spans]
    times = sorted(answer.elapsed * 1000 for answer in answers)
    lengths = [len(answer.quotes[0].text) for _, answer in pairs if answer.quotes]
    found = {
        "quote@1": _share(pairs, 1, quoted=True),
        "quote@3": _share(pairs, 3, quoted=True),
        "passage@1": _share(pairs, 1, quoted=False),
        "passage@5": _share(pairs, 5, quoted=False),
        "article@1": mean(_right_article(gold, answer) for gold, answer in pairs),
        "answered": mean(answer.answered for _, answer in pairs),
        "mean length": mean(lengths) if lengths else 0.0,
    }
    return {
        "questions": len(questions),
        **(found if pairs else {}),
        "median ms": median(times),
        "p99 ms": times[int(len(times) * 0.99)],
        **_of_absent([answer for gold, answer in all_pairs if not gold.spans]),
        **_calibration(
            [(answer.confidence, _is_right(gold, answer)) for gold, answer in all_pairs]
        ),
        **_of_speakers(pairs),
    }


def _of_absent(answers: Sequence[Answer]) -> dict[str, float]:
    """Return how many questions no article answers, and the share that were left unanswered."""
    if not answers:
        return {}
    return {"absent": len(answers), "silent": mean(not answer.answered for answer in answers)}


def _is_right(gold: Gold, answer: Answer) -> bool:
    return any(_holds(gold, quote, quoted=True) for quote in answer.quotes[:3])


def _calibration(found: Sequence[tuple[float, bool]]) -> dict[str, float]:
    """Return how far probabilities are from how often they are right, and that by ten bins.

    The expected calibration error: the mean over the bins of how far both are apart, weighed by the
    questions in them (Naeini et al. 2015, "Obtaining Well Calibrated Probabilities Using Bayesian
    Binning").
    """
    bins: dict[int, list[tuple[float, bool]]] = {}
    for likely, right in found:
        bins.setdefault(min(int(likely * BINS), BINS - 1), []).append((likely, right))
    apart = (abs(sum(likely - right for likely, right in row)) for row in bins.values())
    shares = {
        f"right at {place / BINS:.1f}": mean(right for _, right in row)
        for place, row in sorted(bins.items())
    }
    return {"calibration error": sum(apart) / len(found), **shares}


def _of_speakers(pairs: Sequence[tuple[Gold, Answer]]) -> dict[str, float]:
    """Return how many questions say who speaks, and the shares that answers name so."""
    asked = [(gold.speakers, answer) for gold, answer in pairs if gold.speakers is not None]
    if not asked:
        return {}
    found = Counter(_verdict(names, answer) for names, answer in asked)
    shares = {f"speaker {one}": found[one] / len(asked) for one in ("right", "wrong", "unnamed")}
    return {"speakers": len(asked), **shares}


def _verdict(names: Names, answer: Answer) -> Verdict:
    """Say whether the first quote names who said it; where nobody is named, no name is right."""
    shown = answer.quotes[0].speaker_name if answer.answered and answer.quotes else None
    if shown is None:
        return "unnamed" if names else "right"
    return "right" if any(_is_same(shown, name) for name in names) else "wrong"


def _is_same(shown: str, name: str) -> bool:
    """Whether one of two names has all words of the other: "Marr" and "Hedda Marr"."""
    one, other = _words(shown), _words(name)
    return one <= other or other <= one


def _words(name: str) -> set[str]:
    """Return the words of a name, whatever their case and accents."""
    letters = "".join(one for one in normalize("NFKD", name.casefold()) if not combining(one))
    return set(letters.split())


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
