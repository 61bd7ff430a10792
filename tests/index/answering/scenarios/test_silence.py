"""Small libraries of news, half of whose questions look answerable and are not.

`silence/` has a file a language, in which articles of one thread stand together: "#" is a headline,
"?" a question with words of the quote that answers it, "!" one that nothing answers, with what is
wrong with it (another place, another speaker, a date that is not given ...). In `nothing_told/`
mostly the noun, the event or the measure that is asked for is told of something else; in
`said_about/` it is asked what somebody said about something that they do not call by its name, and
in `not_there/` after people and places that no article mentions, but for a slip of the finger.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from index import Article, Library

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent


class Floors(NamedTuple):
    """Numbers of questions with and without an answer, and the least that must be right."""

    with_answer: int
    without: int
    answered: float
    first: float
    silent: float


FOLDERS = {
    "silence": Floors(120, 120, 0.95, 0.9, 0.55),
    "nothing_told": Floors(120, 120, 0.95, 0.85, 0.55),
    "said_about": Floors(28, 32, 0.85, 0.85, 0.8),
    "not_there": Floors(29, 37, 0.95, 0.95, 0.62),
}
FILES = [path for name in FOLDERS for path in sorted(HERE.joinpath(name).glob("*.txt"))]
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


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_news_tell_is_answered_and_much_of_what_they_do_not_is_not(
    tmp_path: Path, folder: str
) -> None:
    """The least shares of first quotes and of silence are those of the time of writing."""
    floors = FOLDERS[folder]
    counted, asked = Counter[str](), Counter[str]()
    for path in sorted(HERE.joinpath(folder).glob("*.txt")):
        own = list(threads(path))
        asked["answered"] += sum(len(thread.answered) for thread in own)
        asked["silent"] += sum(len(thread.unanswered) for thread in own)
        counted += asyncio.run(_counted(tmp_path / path.stem, own))
    assert asked == {"answered": floors.with_answer, "silent": floors.without}
    assert counted["answered"] >= floors.answered * floors.with_answer
    assert counted["first"] >= floors.first * floors.with_answer
    assert counted["silent"] >= floors.silent * floors.without
