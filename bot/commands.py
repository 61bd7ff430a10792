"""The menu of commands, by who sees it and in which language."""

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

from bot import texts
from bot.language import DEFAULT, TRANSLATED, language_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from telegram import Bot

log = logging.getLogger(__name__)

_ASKING = (
    ("who", texts.COMMAND_WHO),
    ("search", texts.COMMAND_SEARCH),
    ("verify", texts.COMMAND_VERIFY),
    ("latest", texts.COMMAND_LATEST),
    ("articles", texts.COMMAND_ARTICLES),
    ("article", texts.COMMAND_ARTICLE),
    ("help", texts.COMMAND_HELP),
)
# In a private chat any text is a question.
PRIVATE = _ASKING
GROUPS = (("ask", texts.COMMAND_ASK), *_ASKING)
OWNERS = (
    *_ASKING,
    ("add", texts.COMMAND_ADD),
    ("remove", texts.COMMAND_REMOVE),
    ("restore", texts.COMMAND_RESTORE),
    ("export", texts.COMMAND_EXPORT),
)


async def set_commands(bot: Bot, owners: Iterable[int]) -> None:
    """Tell Telegram which commands to offer in private chats, in groups, and to owners."""
    for code in (DEFAULT, *TRANSLATED):
        # Without a language they are for everyone whose language has none of its own.
        language = None if code == DEFAULT else code
        for scope, commands in (
            (BotCommandScopeAllPrivateChats(), PRIVATE),
            (BotCommandScopeAllGroupChats(), GROUPS),
            *((BotCommandScopeChat(owner), OWNERS) for owner in owners),
        ):
            try:
                await bot.set_my_commands(_in(code, commands), scope=scope, language_code=language)
            except TelegramError as error:
                # Only the menu, and an owner who has never written to the bot cannot have one.
                log.info("commands for %s in %s are not set: %s", scope.type, code, error)


def _in(code: str, commands: Sequence[tuple[str, str]]) -> list[BotCommand]:
    language = language_of(code)
    return [BotCommand(name, language.say(what)) for name, what in commands]
