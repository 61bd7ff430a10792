"""Requests of the page, one function each: JSON in, JSON out.

They raise Refusal where something cannot be done, and KeyError, TypeError or ValueError where a
field is not there or not what it should be.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from bot.emulator.people import actions, inline_results
from bot.emulator.rules.errors import Json, bad_request

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.emulator.state.chats import Chat
    from bot.emulator.state.telegram import Telegram


async def _say(telegram: Telegram, asked: Json) -> Json:
    message = actions.say(
        telegram, int(asked["person"]), _chat(telegram, asked), str(asked["text"]),
        topic=_number(asked, "topic"), reply_to=_number(asked, "reply_to"),
        anonymous=bool(asked.get("anonymous")),
    )  # fmt: skip
    return {"message": message}


async def _edit(telegram: Telegram, asked: Json) -> Json:
    person, chat = int(asked["person"]), _chat(telegram, asked)
    text = str(asked["text"])
    return {"message": actions.edit(telegram, person, chat, int(asked["message_id"]), text)}


async def _delete(telegram: Telegram, asked: Json) -> Json:
    chat = _chat(telegram, asked)
    actions.delete(telegram, int(asked["person"]), chat, int(asked["message_id"]))
    return {}


async def _press(telegram: Telegram, asked: Json) -> Json:
    person, chat, data = int(asked["person"]), _chat(telegram, asked), str(asked["data"])
    message = chat.messages.get(int(asked["message_id"]))
    if not chat.has(person) or message is None or not actions.has_button(message, data):
        raise bad_request("there is no such button")
    number = actions.press(telegram, person, message, data)
    answer: Json = {}
    # A bot that says nothing in time is no error: the button just stops waiting.
    with suppress(TimeoutError):
        answer = await telegram.queries.answered(number)
    return {
        "text": answer.get("text") or None,
        "show_alert": answer.get("show_alert") in (True, "true"),
        "url": answer.get("url") or None,
    }


async def _inline(telegram: Telegram, asked: Json) -> Json:
    query, offset = str(asked["query"]), str(asked.get("offset") or "")
    person, chat = int(asked["person"]), _chat(telegram, asked)
    number, found = "", Json(results=[])
    with suppress(TimeoutError):
        number, found = await inline_results.results(telegram, person, chat, query, offset)
    return {
        "id": number, "results": found["results"],
        "next_offset": found.get("next_offset", ""), "button": found.get("button"),
    }  # fmt: skip


async def _choose(telegram: Telegram, asked: Json) -> Json:
    message = inline_results.choose(
        telegram, int(asked["person"]), _chat(telegram, asked), str(asked["id"]),
        str(asked["result"]), _number(asked, "topic"),
    )  # fmt: skip
    return {"message": message}


async def _start(telegram: Telegram, asked: Json) -> Json:
    parameter = str(asked.get("parameter") or "")
    return {"message": actions.start(telegram, int(asked["person"]), parameter)}


async def _forward(telegram: Telegram, asked: Json) -> Json:
    person, chat = int(asked["person"]), _chat(telegram, asked)
    origin = telegram.chat(asked["from_chat"])
    return {"message": actions.forward(telegram, person, chat, origin, int(asked["message_id"]))}


REQUESTS: dict[str, Callable[[Telegram, Json], Awaitable[Json]]] = {
    "say": _say, "edit": _edit, "delete": _delete, "press": _press, "inline": _inline,
    "choose": _choose, "start": _start, "forward": _forward,
}  # fmt: skip


def _chat(telegram: Telegram, asked: Json) -> Chat:
    return telegram.chat(asked["chat"])


def _number(asked: Json, name: str) -> int | None:
    value = asked.get(name)
    return None if value is None else int(value)
