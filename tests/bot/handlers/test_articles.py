"""Articles in Telegram: listed, paged, read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from index import Article, Library

if TYPE_CHECKING:
    from tests.local_telegram import Telegram

pytestmark = pytest.mark.usefixtures("bot")


@pytest.fixture(autouse=True)
async def _articles(library: Library, bridge: Article, harvest: Article) -> None:
    await library.add(bridge)
    await library.add(harvest)


async def test_articles_are_listed_newest_first_and_paged(
    telegram: Telegram, library: Library
) -> None:
    for number in range(12):
        await library.add(Article(f"n{number}", f"Note {number}", f"Text {number}.", language="en"))
    chat = telegram.private()
    await chat.says("/articles")
    first = await chat.reply()
    assert first["text"].startswith("14 articles, newest first\n\nOlive harvest")
    await chat.presses(first, "›")
    second = await chat.reply()
    assert "Note 0" in second["text"]
    await chat.presses(second, "2/2")
    await chat.presses(second, "‹")
    assert (await chat.reply())["text"].startswith("14 articles, newest first\n\nOlive harvest")


async def test_an_article_is_shown_in_pages(telegram: Telegram, library: Library) -> None:
    paragraphs = [f"Paragraph {number} " + "of many words " * 40 for number in range(20)]
    await library.add(Article("long", "Long", "\n\n".join(paragraphs), language="en"))
    chat = telegram.private()
    await chat.says("/article long")
    page = await chat.reply()
    assert page["text"].startswith("Long\nlong\n\nParagraph 0")
    await chat.presses(page, "›")
    assert "Paragraph 0 " not in (await chat.reply())["text"]
    await library.remove("long")
    acknowledged = await chat.presses(page, "›")
    assert acknowledged["text"] == texts.GONE


@pytest.mark.parametrize(
    "written",
    ["#2001", "2001.", "№2001", "№ 2001", "(2001)", "[2001]", "2001?", "“2001”", "2001,", "# 2001",
     "２００１", "٢٠٠١", "۲۰۰۱", "<2001>", "2001:", "«2001»", "'2001'", "2001!", "#2001.",
     "no. 2001", "article 2001 please", "n° 2001", "id: 2001", "2001 2002",
     "https://news.example/bridge"],
)  # fmt: skip
async def test_an_article_is_found_whatever_stands_around_its_number(
    telegram: Telegram, library: Library, bridge: Article, written: str
) -> None:
    await library.add(replace(bridge, url="https://news.example/bridge"))
    chat = telegram.private()
    await chat.says(f"/article {written}")
    assert bridge.title in (await chat.reply())["text"]


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("/article", texts.WHICH_ARTICLE),
        ("/article 99", "I have no article 99."),
        ("/article ab-2001", "I have no article ab-2001."),
    ],
)
async def test_an_article_that_is_not_there_is_said_so(
    telegram: Telegram, command: str, expected: str
) -> None:
    chat = telegram.private()
    await chat.says(command)
    assert (await chat.reply())["text"] == expected


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("/latest 1", 1), ("/latest ٢", 2), ("/latest", 5), ("/latest 0", 5), ("/latest 7", 7),
        ("/latest 4000000000", 9), ("/latest some", 5), ("latest 3", 3),
        ("show me the 2 newest articles", 2), ("последние 3 статьи", 3), ("最新的2篇文章", 2),
        ("what's new?", 5),
    ],
)  # fmt: skip
async def test_as_many_of_the_newest_are_shown_as_are_asked_for(
    telegram: Telegram, library: Library, asked: str, shown: int
) -> None:
    for number in range(7):
        await library.add(Article(f"n{number}", f"Note {number}", f"Text {number}.", language="en"))
    chat = telegram.private()
    await chat.says(asked)
    first, _, rest = (await chat.reply())["text"].partition("\n")
    assert first.startswith(f"{shown} article")
    assert rest.count("\n\n") + 1 == shown
