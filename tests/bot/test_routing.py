"""The table of routes: every update goes to the right row, and every row asks for the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio
from telegram import Bot, Update, User

from bot.access.policy import Action, ChatKind
from bot.i18n import texts
from bot.routing import routes
from bot.storage.people import Role
from bot.transport.inbox import ALLOWED_UPDATES
from bot.uploads.batches import Batches
from tests.bot.world import World, a_world
from tests.local_telegram import BOT, TOKEN, person

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.access.routes import Route

TABLE = routes(Batches(quiet_s=1))
ANN: dict[str, Any] = person(1)
PRIVATE = {"id": 1, "type": "private"}
GROUP = {"id": -1, "type": "group", "title": "News desk"}
OTHERS = {"type": "user", "date": 1, "sender_user": person(2)}
OWN = {"type": "user", "date": 1, "sender_user": BOT}
DOCUMENT = {"file_id": "f", "file_unique_id": "f"}
# Written down once more, by hand: a slip in the table is a slip here too, or fails.
COMMANDS = {
    "/start": "read",
    "/help": "ask",
    "/ask who?": "ask",
    "/who it is": "ask",
    "/search it": "ask",
    "/verify it": "ask",
    "/latest": "read",
    "/articles": "read",
    "/article 1": "read",
    "/add it": "upload",
    "/remove 1": "remove",
    "/restore 1": "remove",
    "/export": "export",
    "/grant reader 5": "grant",
    "/revoke 5": "grant",
    "/admins": "roles",
    "/allow 5": "let_in",
    "/deny 5": "let_in",
    "/access open": "access",
    "/collections": "read",
    "/collection": "aim",
    "/collection open": "aim",
    "/collection news": "aim",
    "/collection news open": "collect",
    "/collection news CLOSED": "collect",
    "/bind news": "bind",
    "/unbind": "bind",
    "/stats": "statistics",
    "/unanswered": "unanswered",
    "/speakers": "speakers",
    "/speakers Kate Holt = Katherine Holt": "speakers",
    "/privacy": "privacy",
    "/forgetme": "forget",
    "/nonsense": "ask",
}
BUTTONS = {
    "quote:1:0:0": "read",
    "whole:1:0:0": "read",
    "file:1:0": "read",
    "mark:1:1": "read",
    "example:0": "ask",
    "forget:1:1": "forget",
    "asktext": "ask",
    "taketext": "upload",
    "list:0": "read",
    "article:1:0": "read",
    "remove:1": "remove",
    "keep": "remove",
    "undo:0123456789abcdef": "upload",
    "tell:1": "upload",
    "unanswered:0:0": "unanswered",
    "channel:-1001:1": "collect",
    "wrong:1:0:0": "correct",
    "correct:1:0:5:9": "correct",
    "nobody:1:0": "correct",
    "uncorrect:1:0": "correct",
    "speakers:0": "speakers",
    "speaker:0123456789ab:0": "speakers",
    "merge:0123456789ab:0123456789ab": "speakers",
    "split:0123456789ab:0123456789ab": "speakers",
}


MEMBER = {"user": {"id": 9, "is_bot": True, "first_name": "Quoth"}, "status": "member"}
CHANNEL = {"id": -1, "type": "channel", "title": "News"}
TEXT = {"message_id": 1, "date": 1, "text": "who?", "from": ANN, "chat": PRIVATE}
POST = TEXT | {"chat": CHANNEL}
CHANGE = {"chat": PRIVATE, "from": ANN, "date": 1, "old_chat_member": MEMBER,
          "new_chat_member": MEMBER}  # fmt: skip
KINDS: dict[str, object] = {
    "message": TEXT,
    "edited_message": TEXT | {"edit_date": 2},
    "channel_post": POST,
    "edited_channel_post": POST | {"edit_date": 2},
    "business_message": TEXT,
    "edited_business_message": TEXT | {"edit_date": 2},
    "message_reaction": {"chat": PRIVATE, "message_id": 1, "date": 1, "user": ANN,
                         "old_reaction": [], "new_reaction": []},
    "inline_query": {"id": "1", "from": ANN, "query": "who", "offset": ""},
    "chosen_inline_result": {"result_id": "1", "from": ANN, "query": "who"},
    "callback_query": {"id": "1", "from": ANN, "chat_instance": "1", "data": "x"},
    "my_chat_member": CHANGE,
    "chat_member": CHANGE,
    "chat_join_request": {"chat": CHANNEL, "from": ANN, "user_chat_id": 1, "date": 1},
}  # fmt: skip


@pytest.fixture(scope="module")
def bot() -> Bot:
    """A bot that knows its name without asking for it."""
    made = Bot(TOKEN)
    made._bot_user = User.de_json(BOT, made)
    return made


def taken_by(bot: Bot, kind: str, fields: dict[str, Any]) -> Route | None:
    """Return the first route that takes an update, as the application does."""
    update = Update.de_json({"update_id": 1, kind: fields}, bot)
    return next((route for route in TABLE if route.handler.check_update(update)), None)


def message(text: str | None = None, **more: Any) -> dict[str, Any]:
    fields: dict[str, Any] = {"message_id": 1, "date": 1, "from": ANN, "chat": PRIVATE}
    if text is not None:
        fields["text"] = text
        if text.startswith("/"):
            length = len(text.split()[0])
            fields["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
    return fields | more


def actions(route: Route | None) -> list[str]:
    assert route
    return [action.name.casefold() for action in route.actions]


def test_exactly_those_updates_are_asked_for_that_a_handler_takes(bot: Bot) -> None:
    taken = set()
    for kind, content in KINDS.items():
        update = Update.de_json({"update_id": 1, kind: content}, bot)
        if any(route.handler.check_update(update) for route in TABLE):
            taken.add(kind)
    assert set(ALLOWED_UPDATES) == taken


def test_every_row_asks_for_an_action_or_says_why_it_needs_none() -> None:
    assert [route.open_because for route in TABLE if not route.actions] == [
        "it only says that the button is too old",
        "Telegram tells of it; whom to speak to is decided in there",
        "an admin has decided for the channel, and nobody is answered",
        "Telegram tells of it, and nobody is answered",
    ]


def test_every_action_of_the_policy_is_asked_for_somewhere() -> None:
    assert {action for route in TABLE for action in route.actions} == set(Action)


@pytest.mark.parametrize("text", COMMANDS)
def test_a_command_asks_for_its_action(bot: Bot, text: str) -> None:
    assert actions(taken_by(bot, "message", message(text))) == [COMMANDS[text]]


@pytest.mark.parametrize("data", BUTTONS)
def test_a_button_asks_for_its_action(bot: Bot, data: str) -> None:
    pressed = {"id": "1", "from": ANN, "chat_instance": "1", "data": data}
    assert actions(taken_by(bot, "callback_query", pressed)) == [BUTTONS[data]]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (message("who?"), ["ask"]),
        (message("hello"), ["ask"]),
        (message("what can you do?"), ["ask"]),
        (message("what articles do you have?"), ["read"]),
        (message("One. Two. Three. Four. " * 9), ["upload", "ask"]),
        (message(document=DOCUMENT), ["upload"]),
        (message("it is", forward_origin=OTHERS), ["upload", "ask"]),
        (message(caption="it is", forward_origin=OTHERS), ["upload", "ask"]),
        (message("it is", forward_origin=OWN), ["ask"]),
        (message("@quoth_bot who?", chat=GROUP,
                 entities=[{"type": "mention", "offset": 0, "length": 10}]), ["ask"]),
        (message("who?", chat=GROUP, reply_to_message=message("it", **{"from": BOT})), ["ask"]),
    ],
)  # fmt: skip
def test_a_message_asks_for_what_it_is(
    bot: Bot, fields: dict[str, Any], expected: list[str]
) -> None:
    assert actions(taken_by(bot, "message", fields)) == expected


def test_an_inline_query_asks(bot: Bot) -> None:
    query = {"id": "1", "from": ANN, "query": "who", "offset": ""}
    assert actions(taken_by(bot, "inline_query", query)) == ["ask"]


@pytest.mark.parametrize(
    "fields",
    [
        message("who?", chat=GROUP),
        message("who?", chat=GROUP, reply_to_message=message("it")),
        message("@other_bot who?", chat=GROUP,
                entities=[{"type": "mention", "offset": 0, "length": 10}]),
        message(document=DOCUMENT, chat=GROUP),
    ],
)  # fmt: skip
def test_what_a_group_says_among_itself_is_nobodys(bot: Bot, fields: dict[str, Any]) -> None:
    assert taken_by(bot, "message", fields) is None


@pytest.mark.parametrize("text", COMMANDS)
def test_an_edited_message_is_no_command_but_a_question(bot: Bot, text: str) -> None:
    route = taken_by(bot, "edited_message", message(text, edit_date=2))
    assert (route is not None) == text.startswith(("/ask", "/who", "/search", "/verify"))


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def world(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[World]:
    """One application, whose access is listed, for all commands."""
    async with a_world(tmp_path_factory.mktemp("routing") / "data") as running:
        yield running


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("text", COMMANDS)
async def test_a_command_of_somebody_who_is_not_let_in_is_refused(world: World, text: str) -> None:
    chat, stranger, _ = await world.chat(ChatKind.PRIVATE, Role.NOBODY)
    before = await world.state()
    await chat.says(text, user=stranger)
    refused = (await chat.reply())["text"] == texts.NOT_LET_IN.format(number=stranger)
    assert refused == (COMMANDS[text] not in {"privacy", "forget"})
    assert await world.state() == before
