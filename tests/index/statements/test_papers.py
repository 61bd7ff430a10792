"""Who speaks in whole articles as papers write them, where nothing was fitted to any of them.

The 65 articles of papers/ were written with their gold by people who had not seen the program:
news, portraits, sketches, letters and reports in the house styles of twelve languages. Every quote
has the speaker's name, or a description where the article has no name, and by what words it tells
who speaks: a name, a description, a pronoun, a verb without a subject ("dropped"), or none at all.
Weights were fitted to the other half of what they wrote, in bench/cases.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from index.models import Span
from index.statements.certainty import certain
from index.statements.extraction import statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.models import Statement

FOLDER = Path(__file__).parent / "papers"
# Shares of all quotations: how many have the right speaker at least, and how many another at most.
LEAST_RIGHT, MOST_WRONG = 0.61, 0.1
# The same of those beside which a name, a description or a pronoun tells who speaks.
BY_WORDS = {"name": (0.8, 0.07), "description": (0.68, 0.1), "pronoun": (0.47, 0.13)}
# So many letters of a word are the same in its other forms.
_COMMON = 4


def is_right(shown: str, quote: dict[str, str]) -> bool:
    """Whether the words that are shown are the speaker's name, or a description of the gold."""
    wanted, low = (quote["speaker"] or quote["description"]).casefold(), shown.casefold()
    if low in wanted or wanted in low:
        return True
    stems = [word[:-2] for word in wanted.split() if len(word) > _COMMON]
    return any(one in low for one in stems) or wanted.split()[-1] in low


def verdict(text: str, said: Statement | None, quote: dict[str, str]) -> str:
    """Say whether the speaker of a quotation is right, wrong or not shown.

    A description that stands at the quotation is right: the article says no more.
    """
    if said is None or said.speaker is None:
        return "nobody"
    described = quote["mention_kind"] == "description" and said.speaker == said.mention
    return "right" if described or is_right(said.speaker.of(text), quote) else "wrong"


def articles() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each article with its language."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield path.stem, json.loads(line)


@cache
def verdicts() -> dict[str, Counter[str]]:
    """Return by kind of words how many speakers are right, wrong and not shown."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for language, article in articles():
        text = article["text"]
        found = certain(statements(text, language), language)
        quoted = [one for one in found if one.kind != "indirect"]
        for quote in article["quotes"]:
            middle = (quote["start"] + quote["end"]) // 2
            place = Span(middle, middle + 1)
            said = next((one for one in quoted if one.span.holds(place)), None)
            counts[quote["mention_kind"]][verdict(text, said, quote)] += 1
    return counts


def test_most_speakers_are_right_and_few_are_others() -> None:
    total = sum(verdicts().values(), Counter[str]())
    assert total["right"] / total.total() >= LEAST_RIGHT
    assert total["wrong"] / total.total() <= MOST_WRONG


@pytest.mark.parametrize("kind", BY_WORDS)
def test_words_of_every_kind_are_understood(kind: str) -> None:
    least, most = BY_WORDS[kind]
    found = verdicts()[kind]
    assert found["right"] / found.total() >= least
    assert found["wrong"] / found.total() <= most


def test_what_nobody_says_hardly_ever_has_a_speaker() -> None:
    named = unsaid = 0
    for language, article in articles():
        text = article["text"]
        shown = [one for one in certain(statements(text, language), language) if one.speaker]
        for one in article["unsaid"]:
            unsaid += 1
            named += any(it.span == Span(one["start"], one["end"]) for it in shown)
    assert named / unsaid <= 0.08
