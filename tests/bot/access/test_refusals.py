"""Refusals: the reason, in the right words, and once where once is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from bot.access.policy import Action, ChatKind, Standing
from bot.access.refusals import reason
from bot.i18n import texts
from bot.storage.people import Person, Role
from index import Article
from tests.bot.world import World, a_world
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def world(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[World]:
    """One application for all tests here."""
    async with a_world(tmp_path_factory.mktemp("refusals") / "data") as running:
        await running.library.add(
            Article("2001", "Quinces", "The quinces ripen late.", language="en")
        )
        yield running


@pytest.mark.parametrize(
    ("action", "role", "kind", "own_words", "said"),
    [
        (Action.UPLOAD, Role.READER, ChatKind.PRIVATE, True, texts.NOT_FOR_YOU),
        (Action.REMOVE, Role.UPLOADER, ChatKind.GROUP, True, texts.NOT_YOURS_TO_REMOVE),
        (Action.EXPORT, Role.UPLOADER, ChatKind.PRIVATE, True, texts.NOT_YOURS_TO_EXPORT),
        (Action.GRANT, Role.UPLOADER, ChatKind.PRIVATE, True, texts.NOT_YOURS),
        (Action.EXPORT, Role.ADMIN, ChatKind.GROUP, True, texts.IN_PRIVATE),
        (Action.EXPORT, Role.READER, ChatKind.GROUP, True, texts.NOT_YOURS_TO_EXPORT),
        (Action.BIND, Role.ADMIN, ChatKind.PRIVATE, True, texts.IN_GROUPS),
        (Action.BIND, Role.READER, ChatKind.PRIVATE, True, texts.NOT_YOURS),
        (Action.REMOVE, Role.OWNER, ChatKind.PRIVATE, False, texts.NOT_YOUR_WORDS),
    ],
)
def test_the_reason_is_the_person_the_place_or_the_words(
    action: Action, role: Role, kind: ChatKind, said: str, *, own_words: bool
) -> None:
    standing = Standing(role, kind, 1, 0, None, Person(1), own_words=own_words)
    assert not standing.may(action)
    assert reason(action, standing) == said


@pytest.mark.asyncio(loop_scope="module")
async def test_who_is_not_let_in_hears_that_once(world: World) -> None:
    chat, person, _ = await world.chat(ChatKind.PRIVATE, Role.NOBODY)
    for text in ("hello?", "/start", "/article 2001", "hello??"):
        await chat.says(text, user=person)
    await world.settled(chat)
    assert (await chat.reply())["text"] == texts.NOT_LET_IN.format(number=person)
    await world.storage.roster.let_in(person, allowed=True)
    await chat.says("/article 2001", user=person)
    assert (await chat.reply())["text"].startswith("Quinces")
    assert chat.sent.empty()


@pytest.mark.asyncio(loop_scope="module")
async def test_a_group_that_is_not_let_in_hears_that_once_and_only_when_addressed(
    world: World,
) -> None:
    group, person, _ = await world.chat(ChatKind.GROUP, Role.NOBODY)
    await group.says("when do quinces ripen?", user=person)
    await group.says("@quoth_bot when do quinces ripen?", user=person)
    await group.says("/ask when do quinces ripen?", user=person)
    await group.says("/allow", user=OWNER)
    assert (await group.reply())["text"] == texts.NOT_LET_IN.format(number=group.id)
    assert (await group.reply())["text"] == texts.LET_IN.format(whom=texts.THIS_GROUP)
    await group.says("/ask when do quinces ripen?", user=person)
    assert (await group.reply())["text"].startswith("The quinces")
    await group.says("/deny", user=OWNER)
    await group.reply()
    await group.says("/ask when do quinces ripen?", user=person)
    assert (await group.reply())["text"] == texts.NOT_LET_IN.format(number=group.id)


@pytest.mark.asyncio(loop_scope="module")
async def test_a_group_that_takes_the_bot_in_hears_whether_it_is_let_in(world: World) -> None:
    group, _, _ = await world.chat(ChatKind.GROUP, Role.NOBODY)
    group.membership("left", "member")
    assert (await group.reply())["text"] == texts.NOT_LET_IN.format(number=group.id)


@pytest.mark.asyncio(loop_scope="module")
async def test_an_album_is_refused_once_and_another_one_again(world: World) -> None:
    chat, reader, _ = await world.chat(ChatKind.PRIVATE, Role.READER)
    for album in ("11", "11", "12"):
        document = {"file_id": "f", "file_unique_id": "f", "file_name": "a.txt"}
        chat.sends({"document": document, "media_group_id": album}, reader)
    await world.settled(chat)
    assert [(await chat.reply())["text"] for _ in range(2)] == [texts.NOT_FOR_YOU] * 2
    assert chat.sent.empty()


@pytest.mark.asyncio(loop_scope="module")
async def test_the_button_of_a_message_that_cannot_be_read_any_more_is_too_old(
    world: World,
) -> None:
    chat, stranger, _ = await world.chat(ChatKind.PRIVATE, Role.NOBODY)
    message = world.telegram.new_message(chat, {"text": "x"})
    pressed = await world.telegram.press(chat, message, "list:0", stranger)
    assert pressed["text"] == texts.NOT_YOURS
    gone = {"chat": chat.as_json(), "message_id": 5, "date": 0}
    pressed = await world.telegram.press(chat, gone, "list:0", stranger)
    assert pressed["text"] == texts.TOO_OLD
