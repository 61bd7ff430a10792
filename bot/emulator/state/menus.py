"""Menus of commands that a bot has set, by scope and language."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.emulator.rules.errors import bad_request
from bot.emulator.rules.limits import check_commands

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.emulator.rules.errors import Json
    from bot.emulator.state.chats import Chat

_Scope = tuple[str, int | None, int | None]
SCOPES = frozenset({
    "default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat",
    "chat_administrators", "chat_member",
})  # fmt: skip


@dataclass(slots=True)
class Menus:
    """The bot's menus: the narrowest scope that has one is shown."""

    _commands: dict[tuple[_Scope, str], list[Json]] = field(default_factory=dict)

    def set(self, fields: Json) -> None:
        """Set a menu; `fields` are those of setMyCommands."""
        check_commands(fields["commands"])
        self._commands[_key(fields)] = list(fields["commands"])

    def get(self, fields: Json) -> list[Json]:
        """Return a menu; `fields` are those of getMyCommands."""
        return self._commands.get(_key(fields), [])

    def delete(self, fields: Json) -> None:
        """Forget a menu; `fields` are those of deleteMyCommands."""
        self._commands.pop(_key(fields), None)

    def shown(self, chat: Chat, person: int, language: str) -> list[Json]:
        """Return a person's menu in a chat: of the narrowest scope, in their language if any."""
        for scope in _scopes(chat, person):
            for code in (language.split("-", maxsplit=1)[0], ""):
                if commands := self._commands.get((scope, code)):
                    return commands
        return []


def _key(fields: Json) -> tuple[_Scope, str]:
    scope = fields.get("scope") or {"type": "default"}
    if scope.get("type") not in SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    chat, person = scope.get("chat_id"), scope.get("user_id")
    place = (int(chat) if chat else None, int(person) if person else None)
    return (scope["type"], *place), str(fields.get("language_code") or "")


def _scopes(chat: Chat, person: int) -> Iterator[_Scope]:
    if not chat.is_private:
        yield "chat_member", chat.id, person
        if chat.is_run_by(person):
            yield "chat_administrators", chat.id, None
    yield "chat", chat.id, None
    if chat.is_private:
        yield "all_private_chats", None, None
    else:
        if chat.is_run_by(person):
            yield "all_chat_administrators", None, None
        yield "all_group_chats", None, None
    yield "default", None, None
