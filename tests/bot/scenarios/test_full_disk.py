"""While the disk is full: questions are answered, uploads refused in words, owners told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from tests.disks import Disk, small_disk
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.config import Settings
    from index import Article, Library
    from tests.local_telegram import Chat, Telegram

pytestmark = pytest.mark.usefixtures("bot")

WHO = "who said the coalition is pretending?"
# Enough for the room that is left in the log of changes to be used up.
MANY = 60


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    with small_disk(tmp_path / "disk") as mounted:
        yield mounted


@pytest.fixture
def settings(settings: Settings, disk: Disk) -> Settings:
    return settings.model_copy(update={"data": disk.place / "data"})


@pytest.fixture(autouse=True)
async def _articles(library: Library, bridge: Article) -> None:
    await library.add(bridge)


async def all_said(chat: Chat, wanted: str) -> list[str]:
    """Return what the bot says until it says something that holds these words."""
    said = [(await chat.reply())["text"]]
    while wanted not in said[-1]:
        said.append((await chat.reply())["text"])
    return said


async def test_every_question_is_answered_and_the_owner_told_once(
    telegram: Telegram, disk: Disk
) -> None:
    owner = telegram.private(OWNER)
    chats = [telegram.private(user) for user in range(100, 110)]
    disk.fill()
    for number in range(MANY):
        chat = chats[number % len(chats)]
        await chat.says(WHO, user=chat.id)
    for number in range(MANY):
        assert "Hedda Marr said" in (await chats[number % len(chats)].reply())["text"]
    assert "I cannot write" in (await owner.reply())["text"]
    assert owner.sent.empty()
    disk.make_room()
    await chats[0].says(WHO, user=100)
    answer = await chats[0].reply()
    assert answer["reply_markup"]["inline_keyboard"]
    assert owner.sent.empty()


async def test_uploads_are_refused_in_words_and_taken_once_there_is_room(
    telegram: Telegram, library: Library, disk: Disk
) -> None:
    owner = telegram.private(OWNER)
    disk.fill()
    waits = "and nobody on the quay knows how long the tide will keep it there " * 6
    text = "\n\n".join(f"The ferry of day {day} is late again, {waits}." for day in range(600))
    await owner.uploads("ferry.txt", text.encode(), user=OWNER)
    said = await all_said(owner, texts.DISK_FULL)
    assert sum("I cannot write" in one for one in said) <= 1
    assert not any("Added" in one for one in said)
    disk.make_room()
    await owner.uploads("ferry.txt", text.encode(), user=OWNER)
    await all_said(owner, "Added")
    assert [one.source_id for one in await library.newest(2)] == ["2001", "ferry"]
    await owner.says("what is late again?", user=OWNER)
    await all_said(owner, "is late again")


@pytest.mark.parametrize(
    "command",
    ["/help", "/start", "/latest", "/article 2001", "/search bridge", "/verify bridge",
     "/who the coalition is pretending", "/ask bridge", "/privacy", "/stats", "/unanswered",
     "/admins", "/collection", "/speakers"],
)  # fmt: skip
async def test_what_only_reads_is_answered_as_ever(
    telegram: Telegram, disk: Disk, command: str
) -> None:
    owner = telegram.private(OWNER)
    disk.fill()
    for number in range(3):
        await telegram.private(200 + number).says(WHO, user=200 + number)
    await owner.says(command, user=OWNER)
    said = (await owner.reply())["text"]
    if "I cannot write" in said:
        said = (await owner.reply())["text"]
    assert said not in (texts.ERROR, texts.DISK_FULL)


@pytest.mark.parametrize("command", ["/grant admin 55", "/allow 56", "/access listed",
                                     "/collection news", "/remove 2001"])  # fmt: skip
async def test_what_cannot_be_changed_is_said_so(
    telegram: Telegram, disk: Disk, command: str
) -> None:
    """It may still fit into the log of changes: then it is done, and said to be."""
    owner = telegram.private(OWNER)
    disk.fill()
    for number in range(MANY):
        await telegram.private(300 + number).says(WHO, user=300 + number)
    for number in range(MANY):
        await telegram.private(300 + number).reply()
    await owner.says(command, user=OWNER)
    said = (await owner.reply())["text"]
    if "I cannot write" in said:
        said = (await owner.reply())["text"]
    assert said != texts.ERROR
