"""/unanswered: questions without an answer, for admins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from index import Article, Library
    from tests.local_telegram import Chat, Json, Telegram

QUESTION = "when does the comet Halvorsen return?"
BUTTON = {"inline_keyboard": [[{"text": "x", "callback_data": "keep"}]]}


@pytest.fixture(autouse=True)
async def _articles(library: Library, bridge: Article) -> None:
    await library.add(bridge)


async def in_vain(chat: Chat, question: str = QUESTION, user: int = 1, **more: object) -> Json:
    asked = await chat.says(question, user=user, **more)
    assert (await chat.reply())["text"].startswith(texts.NO_ANSWER)
    return asked


@pytest.mark.usefixtures("bot")
async def test_what_has_no_answer_is_listed_most_asked_first_and_paged(
    telegram: Telegram,
) -> None:
    chat, owner = telegram.private(), telegram.private(OWNER)
    await owner.says("/unanswered", user=OWNER)
    assert (await owner.reply())["text"] == texts.NOTHING_UNANSWERED
    for word in ("zebras", "quasars", "violins", "glaciers", "pelicans", "turnips", "volcanoes",
                 "submarines", "quasars"):  # fmt: skip
        await in_vain(chat, f"what is known of {word}?")
    await in_vain(telegram.private(2), "what is known of the meteorites?", user=2)
    await owner.says("/unanswered", user=OWNER)
    listed = await owner.reply()
    lines = listed["text"].split("\n\n")
    assert lines[0] == "9 questions without an answer"
    assert lines[1].startswith("what is known of quasars?\nasked 2 times · ")
    assert len(lines) == 9
    await owner.presses(listed, "›", user=OWNER)
    second = await owner.reply()
    assert [line.split("\n")[0] for line in second["text"].split("\n\n")[1:]] == [
        "what is known of zebras?"
    ]
    await owner.presses(second, texts.NEWEST, user=OWNER)
    newest = await owner.reply()
    assert newest["text"].split("\n\n")[1].startswith("what is known of the meteorites?")
    # A page that has never been there is the last one.
    forged = newest | {"reply_markup": BUTTON}
    await owner.presses(forged, "x", user=OWNER, data="unanswered:1:999999")
    assert "zebras" in (await owner.reply())["text"]


@pytest.mark.usefixtures("bot")
async def test_only_admins_see_what_others_asked_and_only_in_private(telegram: Telegram) -> None:
    chat, group = telegram.private(), telegram.group()
    await in_vain(chat)
    await chat.says("/unanswered")
    assert (await chat.reply())["text"] == texts.NOT_YOURS
    await group.says("/unanswered", user=OWNER)
    assert (await group.reply())["text"] == texts.IN_PRIVATE
    owner = telegram.private(OWNER)
    await owner.says("/unanswered", user=OWNER)
    listed = await owner.reply()
    refused = await telegram.press(group, listed | {"chat": group.as_json()}, "unanswered:0:0", 1)
    assert refused["text"] == texts.NOT_YOURS


@pytest.mark.usefixtures("bot")
async def test_a_question_that_is_edited_until_it_has_an_answer_is_not_listed(
    telegram: Telegram,
) -> None:
    chat, owner = telegram.private(), telegram.private(OWNER)
    asked = await in_vain(chat)
    await chat.edits(asked, "who said the coalition is pretending?")
    assert "Hedda Marr said" in (await chat.reply())["text"]
    await owner.says("/unanswered", user=OWNER)
    assert (await owner.reply())["text"] == texts.NOTHING_UNANSWERED
