"""Inline results: kept for a while, and chosen from."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.emulator.people import actions, inline_results
from bot.emulator.rules.errors import Refusal

if TYPE_CHECKING:
    from tests.bot.emulator.conftest import World

KEYBOARD = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


def results(*texts: str, **more: Any) -> list[dict[str, Any]]:
    return [
        {
            "type": "article", "id": str(place), "title": "T",
            "input_message_content": {"message_text": text, "parse_mode": "HTML"},
        } | more
        for place, text in enumerate(texts)
    ]  # fmt: skip


async def answer_next_inline(world: World, **answer: Any) -> None:
    await asyncio.sleep(0)  # lets whoever types begin
    update = (await world.updates())[-1]
    number = update["inline_query"]["id"]
    await world.call("answerInlineQuery", inline_query_id=number, **answer)


async def test_a_chosen_result_is_posted_via_the_bot_which_hears_of_it(world: World) -> None:
    telegram = world.telegram
    asking = asyncio.create_task(inline_results.results(telegram, 1, world.group, "bridge"))
    await answer_next_inline(world, results=results("a", "<b>Bridge</b>", reply_markup=KEYBOARD))
    number, offered = await asking
    assert len(offered["results"]) == 2
    posted = inline_results.choose(telegram, 1, world.forum, number, "1", topic=2)
    assert (posted["from"]["id"], posted["via_bot"]["id"]) == (1, telegram.bot.id)
    assert posted["entities"] == [{"type": "bold", "offset": 0, "length": 6}]
    message, chosen = [update for update in await world.updates() if "inline_query" not in update]
    assert message["message"] == posted
    inline = chosen["chosen_inline_result"]["inline_message_id"]
    assert chosen["chosen_inline_result"] == {
        "result_id": "1", "from": telegram.person(1), "query": "bridge",
        "inline_message_id": inline,
    }  # fmt: skip
    # A message posted inline is pressed and edited by an id of its own.
    actions.press(telegram, 2, posted, "go")
    pressed = (await world.updates())[-1]["callback_query"]
    assert (pressed["inline_message_id"], "message" in pressed) == (inline, False)
    assert await world.call("editMessageText", inline_message_id=inline, text="Later") is True
    assert world.forum.messages[posted["message_id"]]["text"] == "Later"
    with pytest.raises(Refusal, match="MESSAGE_ID_INVALID"):
        await world.call("editMessageText", inline_message_id="other", text="Later")


async def test_results_are_kept_for_everybody_unless_they_are_personal(world: World) -> None:
    telegram, found = world.telegram, results("a")
    for personal, others in ((False, False), (True, True)):
        query = f"bridge {personal}"
        asking = asyncio.create_task(inline_results.results(telegram, 1, world.group, query))
        await answer_next_inline(world, results=found, is_personal=personal, cache_time=60)
        first = await asking
        assert await inline_results.results(telegram, 1, world.group, query) == first
        again = asyncio.create_task(inline_results.results(telegram, 2, world.group, query))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert again.done() != others
        again.cancel()
    telegram.offered[first[0]] = replace(telegram.offered[first[0]], until=0.0)
    asking = asyncio.create_task(inline_results.results(telegram, 1, world.group, "bridge True"))
    await answer_next_inline(world, results=results("b"))
    assert (await asking)[1]["results"] == results("b")


async def test_only_what_was_offered_can_be_chosen(world: World) -> None:
    telegram = world.telegram
    asking = asyncio.create_task(inline_results.results(telegram, 1, world.ann, "bridge"))
    picture = {"type": "photo", "id": "p", "photo_url": "u", "thumbnail_url": "u"}
    await answer_next_inline(world, results=[picture])
    number, _ = await asking
    for query, result, why in (("x", "p", "too old"), (number, "q", "no such"),
                               (number, "p", "only results with a text")):  # fmt: skip
        with pytest.raises(Refusal, match=why):
            inline_results.choose(telegram, 1, world.ann, query, result)


async def test_old_offers_are_forgotten(world: World) -> None:
    for place in range(inline_results.KEPT + 5):
        asking = asyncio.create_task(
            inline_results.results(world.telegram, 1, world.ann, f"query {place}")
        )
        await answer_next_inline(world, results=[])
        await asking
        world.telegram.updates.drop()
    assert len(world.telegram.offered) == inline_results.KEPT
