"""Inline results that somebody chooses from: what is posted "via" the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.loopback.acting import place
from bot.loopback.content import buttons_of, text_of
from bot.loopback.refusals import Json, bad_request

if TYPE_CHECKING:
    from bot.loopback.chats import Chat
    from bot.loopback.telegram import Telegram

# Offers that can still be chosen from: somebody who types leaves one behind with each letter.
KEPT = 100


def offer(telegram: Telegram, number: str, answer: Json, query: str) -> None:
    """Keep the bot's answer to an inline query for whoever chooses from it."""
    telegram.offered[number] = answer | {"query": query}
    while len(telegram.offered) > KEPT:
        del telegram.offered[next(iter(telegram.offered))]


def choose(
    telegram: Telegram, person: int, chat: Chat, number: str, result: str, topic: int | None = None
) -> Json:
    """Post one of the results of an inline query into a chat."""
    offered = telegram.offered.get(number)
    if offered is None:
        raise bad_request("these results are too old")
    chosen = next((r for r in offered["results"] if str(r["id"]) == result), None)
    if chosen is None:
        raise bad_request("there is no such result")
    given = chosen.get("input_message_content")
    if not given:
        raise bad_request("only results with a text can be posted here")
    content = text_of(given | {"text": given["message_text"]}) | buttons_of(chosen)
    where = place(telegram, person, chat, topic)
    fields = where | content | {"via_bot": telegram.bot.as_json()}
    user = telegram.person(person)
    message = telegram.post(chat, fields, user)
    chat.authors[message["message_id"]] = person
    told: Json = {"result_id": result, "from": user, "query": offered["query"]}
    if "reply_markup" in message:
        inline = f"inline-{chat.id}-{message['message_id']}"
        telegram.inline_messages[inline] = (chat, message["message_id"])
        told["inline_message_id"] = inline
    telegram.deliver({"chosen_inline_result": told})
    return message
