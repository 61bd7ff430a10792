"""Answers in a terminal."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from bot.cli.output import BAR, show, show_verification
from index import Article, Library

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def library(tmp_path: Path, bridge: Article) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path) as opened:
        await opened.add(bridge)
        yield opened


def console(width: int = 60) -> Console:
    return Console(file=StringIO(), width=width, color_system=None)


def written(by: Console) -> list[str]:
    assert isinstance(by.file, StringIO)
    return by.file.getvalue().splitlines()


async def test_an_answer_has_a_bar_and_who_said_it_before_it(library: Library) -> None:
    out = console()
    show(await library.ask("who said the coalition is pretending?"), out)
    lines = written(out)
    assert lines[0] == "opposition spokeswoman Councillor Hedda Marr:"
    assert all(len(line) <= 60 for line in lines if line.startswith(BAR))
    assert "Bridge to stay closed until March" in lines


async def test_the_speaker_stands_behind_where_nobody_asks_who(library: Library) -> None:
    out = console()
    show(await library.ask("is the coalition pretending that money will hold it up?"), out)
    lines = written(out)
    assert lines[0].startswith(BAR)
    assert "opposition spokeswoman Councillor Hedda Marr" in lines


async def test_no_answer_says_so_and_what_is_missing(library: Library) -> None:
    out = console()
    show(await library.ask("what does a zeppelin cost in Zanzibar?"), out)
    assert any("zeppelin" in line for line in written(out))
    assert not any(line.startswith(BAR) for line in written(out))


async def test_a_verification_shows_the_quote_or_that_there_is_none(library: Library) -> None:
    found, absent = console(), console()
    show_verification(await library.find_wording("engineers had found 14 cracked bolts"), found)
    show_verification(await library.find_wording("the zeppelin landed on the quay at noon"), absent)
    assert any(line.startswith(BAR) for line in written(found))
    assert not any(line.startswith(BAR) for line in written(absent))


async def test_a_headline_is_shown_as_one(library: Library) -> None:
    out = console()
    show_verification(await library.find_wording("bridge to stay closed until march"), out)
    heading, title, source, *_ = written(out)
    assert heading == "Word for word, as a headline:"
    assert title == "Bridge to stay closed until March"
    assert source.endswith("2001")


async def test_a_headline_that_answers_goes_before_the_passage(library: Library) -> None:
    title = "Pilots end their strike after nine days"
    await library.add(Article("9", title, "The pilots went back to work.", language="en"))
    out = console()
    show(await library.ask("how long was the strike of the pilots?"), out)
    assert written(out)[:3] == [title, f"{BAR}The pilots went back to work.", "9"]


async def test_what_another_article_says_instead_is_told(library: Library) -> None:
    text = "Some 7,000 people cross the river every day."
    await library.add(Article("2009", "River", text, language="en"))
    out = console(200)
    show(await library.ask("how many people cross the river every day?"), out)
    told = [line for line in written(out) if "Another article says" in line]
    assert any("Another article says: 9,000 (2001)" in line for line in told)
