"""A scan is sent, and its quotes say that a program has read it; or it is refused in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bench.pdf import column, pdf
from index import Article, Library
from tests.index.reading.archives import archive
from tests.index.reading.pdf import scanned
from tests.index.reading.pdf.scanned import TITLE
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.config import Settings
    from tests.local_telegram import Chat, Telegram

pytestmark = pytest.mark.usefixtures("bot")
ASKED = "what will the parish spend the money on?"


@pytest.fixture
def settings(settings: Settings, request: pytest.FixtureRequest) -> Settings:
    return settings.model_copy(update={"ocr": getattr(request, "param", "eng")})


@pytest.fixture
async def library(settings: Settings, tmp_path: Path) -> AsyncIterator[Library]:
    assert tmp_path in settings.data.parents
    async with await Library.open(settings.data, ocr=settings.reader_of_scans) as opened:
        yield opened


async def said(chat: Chat, name: str, content: bytes) -> str:
    await chat.uploads(name, content, user=OWNER)
    told: str = (await chat.reply())["text"]
    return told


async def test_an_answer_from_a_scan_says_that_it_was_read_by_ocr(telegram: Telegram) -> None:
    scanned.needed()
    chat = telegram.private(OWNER)
    told = await said(chat, "mill.pdf", scanned.news())
    assert f"Added: {TITLE} (mill)" in told
    assert "PDF · pp. 1–2, read by OCR" in told
    await chat.says(ASKED, user=OWNER)
    answer = (await chat.reply())["text"]
    assert "The parish will spend the money on a new roof for the school" in answer
    assert "mill · p. 2, read by OCR" in answer
    await chat.says("/articles", user=OWNER)
    assert "mill · read by OCR" in (await chat.reply())["text"]
    [first, *_] = (await telegram.types_inline(ASKED))["results"]
    assert first["description"].startswith("p. 2, read by OCR · ")
    assert "p. 2, read by OCR" in first["input_message_content"]["message_text"]


async def test_a_scan_in_an_archive_is_read_beside_a_text(
    telegram: Telegram, library: Library
) -> None:
    scanned.needed()
    files: dict[str, str | bytes] = {"a.pdf": pdf(column(*scanned.FIRST)), "b.pdf": scanned.news()}
    told = await said(telegram.private(OWNER), "news.zip", archive(files))
    assert told.count("Added: ") == 2
    stored = [one async for one in library.every_article()]
    assert {one.source_id: one.by_ocr for one in stored} == {"a": False, "b": True}


@pytest.mark.parametrize(
    ("settings", "why"),
    [("off", "they can be read once tesseract is installed and QUOTH_OCR is on"),
     ("xyz", "and tesseract, which could read them, does not have the language xyz")],
    indirect=["settings"],
)  # fmt: skip
async def test_a_scan_that_cannot_be_read_is_refused_with_what_to_do(
    telegram: Telegram, why: str
) -> None:
    scanned.needed()
    told = await said(telegram.private(OWNER), "mill.pdf", scanned.news())
    assert told.startswith("Refused: mill.pdf: its pages are pictures without text")
    assert why in told


async def test_articles_that_were_there_before_are_marked_as_before(
    telegram: Telegram, library: Library
) -> None:
    await library.add(Article("9", "Roof", "The parish will spend the money on a roof."))
    chat = telegram.private(OWNER)
    await chat.says(ASKED, user=OWNER)
    assert "OCR" not in (await chat.reply())["text"]
