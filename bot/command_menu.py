"""The menu of commands that Telegram offers, by chat, by role and by language.

The route of a command and the table of rights say who sees it. The menu of groups is the same for
everybody in them, so it has what readers may do there: /bind and /unbind, which admins use in
groups alone, are in no menu, but in /help.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError

from bot.access.policy import ChatKind, allows
from bot.i18n import texts
from bot.i18n.language import DEFAULT, TRANSLATED, language_of
from bot.storage.people import Role

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from telegram import Bot, BotCommandScope

    from bot.access.policy import Action

log = logging.getLogger(__name__)

# Purpose of each command, in the order of the menus.
DESCRIPTIONS = {
    "ask": texts.COMMAND_ASK,
    "who": texts.COMMAND_WHO,
    "search": texts.COMMAND_SEARCH,
    "verify": texts.COMMAND_VERIFY,
    "latest": texts.COMMAND_LATEST,
    "articles": texts.COMMAND_ARTICLES,
    "article": texts.COMMAND_ARTICLE,
    "help": texts.COMMAND_HELP,
    "privacy": texts.COMMAND_PRIVACY,
    "forgetme": texts.COMMAND_FORGETME,
    "add": texts.COMMAND_ADD,
    "collections": texts.COMMAND_COLLECTIONS,
    "collection": texts.COMMAND_COLLECTION,
    "remove": texts.COMMAND_REMOVE,
    "restore": texts.COMMAND_RESTORE,
    "export": texts.COMMAND_EXPORT,
    "grant": texts.COMMAND_GRANT,
    "revoke": texts.COMMAND_REVOKE,
    "admins": texts.COMMAND_ADMINS,
    "allow": texts.COMMAND_ALLOW,
    "deny": texts.COMMAND_DENY,
    "stats": texts.COMMAND_STATS,
    "unanswered": texts.COMMAND_UNANSWERED,
    "speakers": texts.COMMAND_SPEAKERS,
    "access": texts.COMMAND_ACCESS,
}
# In a private chat any text is a question.
_NOT_IN_PRIVATE = {"ask"}
# Everybody may list collections, but only who chooses among them needs to.
_OFFERED_WITH = {"collections": "collection"}


@dataclass(frozen=True, slots=True)
class Menu:
    """The commands that are offered, by the actions of their routes."""

    actions: Mapping[str, Collection[Action]]

    def private(self, role: Role) -> list[str]:
        """Return the commands in the private chat of somebody; a reader's are everybody's."""
        allowed = self._allowed(ChatKind.PRIVATE, max(role, Role.READER))
        return [name for name in allowed if name not in _NOT_IN_PRIVATE]

    def groups(self) -> list[str]:
        """Return the commands in groups."""
        return self._allowed(ChatKind.GROUP, Role.READER)

    def _allowed(self, kind: ChatKind, role: Role) -> list[str]:
        return [
            name
            for name in DESCRIPTIONS
            if any(
                allows(action, kind, role) for action in self.actions[_OFFERED_WITH.get(name, name)]
            )
        ]

    async def set_all(self, bot: Bot, people: Mapping[int, Role]) -> None:
        """Set the menus of all private chats, of all groups, and of people with a role."""
        await _set(bot, BotCommandScopeAllPrivateChats(), self.private(Role.READER))
        await _set(bot, BotCommandScopeAllGroupChats(), self.groups())
        for person, role in people.items():
            await self.offer(bot, person, role)

    async def offer(self, bot: Bot, person: int, role: Role) -> None:
        """Set the menu in the private chat of a person by their role."""
        await _set(bot, BotCommandScopeChat(person), self.private(role))


async def _set(bot: Bot, scope: BotCommandScope, commands: Sequence[str]) -> None:
    for code in (DEFAULT, *TRANSLATED):
        # The menu without a language is for all languages that have none of their own.
        language = None if code == DEFAULT else code
        try:
            await bot.set_my_commands(_in(code, commands), scope=scope, language_code=language)
        except TelegramError as error:
            # It is only the menu, and people who never wrote to the bot cannot have one.
            log.info("commands for %s in %s are not set: %s", scope.type, code, error)


def _in(code: str, commands: Sequence[str]) -> list[BotCommand]:
    language = language_of(code)
    return [BotCommand(name, language.say(DESCRIPTIONS[name])) for name in commands]
