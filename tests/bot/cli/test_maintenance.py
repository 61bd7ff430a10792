"""`quoth unanswered`: what has no answer, a line each. `quoth reread`: files read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from tests.bot.cli.command import quoth

if TYPE_CHECKING:
    from pathlib import Path

    from index import Article, Library
    from tests.local_telegram import Telegram

QUESTION = "when does the comet Halvorsen return?"


@pytest.mark.usefixtures("bot")
async def test_questions_without_an_answer_are_printed_the_most_asked_first(
    telegram: Telegram, library: Library, bridge: Article, tmp_path: Path
) -> None:
    await library.add(bridge)
    chat = telegram.private()
    for question in ("what is known\nof zebras?", QUESTION, QUESTION):
        await chat.says(question)
        assert (await chat.reply())["text"].startswith(texts.NO_ANSWER)
    done = quoth("unanswered", "--data", tmp_path / "data")
    fields = [line.split("\t") for line in done.stdout.splitlines()]
    assert [(times, asked) for times, _, asked in fields] == [
        ("2", QUESTION),
        ("1", "what is known of zebras?"),
    ]
    assert done.returncode == 0


def test_an_index_in_the_folder_needs_not_be_made_anew(tmp_path: Path) -> None:
    done = quoth("reindex", "--data", tmp_path / "data")
    assert done.returncode == 1
    assert "QUOTH_SEARCH is not set" in done.stderr


async def test_files_that_are_kept_are_read_again(library: Library, tmp_path: Path) -> None:
    page = b"<html><body><article><p>The comet returns in May.</p></article></body></html>"
    await library.add(page, name="comet.html")
    done = quoth("reread", "--all", "--data", tmp_path / "data")
    assert (done.returncode, done.stderr.splitlines()[-1]) == (0, "1 unchanged")
