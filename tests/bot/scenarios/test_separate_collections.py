"""A chat that is bound to a collection never gets a word of another, however it asks."""

from __future__ import annotations

import json
import re
import sqlite3
from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from bot.storage.storage import FILE_NAME, Storage
from index import Article, Library
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.config import Settings
    from tests.local_telegram import Chat, Json, Telegram

pytestmark = pytest.mark.usefixtures("bot")


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


NORTH = (
    "The northern ferry was late again on Tuesday.\n\n"
    '"The harbour is frozen,” Captain Olga Brandt said. She expects a thaw in April.\n\n'
    "Marzipane is sold at the quay."
)
SOUTH = (
    "Quarrelsome wombats devoured the marzipan in Zanzibar.\n\n"
    '"Nobody had seen xylophones there,” Professor Ignatius Vellamo said on Friday.\n\n'
    "The southern ferry brought forty more."
)
SHARED = "Tickets for the lighthouse cost seven crowns, the keeper said."
OF_SOUTH = frozenset(words_of(SOUTH + " Menagerie uproar south s1 s2")) - frozenset(
    # Words of the bot's own, and of what it sends beside.
    [*words_of(NORTH + SHARED), "had", "more", "seen", "there", "nobody"]
)
QUESTIONS = (
    "who devoured the marzipan in Zanzibar?",
    "what did Vellamo say?",
    "xylophones",
    "zanzibaar wombatz ksylophones velamo",
    "what is the latest on the southern ferry?",
    "when was the ferry late?",
    "how much are tickets for the lighthouse?",
    # Goes on from the one before, where that is of a private chat.
    "and there?",
)
MEMBER = 11


@pytest.fixture(autouse=True)
async def _articles(library: Library, storage: Storage) -> None:
    for collection, text, title in (
        ("north", NORTH, "Quay notes"),
        ("south", SOUTH, "Menagerie uproar"),
    ):
        letter = collection[0]
        await library.add(Article(f"{letter}1", title, text, language="en"), collection=collection)
        twin = Article(f"{letter}2", "Lighthouse", SHARED, language="en")
        await library.add(twin, collection=collection)
    await storage.roster.bind(-1, 0, ["north"])
    await storage.roster.bind(-2, 0, ["south"])
    await storage.roster.bind(-3, 4, ["north"])
    await storage.roster.bind(-3, 0, ["south"])


def of_south(said: object) -> set[str]:
    return set(words_of(json.dumps(said, ensure_ascii=False))) & OF_SOUTH


WAYS = (
    tuple(f"/ask {question}" for question in QUESTIONS),
    tuple(f"/search {question}" for question in QUESTIONS),
    tuple(f"/who {question}" for question in QUESTIONS[:2]),
    tuple(f"/verify {words}" for words in (SHARED, "xylophones there", SOUTH[:50], "ferry")),
    ("/latest", "/articles", "/start", "/start as1", "/start n3", "/start n4", "/help"),
    ("/article s1", "/article s2", "/article n1", "/collections"),
    ("@quoth_bot what did Vellamo say?", "@quoth_bot lighthouse tickets"),
)


async def everything(telegram: Telegram, chats: Iterable[Chat], beside: Json) -> None:
    """Ask in every way there is, and press what there is to press.

    Not all in one group: the bot keeps to what Telegram lets it send there in a minute.
    """
    before, typed = len(telegram.requests), set[str]()
    for chat, ways in zip(chats, WAYS, strict=True):
        for way in ways:
            await chat.says(way, user=MEMBER, **beside)
            reply = await chat.reply()
            # The reply to a button may come after the next message is on its way.
            earlier, typed = typed, {*words_of(way), way.partition("/start a")[2]}
            for data in [""] + [button["callback_data"] for button in buttons(reply)[:3]]:
                if data:
                    await telegram.press(chat, reply, data, MEMBER)
                shown = [one.fields for one in telegram.requests[before:]]
                assert not of_south(shown) - typed - earlier, (way, data)
                before += len(shown)
            while not chat.sent.empty():
                chat.sent.get_nowait()


def buttons(message: Json) -> list[Json]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


async def forge(telegram: Telegram, chat: Chat, beside: Json, answers: Iterable[int]) -> None:
    """Press buttons that the bot has never sent to this chat."""
    message = telegram.new_message(chat, {"text": "x"} | beside)
    forged = [f"article:{number}:0" for number in range(1, 6)]
    forged += [f"list:{page}" for page in range(3)]
    for answer in answers:
        forged += [f"quote:{answer}:{place}:{wide}" for place in range(3) for wide in range(2)]
        forged += [f"whole:{answer}:0:0", f"whole:{answer}:0:-1", f"file:{answer}:0"]
    before = len(telegram.requests)
    for data in [*forged, "the last one: all before it is done"]:
        await telegram.press(chat, message, data, MEMBER)
    assert not of_south([one.fields for one in telegram.requests[before:]])
    assert len(telegram.requests) > before + len(forged)


def answers_in(settings: Settings) -> list[int]:
    with sqlite3.connect(settings.data / FILE_NAME) as database:
        return [row[0] for row in database.execute("SELECT id FROM answers")]


@pytest.mark.parametrize("where", ["group", "topic", "unbound", "private"])
async def test_no_way_of_asking_gets_a_word_of_another_collection(
    telegram: Telegram, storage: Storage, settings: Settings, where: str
) -> None:
    other = telegram.group(-2)
    for question in QUESTIONS[:3]:
        await other.says(f"/ask {question}")
        assert of_south(await other.reply())
    # Another topic of the same group may see them.
    forum = telegram.group(-3, "supergroup")
    await forum.says("/ask xylophones", user=MEMBER, message_thread_id=5, is_topic_message=True)
    assert of_south(await forum.reply())
    chats = [telegram.group(-10 - n, "supergroup") for n in range(len(WAYS))]
    beside: Json = {}
    if where == "topic":
        beside = {"message_thread_id": 4, "is_topic_message": True}
        for chat in chats:
            await storage.roster.bind(chat.id, 0, ["south"])
            await storage.roster.bind(chat.id, 4, ["north"])
    elif where == "group":
        for chat in chats:
            await storage.roster.bind(chat.id, 0, ["north"])
    else:
        await storage.roster.open_collection("north", opened=True)
        if where == "private":
            chats = [telegram.private(MEMBER)] * len(WAYS)
    answers = answers_in(settings)
    await everything(telegram, chats, beside)
    await forge(telegram, forum if where == "topic" else chats[-1], beside, answers)


async def test_inline_results_are_of_what_the_persons_private_chat_sees(
    telegram: Telegram, storage: Storage
) -> None:
    await storage.roster.open_collection("north", opened=True)
    for typed in (*QUESTIONS, ""):
        fields = await telegram.types_inline(typed, user=MEMBER)
        assert not of_south(fields) - set(words_of(typed))
    assert of_south(await telegram.types_inline("xylophones", user=OWNER))


async def test_a_word_that_only_others_hold_is_missing(telegram: Telegram) -> None:
    group = telegram.group(-1)
    await group.says("/ask which xylophones and ruritanians?")
    missing = texts.MISSING.format(words="“xylophones” or “ruritanians”")
    assert missing in (await group.reply())["text"]


async def test_what_a_chat_asked_before_it_was_bound_to_another_collection_is_gone(
    telegram: Telegram, storage: Storage
) -> None:
    group = telegram.group(-2)
    asked = await group.says("/ask what did velamo say?")
    answer = await group.reply()
    assert "Vellamo" in answer["text"]
    await storage.roster.bind(-2, 0, ["north"])
    for button in buttons(answer):
        pressed = await telegram.press(group, answer, button["callback_data"], MEMBER)
        assert pressed["text"] == texts.TOO_OLD
    await group.says("/ask and when?", reply_to_message=answer)
    assert not of_south((await group.reply())["text"])
    await group.edits(asked, "/ask what did velamo say?")
    edited = await group.reply()
    assert edited["message_id"] == answer["message_id"]
    assert not of_south(edited["text"])
