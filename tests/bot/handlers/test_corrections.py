"""Wrong speaker: pressed in the real application over HTTP."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from bot.storage.storage import FILE_NAME
from index import Article, Span
from tests.bot.messages import labels, marked
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from bot.config import Settings
    from index import Library
    from tests.local_telegram import Chat, Json, Telegram

pytestmark = pytest.mark.usefixtures("bot")

TEXT = (
    '"The ferry will sail again in May," mayor Ines Calder said.\n\n'
    '"Nobody asked the fishermen about the new pier," said Tobias Wrenfield, who runs the harbour.'
)
QUESTION = "who said nobody asked the fishermen about the new pier?"
READER = 8
CALDER, WRENFIELD = "Ines Calder", "Tobias Wrenfield"


@pytest.fixture(autouse=True)
async def number(library: Library) -> int:
    report = await library.add(Article("f1", "Ferry and pier", TEXT, language="en"))
    return report.added[0].article.number or 0


@pytest.fixture
def chat(telegram: Telegram) -> Chat:
    """The private chat of an owner, who may correct."""
    return telegram.private(OWNER)


async def answered(chat: Chat, question: str = QUESTION, user: int = OWNER) -> Json:
    await chat.says(question, user=user)
    return dict(await chat.reply())


async def pressed(chat: Chat, message: Json, label: str, user: int = OWNER) -> Json:
    """Press a button, and return the message as it is then."""
    await chat.presses(message, label, user=user)
    return dict(await chat.reply())


async def corrected(chat: Chat, label: str = CALDER) -> Json:
    choice = await pressed(chat, await answered(chat), texts.WRONG_SPEAKER)
    return await pressed(chat, choice, label)


def leads(message: Json) -> str:
    """Return the line above a quote."""
    return str(message["text"].split("\n")[0])


# People who are offered a correction


async def test_only_who_may_correct_is_offered_it(telegram: Telegram, chat: Chat) -> None:
    assert texts.WRONG_SPEAKER in labels(await answered(chat))
    reader = telegram.private(READER)
    assert texts.WRONG_SPEAKER not in labels(await answered(reader, user=READER))


async def test_a_reader_who_presses_it_in_a_group_is_refused(
    telegram: Telegram, library: Library
) -> None:
    group = telegram.group()
    message = await answered(group, f"/ask {QUESTION}")
    assert texts.WRONG_SPEAKER in labels(message)
    refused = await group.presses(message, texts.WRONG_SPEAKER, user=READER)
    assert refused["text"] == texts.NOT_YOURS
    refused = await group.presses(
        message, texts.WRONG_SPEAKER, user=READER, data=f"nobody:{_number(message)}:0"
    )
    assert refused["text"] == texts.NOT_YOURS
    assert await library.corrections() == {}


async def test_admins_correct_in_groups(telegram: Telegram) -> None:
    group = telegram.group()
    message = await answered(group, f"/ask {QUESTION}")
    choice = await pressed(group, message, texts.WRONG_SPEAKER)
    assert leads(await pressed(group, choice, CALDER)) == f"{CALDER}:"


async def test_an_answer_without_a_statement_has_no_speaker_to_correct(
    chat: Chat, library: Library
) -> None:
    await library.add(Article("c1", "Comet", "The comet returns in May.", language="en"))
    message = await answered(chat, "when does the comet return?")
    assert texts.WRONG_SPEAKER not in labels(message)


async def test_a_quote_that_is_turned_to_can_be_corrected(chat: Chat) -> None:
    message = await answered(chat, "what was said about the ferry in May, or the new pier?")
    second = await pressed(chat, message, "›")
    assert texts.WRONG_SPEAKER in labels(second)


# Correcting


async def test_the_people_of_the_article_are_offered_but_for_the_wrong_one(chat: Chat) -> None:
    message = await answered(chat)
    assert leads(message) == f"{WRENFIELD}:"
    choice = await pressed(chat, message, texts.WRONG_SPEAKER)
    assert labels(choice) == [CALDER, texts.NOBODY, texts.BACK]
    assert choice["message_id"] == message["message_id"]
    assert choice["text"] == f"{message['text']}\n\n{texts.WHO_SPEAKS}"


async def test_the_answer_says_who_corrected_to_what(chat: Chat, library: Library) -> None:
    message = await corrected(chat)
    assert leads(message) == f"{CALDER}:"
    assert message["text"].endswith(f"\n\nUser {OWNER} corrected who said this: {CALDER}.")
    assert "Nobody asked the fishermen" in marked(message, "bold")
    assert labels(message)[-1] == texts.UNDO
    ((correction,),) = (await library.corrections()).values()
    assert correction.by == str(OWNER)


async def test_the_next_answer_has_the_corrected_speaker(telegram: Telegram, chat: Chat) -> None:
    await corrected(chat)
    assert leads(await answered(telegram.private(READER), user=READER)) == f"{CALDER}:"


async def test_an_earlier_answer_has_the_corrected_speaker_once_a_button_is_pressed(
    telegram: Telegram, chat: Chat
) -> None:
    reader = telegram.private(READER)
    earlier = await answered(reader, user=READER)
    assert leads(earlier) == f"{WRENFIELD}:"
    await corrected(chat)
    assert leads(await pressed(reader, earlier, texts.WIDER, user=READER)) == f"{CALDER}:"


async def test_a_quote_can_be_nobodys(chat: Chat) -> None:
    message = await corrected(chat, texts.NOBODY)
    assert leads(message).startswith('"Nobody asked')
    assert message["text"].endswith(
        f"User {OWNER} corrected who said this: the article names nobody."
    )
    choice = await pressed(chat, await answered(chat), texts.WRONG_SPEAKER)
    assert labels(choice) == [CALDER, WRENFIELD, texts.UNDO, texts.BACK]


async def test_undo_brings_back_whom_the_article_tells(chat: Chat, library: Library) -> None:
    message = await pressed(chat, await corrected(chat), texts.UNDO)
    assert leads(message) == f"{WRENFIELD}:"
    assert labels(message)[-1] == texts.WRONG_SPEAKER
    assert await library.corrections() == {}


async def test_a_correction_that_another_has_undone_is_gone(
    chat: Chat, library: Library, number: int
) -> None:
    message = await corrected(chat)
    start = TEXT.index("Nobody")
    assert await library.undo_correction(number, Span(start, TEXT.index('" said T')))
    told = await chat.presses(message, texts.UNDO, user=OWNER)
    assert told["text"] == texts.GONE
    assert leads(await chat.reply()) == f"{WRENFIELD}:"


async def test_many_people_come_on_pages(chat: Chat, library: Library) -> None:
    names = ["Ada", "Ben", "Cleo", "Dora", "Emil", "Fritz", "Greta", "Hugo", "Ida", "Jonas"]
    said = "\n\n".join(f'"The mill of {name} is old," {name} Marlow said.' for name in names)
    await library.add(Article("m1", "The mills", said, language="en"))
    message = await answered(chat, "who said the mill of Ada is old?")
    choice = await pressed(chat, message, texts.WRONG_SPEAKER)
    offered = labels(choice)
    assert (len(offered), offered[8:]) == (12, ["1/2", "›", texts.NOBODY, texts.BACK])
    second = await pressed(chat, choice, "›")
    assert labels(second) == ["Jonas Marlow", "‹", "2/2", texts.NOBODY, texts.BACK]


async def test_back_shows_the_quote_as_it_was(chat: Chat) -> None:
    message = await answered(chat)
    choice = await pressed(chat, message, texts.WRONG_SPEAKER)
    assert (await pressed(chat, choice, texts.BACK))["text"] == message["text"]


# Statements that cannot be corrected


async def test_somebody_who_is_not_offered_cannot_be_chosen(chat: Chat, library: Library) -> None:
    message = await answered(chat)
    forged = f"correct:{_number(message)}:0:3:9"
    told = await chat.presses(message, texts.WRONG_SPEAKER, user=OWNER, data=forged)
    assert told["text"] == texts.CHANGED
    assert await library.corrections() == {}


async def test_an_article_that_has_changed_is_not_corrected(chat: Chat, library: Library) -> None:
    message = await answered(chat)
    await library.add(Article("f1", "Ferry and pier", "The harbour is closed.", language="en"))
    told = await chat.presses(message, texts.WRONG_SPEAKER, user=OWNER)
    assert told["text"] == texts.CHANGED


async def test_answers_that_were_remembered_before_there_were_corrections_can_be_corrected(
    chat: Chat, settings: Settings
) -> None:
    message = await answered(chat)
    with closing(sqlite3.connect(settings.data / FILE_NAME)) as database, database:
        ((quotes,),) = database.execute("SELECT quotes FROM answers").fetchall()
        older = json.dumps([quote[:6] for quote in json.loads(quotes)])
        database.execute("UPDATE answers SET quotes = ?", (older,))
    choice = await pressed(chat, message, texts.WRONG_SPEAKER)
    assert leads(await pressed(chat, choice, CALDER)) == f"{CALDER}:"


async def test_who_corrected_is_forgotten_with_the_rest_of_them(
    chat: Chat, library: Library
) -> None:
    await corrected(chat)
    await chat.says("/forgetme", user=OWNER)
    await chat.presses(await chat.reply(), texts.FORGET, user=OWNER)
    await chat.reply()
    ((correction,),) = (await library.corrections()).values()
    assert correction.by is None


def _number(message: Json) -> str:
    button = message["reply_markup"]["inline_keyboard"][0][0]
    return str(button["callback_data"].split(":")[1])
