"""Articles are uploaded, removed, restored and taken back, in several collections at once."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from index import DEFAULT_COLLECTION, Library
from tests.index.engine_of import engine_of
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.storage.storage import Storage
    from index import Article
    from index.query.weighing import Statistics
    from tests.local_telegram import Chat, Json, Telegram

pytestmark = pytest.mark.usefixtures("bot")

COLLECTIONS = (DEFAULT_COLLECTION, "north", "south")
ASKED = (None, *([one] for one in COLLECTIONS), ["north", "south"], [])
BIRDS = ("wren", "heron", "plover", "curlew")
QUESTIONS = ("who counted the heron?", "wren", "plover curlew", "when was the mill shut?")
STEPS, UPLOADED_FIRST = 30, 4


def text_of(chosen: random.Random) -> bytes:
    """Return one of a few texts: some are the same in several collections, or under two names."""
    bird, place = chosen.choice(BIRDS), chosen.choice(("mill", "quay", "moor"))
    text = f"{bird.title()} seen\n\nA {bird} was seen by the {place}."
    return (
        text + f'\n\n"We counted the {bird},” Olga Brandt said.' * chosen.randint(0, 1)
    ).encode()


class Desk:
    """An owner at work: every step is a message or a button, and its answer is awaited."""

    def __init__(self, telegram: Telegram, storage: Storage, seed: int) -> None:
        self._telegram = telegram
        self._storage = storage
        self._random = random.Random(seed)  # noqa: S311 - seeded, so that it can be repeated
        self._own = telegram.private(OWNER)
        self._groups = count(1)
        self._uploads: list[Json] = []

    async def upload(self) -> None:
        """Send some files at once, each into a collection of its own; some are there already."""
        for _ in range(self._random.randint(1, 4)):
            name, collection = self._random.choice("1234"), self._random.choice(COLLECTIONS)
            tag = {} if collection == DEFAULT_COLLECTION else {"caption": f"#{collection}"}
            document = self._telegram.add_file(text_of(self._random), f"{name}.txt")
            self._own.sends({"document": document} | tag, OWNER)
        summary = await self._own.reply()
        if "reply_markup" in summary:
            self._uploads.append(summary)

    async def undo(self) -> None:
        """Take back one of the uploads, the last one or an earlier one."""
        if self._uploads:
            place = self._random.randrange(len(self._uploads))
            await self._own.presses(self._uploads.pop(place), texts.UNDO, user=OWNER)
            assert texts.UNDONE in (await self._own.reply())["text"]

    async def remove(self) -> None:
        """Remove an article in a group that asks one collection, if it is there."""
        group = await self._group()
        await group.says(f"/remove {self._random.choice('1234')}", user=OWNER)
        asked = await group.reply()
        if "reply_markup" in asked:
            await group.presses(asked, texts.REMOVE, user=OWNER)
            assert texts.REMOVED in (await group.reply())["text"]

    async def restore(self) -> None:
        """Bring an article back in such a group, if there is one."""
        group = await self._group()
        await group.says(f"/restore {self._random.choice('1234')}", user=OWNER)
        await group.reply()

    async def step(self) -> None:
        """Do anything."""
        steps = (self.upload, self.upload, self.undo, self.remove, self.remove, self.restore)
        await self._random.choice(steps)()

    async def _group(self) -> Chat:
        # Another each time: in one the bot keeps to what Telegram lets it send there in a minute.
        number = -next(self._groups)
        await self._storage.roster.bind(number, 0, [self._random.choice(COLLECTIONS)])
        return self._telegram.group(number)


def _counted(terms: Sequence[str], weights: Statistics) -> tuple[int, dict[str, int]]:
    return weights.size, {term: weights.frequency(term) for term in terms}


async def statistics(library: Library) -> Json:
    """Return what questions are weighed with and answered by, in each mixture of collections."""
    found: Json = {}
    await library.catch_up()
    for asked in ASKED:
        within = library._index.within(asked)
        terms = sorted(term for term, _ in engine_of(library._index).vocabulary())
        weights = library._index.with_statistics(partial(_counted, terms), within)
        answers = [await library.ask(question, collections=asked) for question in QUESTIONS]
        found[str(asked)] = (
            weights,
            await library.size(collections=asked),
            replace(await library.counts(collections=asked), collections=0),
            [
                [
                    (one.article.collection, one.article.source_id, one.span, round(one.score, 6))
                    for one in answer.quotes
                ]
                for answer in answers
            ],
            [answer.missing for answer in answers],
        )
    return found


async def articles(library: Library) -> list[Article]:
    """Return all articles as they were written last, for among equals the older one goes first."""
    every = {one.number or 0: one async for one in library.every_article()}
    passages = await library._storage.reader.run_in_snapshot(
        lambda stored: stored.passages_of(list(every))
    )
    ordered = sorted(every, key=lambda number: passages[number][0].id)
    return [replace(every[number], number=None) for number in ordered]


async def add_fresh(library: Library, article: Article) -> None:
    """Add an article, be there one of the same text: an article that comes back is taken."""
    report = await library.add(article)
    if report.added[0].kind == "twin":
        await library.add(replace(article, text="Nothing yet."))
        await library.add(article)


@pytest.mark.parametrize("seed", range(12, 15))
async def test_the_index_weighs_like_a_fresh_one_over_the_same_articles(
    telegram: Telegram, library: Library, storage: Storage, tmp_path: Path, seed: int
) -> None:
    desk = Desk(telegram, storage, seed)
    for _ in range(UPLOADED_FIRST):
        await desk.upload()
    for _ in range(STEPS):
        await desk.step()
    known = await statistics(library)
    assert known["None"][2]
    async with await Library.open(tmp_path / "fresh") as fresh:
        for article in await articles(library):
            await add_fresh(fresh, article)
        assert await statistics(fresh) == known
