"""Collections: which there are, for whom, and where uploads go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from bot.storage.people import Role
from index import Article, Library
from tests.local_telegram import OWNER, Telegram

if TYPE_CHECKING:
    from bot.storage.storage import Storage

pytestmark = pytest.mark.usefixtures("bot")

MEMBER = 11


@pytest.fixture(autouse=True)
async def _articles(library: Library) -> None:
    """Two articles each in the collections north and south."""
    for collection, texts_of_it in {
        "north": ("The northern ferry was late again.", "Marzipan is sold at the quay."),
        "south": ("Nobody had seen xylophones there, Vellamo said.", "The southern ferry came."),
    }.items():
        for number, text in enumerate(texts_of_it, start=1):
            article = Article(f"{collection[0]}{number}", "Notes", text, language="en")
            await library.add(article, collection=collection)


async def test_a_topic_is_bound_for_itself_and_a_group_for_its_other_topics(
    telegram: Telegram, storage: Storage
) -> None:
    forum = telegram.group(-8, "supergroup")
    topic = {"message_thread_id": 4, "is_topic_message": True}
    await forum.says("/bind", user=OWNER)
    assert (await forum.reply())["text"] == texts.UNBOUND
    await forum.says("/bind South, north", user=OWNER)
    assert (await forum.reply())["text"] == texts.CHAT_BOUND.format(names="north, south")
    await forum.says("/bind", user=OWNER, **topic)
    assert (await forum.reply())["text"] == texts.TOPIC_UNBOUND
    await forum.says("/bind north", user=OWNER, **topic)
    assert (await forum.reply())["text"] == texts.TOPIC_BOUND.format(names="north")
    await forum.says("/bind west", user=OWNER, **topic)
    assert (await forum.reply())["text"] == texts.NO_SUCH_COLLECTION.format(name="west")
    await forum.says("/ask xylophones", **topic)
    assert (await forum.reply())["text"].startswith(texts.NO_ANSWER)
    await forum.says("/ask xylophones")
    assert "Vellamo" in (await forum.reply())["text"]
    await forum.says("/unbind", user=OWNER)
    assert (await forum.reply())["text"] == texts.UNBOUND
    assert await storage.roster.bound(-8, 4) == {"north"}


async def test_admins_see_all_collections_in_private_and_others_the_open_ones(
    telegram: Telegram, storage: Storage
) -> None:
    await storage.roster.open_collection("north", opened=True)
    for user, expected in (
        (OWNER, ["north: 2 articles, open", "south: 2 articles, closed"]),
        (MEMBER, ["north: 2 articles, open"]),
    ):
        chat = telegram.private(user)
        await chat.says("/collections", user=user)
        assert (await chat.reply())["text"].splitlines() == expected
    await storage.roster.bind(-2, 0, ["south"])
    group = telegram.group(-2)
    await group.says("/collections", user=MEMBER)
    assert (await group.reply())["text"] == "south: 2 articles, closed"


async def test_uploads_go_into_the_collection_that_was_chosen(
    telegram: Telegram, library: Library
) -> None:
    chat = telegram.private(OWNER)
    said = []
    for text in ("/collection", "/collection west", "/collection west oepn", "/collection NORTH"):
        await chat.says(text, user=OWNER)
        said.append((await chat.reply())["text"])
        if text == "/collection west":
            said.append((await chat.reply())["text"])
    assert said == [
        texts.AIMED.format(name="default"),
        texts.COLLECTION_MADE.format(name="west"),
        texts.AIMED.format(name="west"),
        texts.UNUSABLE_NAME,
        texts.AIMED.format(name="north"),
    ]
    await chat.uploads("n9.txt", b"Ice\n\nThe ice is thick.", user=OWNER)
    await chat.reply()
    assert (await library.article("n9")).collection == "north"


async def test_an_uploader_puts_nothing_where_they_see_nothing(
    telegram: Telegram, library: Library, storage: Storage
) -> None:
    await storage.roster.grant(MEMBER, Role.UPLOADER, 0, below=Role.OWNER)
    await storage.roster.open_collection("north", opened=True)
    chat = telegram.private(MEMBER)
    said = []
    for text in ("/collection south", "/collection new", "/collection north open"):
        await chat.says(text, user=MEMBER)
        said.append((await chat.reply())["text"])
    assert said == [
        texts.NO_SUCH_COLLECTION.format(name="south"),
        texts.NO_SUCH_COLLECTION.format(name="new"),
        texts.NOT_YOURS,
    ]
    await chat.says("/collection north", user=MEMBER)
    assert (await chat.reply())["text"] == texts.AIMED.format(name="north")
    await storage.roster.open_collection("north", opened=False)
    await chat.uploads("n9.txt", b"Ice\n\nThe ice is thick.", user=MEMBER)
    assert (await chat.reply())["text"] == texts.CANNOT_ADD_THERE
    assert await library.size() == 4


async def test_what_is_sent_after_another_choice_goes_there_also_while_an_upload_goes_on(
    telegram: Telegram, library: Library
) -> None:
    chat = telegram.private(OWNER)
    await chat.uploads("n8.txt", b"Ice\n\nThe ice is thick.", user=OWNER)
    await chat.says("/collection south", user=OWNER)
    await chat.uploads("n9.txt", b"Fog\n\nThe fog is thin.", user=OWNER)
    said = [(await chat.reply())["text"] for _ in range(2)]
    assert texts.AIMED.format(name="south") in said
    assert (await library.article("n8")).collection == "default"
    assert (await library.article("n9")).collection == "south"


async def test_a_collection_named_in_front_is_found_as_the_command_finds_it_or_said_to_be_new(
    telegram: Telegram, library: Library
) -> None:
    chat = telegram.private(OWNER)
    await chat.says("/add #NORTH Ice\n\nThe ice is thick.", user=OWNER)
    assert (await chat.reply())["text"].startswith("Added: Ice")
    assert await library.collections() == {"north": 3, "south": 2}
    await chat.says("/add #Fog Fog\n\nThe fog is thin.", user=OWNER)
    said = (await chat.reply())["text"].splitlines()
    assert said[0].startswith("Added: Fog")
    assert said[-1] == texts.COLLECTION_MADE.format(name="Fog")
    assert await library.collections() == {"Fog": 1, "north": 3, "south": 2}


async def test_opening_and_closing_a_collection_is_known_to_the_next_question(
    telegram: Telegram,
) -> None:
    owner, chat = telegram.private(OWNER), telegram.private(MEMBER)
    for state, answered in (("open", True), ("closed", False)):
        await owner.says(f"/collection south {state}", user=OWNER)
        await owner.reply()
        await chat.says("xylophones", user=MEMBER)
        assert ("Vellamo" in (await chat.reply())["text"]) == answered
    await owner.says("/collection none open", user=OWNER)
    assert (await owner.reply())["text"] == texts.NO_SUCH_COLLECTION.format(name="none")
