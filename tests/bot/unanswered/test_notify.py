"""Questions that nothing answered: kept, grouped, shown, and answered late, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from bot.storage.people import Role
from bot.storage.unanswered import KEPT_S
from index import Article
from tests.local_telegram import OWNER, Refusal

if TYPE_CHECKING:
    from bot.storage.storage import Storage
    from index import Library
    from tests.local_telegram import Chat, Json, Telegram

QUESTION = "when does the comet Halvorsen return?"
COMET = b"Comet returns\n\nThe comet Halvorsen returns in May, the observatory said."
UPLOADER = 30


@pytest.fixture(autouse=True)
async def _articles(library: Library, bridge: Article) -> None:
    await library.add(bridge)


async def in_vain(chat: Chat, question: str = QUESTION, user: int = 1, **more: object) -> Json:
    asked = await chat.says(question, user=user, **more)
    assert (await chat.reply())["text"].startswith(texts.NO_ANSWER)
    return asked


async def offered(telegram: Telegram, content: bytes = COMET, user: int = OWNER) -> Json:
    """Upload an article and return the offer that follows the report."""
    chat = telegram.private(user)
    await chat.uploads("comet.txt", content, user=user)
    assert (await chat.reply())["text"].startswith("Added")
    return await chat.reply()


async def quiet(chat: Chat, user: int) -> bool:
    """Whether nothing has been said in a chat before the next command's answer."""
    await chat.says("/privacy", user=user)
    said: str = (await chat.reply())["text"]
    return said.startswith("What I keep about you")


@pytest.mark.usefixtures("bot")
async def test_who_got_no_answer_is_told_once_when_an_article_answers(telegram: Telegram) -> None:
    chat = telegram.private()
    asked = await in_vain(chat)
    await in_vain(chat, "when does comet Halvorsen return")
    offer = await offered(telegram)
    assert (
        offer["text"] == f"{texts.NOW_ANSWERED[0].format(n=1)}\n• when does comet Halvorsen return"
    )
    owner = telegram.private(OWNER)
    await owner.presses(offer, texts.TELL, user=OWNER)
    told = await chat.reply()
    assert told["text"].startswith("You asked: when does comet Halvorsen return\nNow there is")
    assert "The comet Halvorsen returns in May" in told["text"]
    assert asked["message_id"] < told["message_id"]
    assert (await owner.reply())["text"] == "Sent to 1 chat."
    # The buttons of a late answer work like those of any other.
    assert (await chat.presses(told, texts.USEFUL))["text"] == texts.THANKS
    await owner.presses(offer | {"reply_markup": BUTTON}, "x", user=OWNER, data="tell:1")
    assert (await owner.reply())["text"] == texts.TOLD_ALREADY
    assert await quiet(chat, user=1)


BUTTON = {"inline_keyboard": [[{"text": "x", "callback_data": "tell:1"}]]}


@pytest.mark.usefixtures("bot")
async def test_a_topic_is_told_where_it_was_asked_and_a_chat_that_left_is_not(
    telegram: Telegram, storage: Storage
) -> None:
    forum, gone = telegram.group(-1001, "supergroup"), telegram.private(5)
    for user in (1, 2):
        await in_vain(forum, f"/ask {QUESTION}", user, message_thread_id=4, is_topic_message=True)
    await in_vain(gone, user=5)
    await storage.closed_chats.add(5, 0)
    await telegram.private(OWNER).presses(await offered(telegram), texts.TELL, user=OWNER)
    assert (await forum.reply())["message_thread_id"] == 4
    assert (await telegram.private(OWNER).reply())["text"] == "Sent to 1 chat."
    assert forum.sent.empty()
    assert gone.sent.empty()


@pytest.mark.usefixtures("bot")
async def test_who_has_blocked_the_bot_stops_nobody_else_from_being_told(
    telegram: Telegram, storage: Storage
) -> None:
    for user in (1, 2):
        await in_vain(telegram.private(user), user=user)
    offer = await offered(telegram)
    telegram.refuse["sendMessage"] = [Refusal(403, "Forbidden: bot was blocked by the user")]
    await telegram.private(OWNER).presses(offer, texts.TELL, user=OWNER)
    assert "Halvorsen returns in May" in (await telegram.private(2).reply())["text"]
    assert (await telegram.private(OWNER).reply())["text"] == "Sent to 1 chat."
    assert await storage.closed_chats.has(1)


@pytest.mark.usefixtures("bot")
async def test_nobody_hears_of_an_article_that_they_may_not_see(
    telegram: Telegram, storage: Storage, library: Library
) -> None:
    await library.make_collection("secret")
    await storage.roster.aim(OWNER, "secret")
    north = telegram.group(-200)
    await storage.roster.bind(-200, 0, ["secret"])
    await in_vain(telegram.private())
    await north.says(f"/ask {QUESTION}", user=3)
    assert (await north.reply())["text"] == texts.EMPTY_LIBRARY
    await library.add(Article("s", "Fog", "There was fog.", language="en"), collection="secret")
    await in_vain(north, f"/ask {QUESTION}", 3)
    offer = await offered(telegram)
    assert offer["text"].startswith("1 question")
    await telegram.private(OWNER).presses(offer, texts.TELL, user=OWNER)
    assert "Halvorsen returns in May" in (await north.reply())["text"]
    assert (await telegram.private(OWNER).reply())["text"] == "Sent to 1 chat."
    assert await quiet(telegram.private(), user=1)


@pytest.mark.usefixtures("bot")
async def test_a_group_that_lost_the_collection_meanwhile_is_not_told(
    telegram: Telegram, storage: Storage, library: Library
) -> None:
    group = telegram.group()
    await in_vain(group, f"/ask {QUESTION}")
    offer = await offered(telegram)
    await library.make_collection("other")
    await storage.roster.bind(group.id, 0, ["other"])
    await telegram.private(OWNER).presses(offer, texts.TELL, user=OWNER)
    assert (await telegram.private(OWNER).reply())["text"] == "Sent to 0 chats."
    assert group.sent.empty()


@pytest.mark.usefixtures("bot")
async def test_what_was_searched_is_not_told_where_its_words_are_not_seen_any_more(
    telegram: Telegram, storage: Storage, library: Library
) -> None:
    town = Article("z", "By the sea", "Zvantibeld lies by the sea.", language="en")
    await library.add(town, collection="secret")
    group = telegram.group(-200)
    await storage.roster.bind(group.id, 0, ["default", "secret"])
    asked = "when does the comet Halvorsen return to Zvantibelt?"
    await in_vain(group, f"/ask {asked}")
    offer = await offered(telegram)
    assert asked in offer["text"]
    await storage.roster.bind(group.id, 0, ["default"])
    await telegram.private(OWNER).presses(offer, texts.TELL, user=OWNER)
    told = (await group.reply())["text"]
    assert "Halvorsen returns in May" in told
    assert f"You asked: {asked}" in told
    assert "Zvantibeld" not in told


@pytest.mark.usefixtures("bot")
async def test_an_uploader_hears_how_many_but_not_what_others_asked(
    telegram: Telegram, storage: Storage
) -> None:
    await storage.roster.grant(UPLOADER, Role.UPLOADER, 0, below=Role.OWNER)
    await in_vain(telegram.private())
    offer = await offered(telegram, user=UPLOADER)
    assert offer["text"] == texts.NOW_ANSWERED[0].format(n=1)
    refused = await telegram.private(UPLOADER).presses(offer, texts.TELL, user=9)
    assert refused["text"] == texts.NOT_FOR_YOU
    await telegram.private(UPLOADER).presses(offer, texts.TELL, user=UPLOADER)
    assert "Halvorsen returns in May" in (await telegram.private().reply())["text"]


@pytest.mark.usefixtures("bot")
async def test_an_article_that_answers_nothing_is_followed_by_nothing(telegram: Telegram) -> None:
    await in_vain(telegram.private())
    owner = telegram.private(OWNER)
    await owner.uploads("fog.txt", b"Fog\n\nThere was fog over the harbour.", user=OWNER)
    assert (await owner.reply())["text"].startswith("Added")
    assert await quiet(owner, user=OWNER)


@pytest.mark.usefixtures("bot")
async def test_a_question_is_asked_again_as_it_was_edited_last(
    telegram: Telegram, storage: Storage
) -> None:
    chat = telegram.private()
    asked = await in_vain(chat, "/ask the comet Halvorsen returns")
    await chat.edits(asked, "/who the comet Halvorsen returns")
    await chat.reply()
    [waiting] = await storage.unanswered.newest(5)
    assert waiting.who


@pytest.mark.usefixtures("bot")
async def test_a_question_loses_its_asker_and_later_goes_itself(
    telegram: Telegram, storage: Storage
) -> None:
    await in_vain(telegram.private())
    [question] = await storage.unanswered.newest(9)
    assert [one.asker for one in await storage.unanswered.waiting([question])] == [1]
    # A message is dated by Telegram, whose clock goes on while the bot's stands still.
    now = question.at
    await storage.forget(now, answers_before=now + 1)
    assert await storage.unanswered.newest(9) == [question]
    assert await storage.unanswered.waiting([question]) == []
    # There is nobody to tell any more: no button.
    assert "reply_markup" not in await offered(telegram)
    await storage.forget(now + KEPT_S + 1, answers_before=now)
    assert await storage.unanswered.newest(9) == []
