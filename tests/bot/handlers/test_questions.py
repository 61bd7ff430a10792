"""Asking in Telegram: the real application over HTTP, from message to reply."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from bot.replies import TYPING_AFTER_S, TYPING_AGAIN_S
from index import Article
from tests.bot.busy_library import BusyLibrary
from tests.bot.messages import labels, marked
from tests.local_telegram import Refusal, Telegram

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.config import Settings
    from bot.emulator.drivers.clock import SetClock
    from bot.storage.storage import Storage
    from index import Library

pytestmark = pytest.mark.usefixtures("bot")

HELP = f"{texts.HELP.format(bot='quoth_bot')}\n\n{texts.HELP_PRIVACY}"
QUESTION = "who said the coalition is pretending?"
# The newest article has no sentence that somebody says.
EXAMPLE = "Olive harvest fails in the south"


@pytest.fixture
async def library(settings: Settings) -> AsyncIterator[BusyLibrary]:
    async with await BusyLibrary.open(settings.data) as opened:
        yield opened


@pytest.fixture(autouse=True)
async def _articles(library: Library, bridge: Article, harvest: Article) -> None:
    await library.add(bridge)
    await library.add(harvest)


async def test_a_question_in_a_private_chat_gets_the_quoted_sentence(telegram: Telegram) -> None:
    chat = telegram.private()
    asked = await chat.says(QUESTION)
    answer = await chat.reply()
    assert marked(answer, "bold").startswith('"Nobody wants this bridge shut')
    assert marked(answer, "blockquote") == marked(answer, "bold")
    lines = answer["text"].splitlines()
    assert lines[0] == "opposition spokeswoman Councillor Hedda Marr:"
    assert lines[2:4] == [
        "Bridge to stay closed until March",
        "10 October 2023 · 2001",
    ]
    assert telegram.requests[-1].fields["reply_parameters"]["message_id"] == asked["message_id"]


async def test_a_pronoun_stands_for_who_was_named_two_questions_ago(
    telegram: Telegram, library: Library
) -> None:
    text = "Judge Ivo Brandt resigned on Friday. He won a silver cup for rowing as a young man."
    await library.add(Article("j", "A judge goes", text, language="en"))
    chat = telegram.private()
    for question in ("when did judge Ivo Brandt resign?", "how long does the bridge stay closed?"):
        await chat.says(question)
        await chat.reply()
    await chat.says("which silver cup for rowing had he won as a man?")
    answer = await chat.reply()
    assert answer["text"].startswith("Searched for: which silver cup for rowing had Ivo Brandt won")
    assert "silver cup" in answer["text"].splitlines()[1]


@pytest.mark.parametrize("text", [f"/ask {QUESTION}", f"/ask@quoth_bot {QUESTION}"])
async def test_a_command_in_a_group_is_answered(telegram: Telegram, text: str) -> None:
    group = telegram.group()
    await group.says(text)
    assert "Hedda Marr said" in (await group.reply())["text"]


async def test_a_mention_in_a_group_is_answered(telegram: Telegram) -> None:
    group = telegram.group()
    await group.says(f"@quoth_bot {QUESTION}")
    assert "Hedda Marr said" in (await group.reply())["text"]


async def test_a_reply_to_the_bot_in_a_group_is_answered(telegram: Telegram) -> None:
    group = telegram.group()
    await group.says("/help")
    said = await group.reply()
    await group.says(QUESTION, reply_to_message=said)
    assert "Hedda Marr said" in (await group.reply())["text"]


async def test_nobody_else_in_a_group_is_answered(telegram: Telegram) -> None:
    group = telegram.group()
    await group.says(QUESTION)
    await group.says("@other_bot " + QUESTION)
    await group.says("/ask@other_bot " + QUESTION)
    await group.uploads("a.txt", b"Bridge\n\nIt is.", user=7)
    await group.says("/ask olive harvest")
    assert "olive harvest has failed" in (await group.reply())["text"]
    assert group.sent.empty()


async def test_no_answer_names_the_words_that_no_article_has(telegram: Telegram) -> None:
    chat = telegram.private()
    await chat.says("who is the president of Ruritania?")
    assert (await chat.reply())["text"] == (
        f"{texts.NO_ANSWER}\nNo article mentions “president” or “Ruritania”."
    )


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("<b>will the bridge stay closed</b> & until March?", "bridge"),
        ("bridge'; DROP TABLE articles; --", "“DROP”, “TABLE” or “articles”"),
        ("bridge " * 580, "bridge"),
        ("?!...", texts.NO_QUESTION),
        ("🦊", texts.ONLY_WORDS.format(example=EXAMPLE)),
        ("/ask", texts.ASK_WHAT.format(example=EXAMPLE)),
        ("/nonsense", HELP),
    ],
)
async def test_strange_questions_get_a_sane_reply(
    telegram: Telegram, question: str, expected: str
) -> None:
    chat = telegram.private()
    await chat.says(question)
    assert expected in (await chat.reply())["text"]


async def test_an_article_that_changes_while_it_is_quoted_is_not_shown(
    telegram: Telegram, library: BusyLibrary, bridge: Article
) -> None:
    async def change() -> None:
        await library.add(replace(bridge, text="The bridge is open."))

    library.meanwhile = change
    chat = telegram.private()
    await chat.says(QUESTION)
    assert (await chat.reply())["text"] == texts.CHANGED


async def test_typing_is_shown_while_an_answer_takes_its_time_as_often_as_it_fades(
    telegram: Telegram, library: BusyLibrary, clock: SetClock
) -> None:
    finished = asyncio.Event()

    async def until_it_waits() -> int:
        while not clock.sleepers:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.01)
        return [request.method for request in telegram.requests].count("sendChatAction")

    async def wait() -> None:
        await finished.wait()

    library.meanwhile = wait
    chat = telegram.private()
    await chat.says(QUESTION)
    assert await until_it_waits() == 0
    pauses = (TYPING_AFTER_S, TYPING_AGAIN_S, TYPING_AGAIN_S)
    for times, pause in enumerate(pauses, start=1):
        clock.advance(pause)
        assert await until_it_waits() == times
    finished.set()
    assert "Hedda Marr" in (await chat.reply())["text"]


async def test_an_answer_that_takes_no_time_is_sent_without_typing(telegram: Telegram) -> None:
    chat = telegram.private()
    await chat.says(QUESTION)
    await chat.reply()
    assert "sendChatAction" not in [request.method for request in telegram.requests]


async def test_an_empty_library_says_so(telegram: Telegram, library: Library) -> None:
    await library.remove("2001", "2002")
    chat = telegram.private()
    await chat.says(QUESTION)
    assert (await chat.reply())["text"] == texts.EMPTY_LIBRARY


async def test_an_answer_says_what_it_searched_for_when_a_word_was_misspelled(
    telegram: Telegram,
) -> None:
    chat = telegram.private()
    await chat.says("what did Counsillor Hedda Mahr say about the bridge?")
    assert (await chat.reply())["text"].startswith(
        "Searched for: what did Councillor Hedda Marr say about the bridge?\n"
    )


async def test_the_next_question_in_a_private_chat_goes_on_from_the_last(
    telegram: Telegram,
) -> None:
    chat = telegram.private()
    await chat.says(QUESTION)
    await chat.reply()
    await chat.says("what did she say about the bridge?")
    assert "Hedda Marr say about the bridge?" in (await chat.reply())["text"].splitlines()[0]


async def test_each_topic_of_a_private_chat_has_a_conversation_of_its_own(
    telegram: Telegram,
) -> None:
    chat = telegram.private()
    one, other = ({"message_thread_id": n, "is_topic_message": True} for n in (54, 55))
    await chat.says(QUESTION, **one)
    await chat.reply()
    await chat.says("and the ferries?", **other)
    assert "Searched for" not in (await chat.reply())["text"]
    await chat.says("what did she say about the bridge?", **one)
    assert "Hedda Marr say about the bridge?" in (await chat.reply())["text"].splitlines()[0]


async def test_in_a_group_only_a_reply_to_an_answer_goes_on(telegram: Telegram) -> None:
    group = telegram.group()
    await group.says(f"/ask {QUESTION}")
    answer = await group.reply()
    await group.says("what did she say about the bridge?", reply_to_message=answer)
    assert "Hedda Marr say about the bridge?" in (await group.reply())["text"].splitlines()[0]
    await group.says("/ask what did she say about the bridge?")
    assert "Searched for" not in (await group.reply())["text"]


async def test_words_are_verified(telegram: Telegram) -> None:
    chat = telegram.private()
    await chat.says("/verify Nobody wants this bridge shut a day longer")
    assert (await chat.reply())["text"].startswith(texts.EXACT)
    await chat.says("/verify Everybody wants this bridge shut a day longer")
    reply = (await chat.reply())["text"]
    assert reply.startswith(texts.NEAR)
    assert "instead of “Everybody”, it says “Nobody”" in reply
    await chat.says("/verify zebras wear stripes")
    assert (await chat.reply())["text"] == texts.NOT_THERE
    await chat.says("/verify")
    assert (await chat.reply())["text"] == texts.VERIFY_WHAT


async def test_an_edited_question_gets_its_answer_edited(telegram: Telegram) -> None:
    chat = telegram.private()
    asked = await chat.says("what failed in the south?")
    first = await chat.reply()
    assert "olive harvest" in first["text"]
    await chat.edits(asked, QUESTION)
    second = await chat.reply()
    assert second["message_id"] == first["message_id"]
    assert "Hedda Marr said" in second["text"]


async def test_an_edited_question_whose_answer_may_have_been_lost_is_answered_anew(
    telegram: Telegram,
) -> None:
    chat = telegram.private()
    telegram.lose["sendMessage"] = 1
    asked = await chat.says("what failed in the south?")
    lost = await chat.reply()
    # Its number is not known: there is nothing to edit, and what is asked now is still answered.
    await chat.edits(asked, QUESTION)
    second = await chat.reply()
    assert second["message_id"] != lost["message_id"]
    assert "Hedda Marr said" in second["text"]
    await chat.edits(asked, "why has the olive harvest failed?")
    assert (await chat.reply())["message_id"] == second["message_id"]


async def test_an_edited_question_goes_on_from_the_one_before_it(telegram: Telegram) -> None:
    chat = telegram.private()
    now = int(time.time())
    await chat.says(QUESTION, date=now - 60)
    await chat.reply()
    second = await chat.says("olive harvest", date=now - 40)
    await chat.reply()
    await chat.says("why has the olive harvest failed?", date=now - 20)
    await chat.reply()
    await chat.edits(second, "what did she say about the bridge?")
    assert "Hedda Marr say about the bridge?" in (await chat.reply())["text"].splitlines()[0]


async def test_an_edited_command_in_a_group_gets_its_answer_edited(telegram: Telegram) -> None:
    group = telegram.group()
    asked = await group.says("/ask olive harvest")
    first = await group.reply()
    await group.edits(asked, f"/ask {QUESTION}")
    assert (await group.reply())["message_id"] == first["message_id"]


@pytest.mark.parametrize(
    ("command", "expected"),
    [("/verify", texts.NEAR), ("/search", "best first")],
)
async def test_edited_words_are_looked_for_anew(
    telegram: Telegram, command: str, expected: str
) -> None:
    chat = telegram.private()
    asked = await chat.says(f"{command} quux")
    await chat.reply()
    await chat.edits(asked, f"{command} the coalition is not pretending")
    assert expected in (await chat.reply())["text"]


async def test_ask_as_a_reply_asks_what_the_other_message_says(telegram: Telegram) -> None:
    group = telegram.group()
    other = await group.says(QUESTION, user=5)
    await group.says("/ask", reply_to_message=other)
    assert "Hedda Marr said" in (await group.reply())["text"]


async def test_an_example_pressed_too_late_for_telegram_is_still_answered(
    telegram: Telegram, storage: Storage
) -> None:
    chat = telegram.private()
    await chat.says("/start", date=int(time.time()) - 3600)
    welcome = await chat.reply()
    welcome["date"] -= 90 * 24 * 3600
    telegram.refuse["answerCallbackQuery"] = [
        Refusal(400, "Bad Request: query is too old and response timeout expired")
    ]
    label = welcome["reply_markup"]["inline_keyboard"][0][0]["text"]
    pressing = asyncio.create_task(chat.presses(welcome, label))
    answer = await chat.reply()
    assert texts.ERROR not in answer["text"]
    pressing.cancel()
    now = int(time.time())
    assert await storage.forget(now, now - 30 * 24 * 3600) == 0


async def test_only_quotes_that_answer_are_counted(telegram: Telegram) -> None:
    chat = telegram.private()
    await chat.says("why has the olive harvest failed?")
    answer = await chat.reply()
    assert not any("/" in label for label in labels(answer))


async def test_search_leads_with_what_is_said_and_names_an_article_once(
    telegram: Telegram,
) -> None:
    chat = telegram.private()
    await chat.says("/search bridge")
    found = (await chat.reply())["text"]
    assert found.index("Hedda Marr:") < found.index("Bridge to stay closed until March")
    assert found.count("Bridge to stay closed until March") == 1


async def test_who_search_and_latest(telegram: Telegram) -> None:
    chat = telegram.private()
    await chat.says("/who the coalition is pretending")
    assert (await chat.reply())["text"].startswith("opposition spokeswoman Councillor Hedda Marr:")
    await chat.says("/search bridge ferries")
    found = (await chat.reply())["text"]
    assert "the best first" in found.splitlines()[0]
    assert "Bridge to stay closed until March" in found
    await chat.says("/latest")
    latest = (await chat.reply())["text"]
    assert latest.index("Olive harvest") < latest.index("Bridge to stay")
    for command, said in (("/who", texts.WHO_WHAT), ("/search", texts.SEARCH_WHAT)):
        await chat.says(command)
        assert (await chat.reply())["text"] == said


@pytest.mark.parametrize(
    ("code", "expected"),
    [("de", "10. Oktober 2023"), ("ru", "10 октября 2023"), ("ja", "10 October 2023")],
)
async def test_the_interface_speaks_the_users_language(
    telegram: Telegram, code: str, expected: str
) -> None:
    telegram.languages[1] = code
    chat = telegram.private()
    await chat.says(QUESTION)
    answer = await chat.reply()
    assert expected in answer["text"]
    wider = answer["reply_markup"]["inline_keyboard"][-2][0]["text"]
    assert (wider == texts.WIDER) == (code == "ja")
