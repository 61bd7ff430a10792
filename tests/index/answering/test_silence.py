"""Small libraries of news, half of whose questions look answerable and are not.

`silence/` has a file a language, in which articles of one thread stand together: "#" is a headline,
"?" a question with words of the quote that answers it, "!" one that nothing answers, with what is
wrong with it (another place, another speaker, a date that is not given ...).
"""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index import Article, Library

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = sorted(Path(__file__).with_name("silence").glob("*.txt"))
FIRST_DAY = date(2026, 4, 2)


@dataclass
class Thread:
    """Articles of one thread, and what is asked about it."""

    articles: list[tuple[str, list[str]]] = field(default_factory=list)
    answered: list[tuple[str, str]] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)


def threads(path: Path) -> Iterator[Thread]:
    for part in path.read_text(encoding="utf-8").split("\n==\n"):
        thread = Thread()
        for line in part.split("\n"):
            if line.startswith("# "):
                thread.articles.append((line[2:], []))
            elif line.startswith("? "):
                question, _, answer = line[2:].partition(" => ")
                thread.answered.append((question, answer))
            elif line.startswith("! "):
                thread.unanswered.append(line.partition(": ")[2])
            elif thread.articles:
                thread.articles[-1][1].append(line)
        yield thread


async def _counted(folder: Path, own: list[Thread]) -> Counter[str]:
    counted = Counter[str]()
    async with await Library.open(folder) as library:
        texts = [article for thread in own for article in thread.articles]
        for number, (title, lines) in enumerate(texts):
            day = FIRST_DAY + timedelta(number)
            text = "\n".join(lines).strip()
            await library.add(Article(str(number), title, text, published=day))
        for thread in own:
            for question, words in thread.answered:
                answer = await library.ask(question, today=date(2026, 6, 1))
                counted["answered"] += answer.answered
                counted["first"] += answer.answered and words in answer.quotes[0].text
            for question in thread.unanswered:
                answer = await library.ask(question, today=date(2026, 6, 1))
                counted["silent"] += not answer.answered
    return counted


def test_what_news_tell_is_answered_and_much_of_what_they_do_not_is_not(tmp_path: Path) -> None:
    counted, asked = Counter[str](), Counter[str]()
    for path in FILES:
        own = list(threads(path))
        asked["answered"] += sum(len(thread.answered) for thread in own)
        asked["silent"] += sum(len(thread.unanswered) for thread in own)
        counted += asyncio.run(_counted(tmp_path / path.stem, own))
    assert (len(FILES), asked["answered"], asked["silent"]) == (6, 120, 120)
    assert counted["answered"] >= 0.95 * asked["answered"]
    assert counted["first"] >= 0.9 * asked["answered"]
    assert counted["silent"] >= 0.53 * asked["silent"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_answers_stands_in_the_articles(path: Path) -> None:
    for thread in threads(path):
        told = [line for _, lines in thread.articles for line in lines]
        for question, words in thread.answered:
            assert any(words in line for line in told), question
