"""Messages that are sent together are one upload."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from telegram import Chat, Message

from bot.uploads.batches import (
    PARTED_CHARS,
    REFUSED_ALBUMS,
    Batch,
    Batches,
    Item,
    in_albums,
)
from bot.uploads.posts import Post, pasted
from tests.bot.sent import NOTES, forwarded, telegram_document, uploads_notes
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from index import Library
    from tests.local_telegram import Telegram

QUIET_S = 0.02


@pytest.mark.usefixtures("bot")
async def test_documents_in_quick_succession_are_one_upload_with_one_summary(
    telegram: Telegram, library: Library
) -> None:
    chat = telegram.private(OWNER)
    await uploads_notes(chat)
    said = (await chat.reply())["text"]
    assert said.count("Added:") == 3
    assert "Added: Plovers leave (plover)\nEnglish · 1 passage" in said
    await chat.says("what nests by the mill?", user=OWNER)
    assert "heron" in (await chat.reply())["text"]
    assert (await library.counts()).articles == 3


@pytest.mark.usefixtures("bot")
async def test_an_album_goes_where_the_caption_of_one_of_it_says(
    telegram: Telegram, library: Library
) -> None:
    chat = telegram.private(OWNER)
    for name, more in (("heron", {}), ("plover", {"caption": "#birds please"})):
        fields = {"media_group_id": "5"} | more
        document = telegram_document(telegram, f"{name}.txt", NOTES[name].encode())
        chat.sends({"document": document} | fields, OWNER)
    assert (await chat.reply())["text"].count("Added:") == 2
    assert await library.collections() == {"birds": 2}


def test_of_an_album_what_was_named_with_one_is_meant_of_all_but_those_with_a_name() -> None:
    def item(album: str | None, collection: str, *, tagged: bool = False) -> Item:
        message = Message(1, datetime.now(UTC), Chat(1, "private"), media_group_id=album)
        return Item(message, "a.txt", collection=collection, tagged=tagged)

    items = [
        item("5", "default"), item("5", "birds", tagged=True), item("5", "mills", tagged=True),
        item("6", "default"), item(None, "news", tagged=True), item(None, "default"),
    ]  # fmt: skip
    together = in_albums(items)
    wanted = ["mills", "birds", "mills", "default", "news", "default"]
    assert [one.collection for one in together] == wanted
    assert all(one is other for one, other in zip(together[1:], items[1:], strict=True))


@pytest.mark.usefixtures("bot")
async def test_a_batch_of_forwarded_posts_is_one_upload(
    telegram: Telegram, library: Library
) -> None:
    chat = telegram.private(OWNER)
    for number, text in enumerate(NOTES.values()):
        chat.sends(forwarded(text, number), OWNER)
    photo = {"photo": [{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}]}
    caption = {"caption": "Photo of the day: the mill at dawn, with a heron on its wheel."}
    fields = forwarded("", 9) | photo | caption
    fields.pop("text")
    chat.sends(fields, OWNER)
    said = (await chat.reply())["text"]
    assert said.count("Added:") == 4
    assert (await library.article("lenncourier-9")).text == caption["caption"]


@pytest.mark.usefixtures("bot")
async def test_a_text_too_long_for_one_message_is_one_article(
    telegram: Telegram, library: Library
) -> None:
    chat = telegram.private(OWNER)
    first = "The mill\n\n" + "The mill is shut. " * (PARTED_CHARS // 18 + 2)
    await chat.says(f"/add {first.strip()}", user=OWNER)
    await chat.says("It will open again.", user=OWNER)
    assert (await chat.reply())["text"].startswith("Added: The mill (text-")
    [article] = await library.newest(2)
    assert article.text.endswith("The mill is shut.\n\nIt will open again.")
    await chat.says("will it open?", user=OWNER)
    assert "It will open again." in (await chat.reply())["text"]


# Without a bot


def item(name: str, post: Post | None = None) -> Item:
    fields = {"message_id": 1, "date": 0, "chat": {"id": 5, "type": "private"}}
    return Item(Message.de_json(fields, bot=None), name, post=post)


async def test_each_key_has_a_batch_of_its_own() -> None:
    batches = Batches(QUIET_S)
    first, new = batches.put("a", item("1"))
    again, more = batches.put("a", item("2"))
    other, _ = batches.put("b", item("3"))
    assert (new, more) == (True, False)
    assert first is again is not other
    assert [one.name for one in first.items] == ["1", "2"]


async def test_what_comes_while_a_round_is_worked_on_is_the_next_round() -> None:
    batches, rounds = Batches(QUIET_S), []
    batch, _ = batches.put("a", item("1"))
    async for items in batches.rounds(batch):
        rounds.append([one.name for one in items])
        if len(rounds) == 1:
            batches.put("a", item("2"))
    assert rounds == [["1"], ["2"]]
    assert batches.put("a", item("3"))[1]


async def test_one_that_had_nothing_left_ends_none_that_has_begun_in_its_place() -> None:
    batches = Batches(QUIET_S)
    batches.take_up(left := Batch("a"))
    batch, _ = batches.put("a", item("1"))
    async for _ in batches.rounds(left):
        pass
    assert batches.put("a", item("2")) == (batch, False)


async def test_a_round_does_not_wait_for_ever_for_more() -> None:
    batches = Batches(QUIET_S)
    batch, _ = batches.put("a", item("1"))

    async def keep_sending() -> None:
        while True:
            await asyncio.sleep(QUIET_S / 4)
            batches.put("a", item("more"))

    sending = asyncio.create_task(keep_sending())
    async with asyncio.timeout(30), aclosing(batches.rounds(batch)) as rounds:
        items = await anext(rounds)
    assert not sending.done()
    sending.cancel()
    assert len(items) > 1


@pytest.mark.parametrize(("units", "goes_on"), [(PARTED_CHARS - 1, False), (PARTED_CHARS, True)])
async def test_only_a_text_about_as_long_as_a_message_goes_on(units: int, *, goes_on: bool) -> None:
    batches = Batches(QUIET_S)
    assert not batches.goes_on("a")
    batch, _ = batches.put("a", item("1", pasted("x" * units)))
    assert batches.goes_on("a") == goes_on
    batches.go_on("a", "the end.")
    assert not batches.goes_on("a")
    assert batch.items[0].post
    assert batch.items[0].post.text.endswith("x the end.")


def test_refused_albums_are_remembered_not_all_for_ever() -> None:
    batches = Batches(QUIET_S)
    batches.refuse("first")
    assert batches.is_refused("first")
    for number in range(REFUSED_ALBUMS):
        batches.refuse(str(number))
    assert not batches.is_refused("first")
    assert batches.is_refused("0")


async def test_what_is_left_of_an_upload_takes_what_comes_and_two_of_a_kind_stay_apart() -> None:
    batches = Batches(QUIET_S)
    first, second, empty = (
        Batch("key", items=[item("a")]),
        Batch("key", items=[item("b")]),
        Batch(0),
    )
    for one in (first, second, empty):
        batches.take_up(one)
    assert len(batches) == 2
    assert batches.put("key", item("c")) == (first, False)
    assert batches.put(0, item("d"))[1]
    for batch, wanted in ((first, ["a", "c"]), (second, ["b"])):
        async with aclosing(batches.rounds(batch)) as rounds:
            assert [[one.name for one in items] async for items in rounds] == [wanted]
    assert len(batches) == 1
