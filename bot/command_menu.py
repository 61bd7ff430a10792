"""The menu of commands that Telegram offers, by chat, by role and by language."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError

from bot.i18n import texts
from bot.i18n.language import DEFAULT, TRANSLATED, language_of
from bot.storage.roster import Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from telegram import Bot, BotCommandScope

log = logging.getLogger(__name__)

_ASKING = (
    ("who", texts.COMMAND_WHO),
    ("search", texts.COMMAND_SEARCH),
    ("verify", texts.COMMAND_VERIFY),
    ("latest", texts.COMMAND_LATEST),
    ("articles", texts.COMMAND_ARTICLES),
    ("article", texts.COMMAND_ARTICLE),
    ("help", texts.COMMAND_HELP),
    ("privacy", texts.COMMAND_PRIVACY),
    ("forgetme", texts.COMMAND_FORGETME),
)
# In a private chat any text is a question.
PRIVATE = _ASKING
GROUPS = (("ask", texts.COMMAND_ASK), *_ASKING)
UPLOADERS = (
    *_ASKING,
    ("add", texts.COMMAND_ADD),
    ("collections", texts.COMMAND_COLLECTIONS),
    ("collection", texts.COMMAND_COLLECTION),
)
ADMINS = (
    *UPLOADERS,
    ("remove", texts.COMMAND_REMOVE),
    ("restore", texts.COMMAND_RESTORE),
    ("export", texts.COMMAND_EXPORT),
    ("grant", texts.COMMAND_GRANT),
    ("revoke", texts.COMMAND_REVOKE),
    ("admins", texts.COMMAND_ADMINS),
    ("allow", texts.COMMAND_ALLOW),
    ("deny", texts.COMMAND_DENY),
    ("stats", texts.COMMAND_STATS),
    ("unanswered", texts.COMMAND_UNANSWERED),
    ("speakers", texts.COMMAND_SPEAKERS),
)
OWNERS = (*ADMINS, ("access", texts.COMMAND_ACCESS))
# The menu in a private chat, by the role of its person; without one it is PRIVATE.
BY_ROLE = {Role.UPLOADER: UPLOADERS, Role.ADMIN: ADMINS, Role.OWNER: OWNERS}


async def set_commands(bot: Bot, people: Mapping[int, Role]) -> None:
    """Set the menus of all private chats, of all groups, and of people with a role."""
    await _set(bot, BotCommandScopeAllPrivateChats(), PRIVATE)
    await _set(bot, BotCommandScopeAllGroupChats(), GROUPS)
    for person, role in people.items():
        await offer(bot, person, role)


async def offer(bot: Bot, person: int, role: Role) -> None:
    """Set the menu in the private chat of a person by their role."""
    await _set(bot, BotCommandScopeChat(person), BY_ROLE.get(role, PRIVATE))


async def _set(bot: Bot, scope: BotCommandScope, commands: Sequence[tuple[str, str]]) -> None:
    for code in (DEFAULT, *TRANSLATED):
        # The menu without a language is for all languages that have none of their own.
        language = None if code == DEFAULT else code
        try:
            await bot.set_my_commands(_in(code, commands), scope=scope, language_code=language)
        except TelegramError as error:
            # It is only the menu, and people who never wrote to the bot cannot have one.
            log.info("commands for %s in %s are not set: %s", scope.type, code, error)


def _in(code: str, commands: Sequence[tuple[str, str]]) -> list[BotCommand]:
    language = language_of(code)
    return [BotCommand(name, language.say(what)) for name, what in commands]
