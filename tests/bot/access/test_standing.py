"""The standing of senders: every cell of the table over HTTP, in one application."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from bot.access.policy import Action, ChatKind
from bot.i18n import texts
from bot.storage.people import Role
from index import Article
from tests.bot.access.rights import EXPECTED, name
from tests.bot.world import World, a_world, ids
from tests.local_telegram import OWNER, Chat

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from typing import TypeAlias

    from tests.local_telegram import Json

    Trial: TypeAlias = Callable[["World", Chat, int, Json], Awaitable[bool]]

pytestmark = pytest.mark.asyncio(loop_scope="module")

REFUSED = {
    texts.NOT_FOR_YOU,
    texts.NOT_YOURS_TO_REMOVE,
    texts.NOT_YOURS_TO_EXPORT,
    texts.NOT_YOURS,
    texts.NOT_YOUR_WORDS,
    texts.IN_PRIVATE,
    texts.IN_GROUPS,
}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def world(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[World]:
    """One application for all cells."""
    async with a_world(tmp_path_factory.mktemp("access") / "data") as running:
        await running.library.add(
            Article("2001", "Quinces", "The quinces ripen late.", language="en")
        )
        yield running


def command(text: str, done: str) -> Trial:
    """Return a trial that sends a command, and knows by the reply's beginning that it was done."""

    async def tried(_world: World, chat: Chat, person: int, beside: Json) -> bool:
        await chat.says(text.format(new=next(ids)), user=person, **beside)
        said = (await chat.reply())["text"]
        refused = said in REFUSED or said.startswith(texts.NOT_LET_IN[:40])
        assert refused or said.startswith(done), said
        return not refused

    return tried


async def uploaded(world: World, chat: Chat, person: int, beside: Json) -> bool:
    number = next(ids)
    if beside or chat.id < 0:
        text = {"text": f"Number\n\nIt is {number}."}
        meant = world.telegram.new_message(chat, text, world.telegram.person(1))
        await chat.says("/add", user=person, reply_to_message=meant, **beside)
    else:
        await chat.uploads(f"{number}.txt", f"Number\n\nIt is {number}.".encode(), user=person)
    said = (await chat.reply())["text"]
    there = (await world.library.counts()).articles == 2
    assert there == said.startswith("Added")
    if there:
        [added] = [one for one in await world.library.newest() if one.source_id != "2001"]
        await world.library.remove(added.source_id)
    return there


async def exported(_world: World, chat: Chat, person: int, beside: Json) -> bool:
    await chat.says("/export", user=person, **beside)
    reply = await chat.reply()
    assert "document" in reply or reply["text"] in REFUSED or texts.NOT_LET_IN[:40] in reply["text"]
    return "document" in reply


async def counted(_world: World, chat: Chat, person: int, beside: Json) -> bool:
    await chat.says("/stats", user=person, **beside)
    reply = await chat.reply()
    said = reply.get("text", "")
    assert "photo" in reply or said in REFUSED | {texts.NOTHING_ASKED} or NOT_LET_IN in said
    return "photo" in reply or said == texts.NOTHING_ASKED


async def corrected(world: World, chat: Chat, person: int, beside: Json) -> bool:
    """Press a button under an answer that there is not: who may is told that, and nobody else."""
    message = world.telegram.new_message(chat, {"text": "x"} | beside)
    told = (await world.telegram.press(chat, message, "nobody:999999999:0", person))["text"]
    assert told in REFUSED | {texts.TOO_OLD}
    return bool(told == texts.TOO_OLD)


NOT_LET_IN = texts.NOT_LET_IN[:40]
TRIALS: dict[Action, Trial] = {
    Action.ASK: command("/ask when do quinces ripen?", "The quinces ripen late."),
    Action.READ: command("/article 2001", "Quinces"),
    Action.PRIVACY: command("/privacy", "What I keep about you"),
    Action.FORGET: command("/forgetme", texts.CONFIRM_FORGET),
    Action.UPLOAD: uploaded,
    Action.AIM: command("/collection default", "From now on, your articles go"),
    Action.REMOVE: command("/remove 2001", texts.CONFIRM_REMOVE),
    Action.CORRECT: corrected,
    Action.SPEAKERS: command("/speakers", texts.NO_SPEAKERS),
    Action.EXPORT: exported,
    Action.STATISTICS: counted,
    Action.UNANSWERED: command("/unanswered", texts.NOTHING_UNANSWERED),
    Action.GRANT: command("/grant reader {new}", "1"),
    Action.ROLES: command("/admins", "owner: "),
    Action.LET_IN: command("/allow {new}", "Allowed: 1"),
    Action.BIND: command("/bind default", "In this "),
    Action.COLLECT: command("/collection default open", "default is open"),
    Action.ACCESS: command("/access listed", texts.ACCESS_LISTED),
}
CHANGING = {Action.GRANT, Action.LET_IN, Action.BIND}
CELLS = [cell for cell in product(Action, Role, ChatKind) if cell[2] is not ChatKind.CHANNEL]


@pytest.mark.parametrize(("action", "role", "kind"), CELLS, ids=name)
async def test_each_cell_of_the_table_holds_over_http(
    world: World, action: Action, role: Role, kind: ChatKind
) -> None:
    chat, person, beside = await world.chat(kind, role)
    before = await world.state()
    done = await TRIALS[action](world, chat, person, beside)
    needed = EXPECTED[action.name.casefold()][kind.value]
    assert done == (needed is not None and role >= needed)
    if not done or action in CHANGING:
        assert (await world.state() != before) == done
    assert chat.sent.empty()


@pytest.mark.parametrize("role", Role, ids=name)
async def test_a_channel_is_nobodys(world: World, role: Role) -> None:
    """Posts do not come in; buttons in a channel, and those of messages sent inline, do nothing."""
    chat, person, _ = await world.chat(ChatKind.CHANNEL, role)
    before = await world.state()
    for text in ("/ask quinces", "/grant reader 5", "/remove 2001", "/bind default"):
        post = world.telegram.new_message(chat, {"text": text, "sender_chat": chat.as_json()})
        world.telegram.deliver({"channel_post": post})
    message = world.telegram.new_message(chat, {"text": "x"})
    for data in ("article:1:0", "list:0", "remove:1", "keep", "example:0", "quote:1:0:0"):
        pressed = await world.telegram.press(chat, message, data, person)
        assert pressed["text"] in REFUSED
    assert chat.sent.empty()
    assert await world.state() == before
    assert await world.library.size() == 1


FORGED = {
    "article:1:0": "read",
    "list:0": "read",
    "list:999999999": "read",
    "article:999:0": "read",
    "quote:1:0:0": "read",
    "whole:1:0:0": "read",
    "file:1:0": "read",
    "mark:1:1": "read",
    "example:0": "ask",
    "remove:999": "remove",
    "undo:0123456789abcdef": "upload",
    "keep": "remove",
    "tell:1": "upload",
    "unanswered:0:0": "unanswered",
    "channel:-1001:1": "collect",
}


@pytest.mark.parametrize("kind", [ChatKind.PRIVATE, ChatKind.GROUP, ChatKind.TOPIC], ids=name)
@pytest.mark.parametrize("role", Role, ids=name)
@pytest.mark.parametrize("data", FORGED)
async def test_forged_buttons_do_no_more_than_a_role_may(
    world: World, data: str, role: Role, kind: ChatKind
) -> None:
    chat, person, beside = await world.chat(kind, role)
    message = world.telegram.new_message(chat, {"text": "x"} | beside)
    before = await world.state()
    pressed = await world.telegram.press(chat, message, data, person)
    refused = pressed.get("text") in REFUSED
    needed = EXPECTED[FORGED[data]][kind.value]
    assert refused == (needed is None or role < needed)
    if refused:
        assert chat.sent.empty()
    assert await world.state() == before
    assert await world.library.size() == 1


STRANGERS: dict[str, Callable[[Chat], Json]] = {
    "an anonymous admin": lambda chat: {"sender_chat": chat.as_json()},
    "a channel": lambda _: {"sender_chat": {"id": -5, "type": "channel", "title": "News"}},
    "a bot": lambda _: {"from": {"id": OWNER, "is_bot": True, "first_name": "Bot"}},
    "who wrote what an owner passes on": lambda _: {
        "forward_origin": {
            "type": "user", "date": 1,
            "sender_user": {"id": 5, "is_bot": False, "first_name": "Eve"},
        }
    },
    "another bot that an owner used": lambda _: {
        "via_bot": {"id": 5, "is_bot": True, "first_name": "Gifs", "username": "gif"}
    },
}  # fmt: skip


@pytest.mark.parametrize("stranger", STRANGERS)
@pytest.mark.parametrize(
    "text",
    ["/grant reader 5", "/revoke 5", "/remove 2001", "/allow 5", "/deny 5", "/bind default"],
)
async def test_nobody_uses_the_rights_of_an_owner_but_in_person(
    world: World, text: str, stranger: str
) -> None:
    chat, _, _ = await world.chat(ChatKind.GROUP, Role.READER)
    before = await world.state()
    await chat.says(text, user=OWNER, **STRANGERS[stranger](chat))
    await chat.says("/ask when do quinces ripen?", user=1)
    said = (await chat.reply())["text"]
    if stranger != "a bot":
        assert said in REFUSED
        said = (await chat.reply())["text"]
    assert said.startswith("The quinces ripen late.")
    assert await world.state() == before


@pytest.mark.parametrize("stranger", STRANGERS)
async def test_nobody_is_forgotten_but_by_their_own_words(world: World, stranger: str) -> None:
    chat, person, _ = await world.chat(ChatKind.GROUP, Role.READER)
    await chat.says("/ask when do quinces ripen?", user=person)
    answer = await chat.reply()
    await chat.says("/forgetme", user=person, **STRANGERS[stranger](chat))
    await world.settled(chat)
    pressed = await chat.presses(answer, texts.USEFUL, user=person)
    assert pressed["text"] == texts.THANKS


@pytest.mark.parametrize("text", ["/grant reader 5", "/allow 5", "/deny 5", "/access open"])
async def test_an_edited_message_is_no_command(world: World, text: str) -> None:
    chat, owner, _ = await world.chat(ChatKind.PRIVATE, Role.OWNER)
    before = await world.state()
    message = await chat.says("/ask when do quinces ripen?", user=owner)
    await chat.reply()
    await chat.edits(message, text)
    await world.settled(chat)
    assert chat.sent.empty()
    assert await world.state() == before


async def test_an_update_that_comes_again_gives_nothing_back(world: World) -> None:
    chat, owner, _ = await world.chat(ChatKind.PRIVATE, Role.OWNER)
    person = next(ids)
    message = world.telegram.new_message(
        chat, {"text": f"/grant admin {person}", "entities": COMMAND}, world.telegram.person(owner)
    )
    update = world.telegram.deliver({"message": message})
    await chat.reply()
    await chat.says(f"/revoke {person}", user=owner)
    await chat.reply()
    world.telegram.deliver(update)
    await world.settled(chat)
    assert chat.sent.empty()
    assert await world.storage.roster.role(person) is Role.NOBODY


COMMAND = [{"type": "bot_command", "offset": 0, "length": 6}]


@pytest.mark.parametrize("role", Role, ids=name)
async def test_inline_results_are_for_who_may_ask(world: World, role: Role) -> None:
    _, person, _ = await world.chat(ChatKind.PRIVATE, role)
    for typed in ("when do quinces ripen?", ""):
        fields = await world.telegram.types_inline(typed, user=person)
        assert bool(fields["results"]) == (role >= Role.READER)
        assert fields["is_personal"] in (True, "true")


@pytest.mark.parametrize("role", Role, ids=name)
@pytest.mark.parametrize("parameter", ["a2001", "n1"])
async def test_links_open_articles_for_who_may_read(
    world: World, role: Role, parameter: str
) -> None:
    chat, person, _ = await world.chat(ChatKind.PRIVATE, role)
    await chat.says(f"/start {parameter}", user=person)
    assert (await chat.reply())["text"].startswith("Quinces") == (role >= Role.READER)


async def test_who_is_kept_out_is_so_in_groups_too_unless_they_have_a_role(world: World) -> None:
    group, _, _ = await world.chat(ChatKind.GROUP, Role.READER)
    person, uploader = next(ids), next(ids)
    await world.storage.roster.grant(uploader, Role.UPLOADER, 0, below=Role.OWNER)
    message = await group.says("anything", user=person)
    await group.says("/deny", user=OWNER, reply_to_message=message)
    assert str(person) in (await group.reply())["text"]
    await group.says("/ask when do quinces ripen?", user=person)
    assert (await group.reply())["text"].startswith(texts.NOT_LET_IN[:40])
    await group.says(f"/deny {uploader}", user=OWNER)
    assert "/revoke" in (await group.reply())["text"]
    await group.says("/ask when do quinces ripen?", user=uploader)
    assert (await group.reply())["text"].startswith("The quinces")
