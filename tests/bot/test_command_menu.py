"""The menu of commands: by who sees it, in every language."""

from __future__ import annotations

import pytest
from telegram import Bot

from bot.access.routes import commands_in
from bot.command_menu import DESCRIPTIONS, Menu
from bot.i18n.language import TRANSLATED
from bot.routing import routes
from bot.storage.people import Role
from bot.uploads.batches import Batches
from tests.bot.messages import says
from tests.local_telegram import OWNER, TOKEN, Refusal, Telegram

pytestmark = pytest.mark.usefixtures("bot")

ANN, BEN = 21, 22
MENU = Menu(commands_in(routes(Batches(quiet_s=1))))
# Written down once more, by hand: what is offered to more than those above.
ASKING = [
    "who", "search", "verify", "latest", "articles", "article", "help", "privacy", "forgetme",
]  # fmt: skip
UPLOADING = ["add", "collections", "collection"]
LOOKING_AFTER = [
    "remove", "restore", "export", "grant", "revoke", "admins", "allow", "deny", "stats",
    "unanswered", "speakers",
]  # fmt: skip
# Telegram offers /start by itself; groups have one menu for all, and /bind is for admins there.
IN_NO_MENU = {"start", "bind", "unbind"}


def test_commands_are_offered_to_whom_the_table_allows_them() -> None:
    assert MENU.groups() == ["ask", *ASKING]
    assert MENU.private(Role.NOBODY) == MENU.private(Role.READER) == ASKING
    assert MENU.private(Role.UPLOADER) == ASKING + UPLOADING
    assert MENU.private(Role.ADMIN) == ASKING + UPLOADING + LOOKING_AFTER
    assert MENU.private(Role.OWNER) == [*ASKING, *UPLOADING, *LOOKING_AFTER, "access"]


def test_every_command_is_in_a_menu_or_it_is_known_why_not() -> None:
    assert set(MENU.actions) == set(DESCRIPTIONS) | IN_NO_MENU
    assert set(MENU.groups()) | set(MENU.private(Role.OWNER)) == set(DESCRIPTIONS)


async def test_commands_that_telegram_refuses_for_one_chat_are_set_for_all_others(
    telegram: Telegram,
) -> None:
    telegram.refuse["setMyCommands"] = [Refusal(400, "Bad Request: chat not found")]
    async with Bot(TOKEN, base_url=f"{telegram.url}/bot") as bot:
        await MENU.set_all(bot, {OWNER: Role.OWNER})
    told = [request for request in telegram.requests if request.method == "setMyCommands"]
    assert len(told) == 3 * (1 + len(TRANSLATED))


async def test_everyone_is_offered_the_commands_of_their_role_in_every_language(
    telegram: Telegram,
) -> None:
    people = {OWNER: Role.OWNER, ANN: Role.ADMIN, BEN: Role.UPLOADER}
    async with Bot(TOKEN, base_url=f"{telegram.url}/bot") as bot:
        await MENU.set_all(bot, people)
    offered = offered_to(telegram)
    for person, role in people.items():
        assert offered[person] == dict.fromkeys(("", *TRANSLATED), MENU.private(role))
    assert "access" in offered[OWNER]["de"]
    assert "grant" not in offered[BEN]["de"]


async def test_a_new_role_changes_what_is_offered(telegram: Telegram) -> None:
    chat = telegram.private(OWNER)
    for text in (f"/grant admin {ANN}", f"/revoke {ANN}"):
        await says(chat, text)
        await says(chat, "/help")  # in order: the menu is set by then
        assert ("grant" in offered_to(telegram)[ANN]["fa"]) == text.startswith("/grant")


def offered_to(telegram: Telegram) -> dict[int, dict[str, list[str]]]:
    offered: dict[int, dict[str, list[str]]] = {}
    for request in telegram.requests:
        if request.method == "setMyCommands" and "chat_id" in (scope := request.fields["scope"]):
            names = [command["command"] for command in request.fields["commands"]]
            language = request.fields.get("language_code", "")
            offered.setdefault(int(scope["chat_id"]), {})[language] = names
    return offered
