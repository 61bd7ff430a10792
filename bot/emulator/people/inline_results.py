"""Inline results: cached for a while as Telegram does, and chosen from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.emulator.api.content import buttons_of, is_set, text_of
from bot.emulator.people.actions import ask_inline, place
from bot.emulator.rules.errors import Json, bad_request
from bot.emulator.state.queries import Offer

if TYPE_CHECKING:
    from bot.emulator.state.chats import Chat
    from bot.emulator.state.telegram import Telegram

# Number of offers that can still be chosen from: each letter typed leaves one behind.
KEPT = 100
# Seconds that an answer is cached where the bot does not say.
CACHED_S = 300


async def results(
    telegram: Telegram, person: int, chat: Chat, query: str, offset: str = ""
) -> tuple[str, Json]:
    """Type the bot's name and a query; return the id to choose by, and the bot's answer.

    The same query gets the same answer for as long as the bot has said, also when others type it,
    unless the answer is personal. Raises TimeoutError where none comes.
    """
    now = telegram.queries.clock()
    for number, kept in telegram.offered.items():
        if kept.fits(person, query, offset, now):
            return number, kept.answer
    number = ask_inline(telegram, person, chat, query, offset)
    answer = await telegram.queries.answered(number)
    owner = person if is_set(answer.get("is_personal")) else None
    until = now + int(answer.get("cache_time", CACHED_S))
    telegram.offered[number] = Offer(answer, query, offset, owner, until)
    while len(telegram.offered) > KEPT:
        del telegram.offered[next(iter(telegram.offered))]
    return number, answer


def choose(
    telegram: Telegram, person: int, chat: Chat, number: str, result: str, topic: int | None = None
) -> Json:
    """Post one of the results of an inline query into a chat."""
    offered = telegram.offered.get(number)
    if offered is None:
        raise bad_request("these results are too old")
    chosen = next((r for r in offered.answer["results"] if str(r["id"]) == result), None)
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
    told: Json = {"result_id": result, "from": user, "query": offered.query}
    if "reply_markup" in message:
        inline = f"inline-{chat.id}-{message['message_id']}"
        telegram.inline_messages[inline] = (chat, message["message_id"])
        told["inline_message_id"] = inline
    telegram.deliver({"chosen_inline_result": told})
    return message
