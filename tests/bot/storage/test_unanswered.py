"""Unanswered questions: how many are kept, and whose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.storage.answers import Inquiry
from bot.storage.unanswered import MOST, MOST_OF_ONE

if TYPE_CHECKING:
    from bot.storage.storage import Storage
    from index import Library

QUESTION = "when does the comet Halvorsen return?"


async def test_no_more_questions_are_kept_than_that(storage: Storage) -> None:
    async with storage._database.transaction() as db:
        await db.write_each(
            "INSERT INTO unanswered (at, question, who) VALUES (?, 'x', 0)",
            [(number,) for number in range(MOST + 50)],
        )
    await storage.unanswered.forget(now=0)
    kept = await storage.unanswered.newest(2 * MOST)
    assert (len(kept), kept[-1].at) == (MOST, 50)


async def test_who_gets_no_answer_without_end_does_not_bury_the_others(
    storage: Storage, library: Library
) -> None:
    found = await library.ask(QUESTION)
    for asker in (2, *[1] * (MOST_OF_ONE + 3), None):
        await storage.answers.remember(Inquiry(1, None, asker, 0, "en", None), found)
    await storage.unanswered.forget(now=0)
    assert [one.id for one in await storage.unanswered.newest(MOST)] == [
        *range(MOST_OF_ONE + 5, 4, -1), 1,
    ]  # fmt: skip
