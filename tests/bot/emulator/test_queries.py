"""Pressed buttons and inline queries: answered once, in time, and chosen from."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.emulator.people import actions, inline_results
from bot.emulator.rules.errors import Refusal

if TYPE_CHECKING:
    from bot.emulator.state.queries import Queries
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


async def test_a_pressed_button_is_answered_once(world: World) -> None:
    sent = await world.call("sendMessage", chat_id=1, text="x", reply_markup=KEYBOARD)
    assert actions.has_button(sent, "go")
    assert not actions.has_button(sent, "stop")
    number = actions.press(world.telegram, 1, sent, "go")
    [update] = await world.updates()
    assert update["callback_query"]["message"] == sent
    waiting = asyncio.create_task(world.telegram.queries.answered(number))
    await asyncio.sleep(0)
    await world.call("answerCallbackQuery", callback_query_id=number, text="Done")
    assert (await waiting)["text"] == "Done"
    with pytest.raises(Refusal, match="query is too old and response timeout expired"):
        await world.call("answerCallbackQuery", callback_query_id=number)


async def test_a_button_pressed_too_long_ago_takes_no_answer(world: World) -> None:
    now = [0.0]
    queries: Queries = world.telegram.queries
    queries.clock = lambda: now[0]
    late, early = queries.open(), queries.open()
    now[0] = queries.patience
    await world.call("answerCallbackQuery", callback_query_id=early)
    now[0] += 0.1
    with pytest.raises(Refusal, match="query is too old"):
        await world.call("answerCallbackQuery", callback_query_id=late)


async def test_who_waits_for_a_bot_that_says_nothing_waits_for_so_long_only(world: World) -> None:
    number = world.telegram.queries.open()
    with pytest.raises(TimeoutError):
        await world.telegram.queries.answered(number, 0.01)
    with pytest.raises(Refusal, match="query is too old"):
        await world.call("answerCallbackQuery", callback_query_id=number)


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
    # What was posted so is pressed and edited by an id of its own.
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


async def test_an_article_without_words_is_no_result(world: World) -> None:
    world.api.specification = None
    number = actions.ask_inline(world.telegram, 1, world.ann, "x", "")
    with pytest.raises(Refusal, match="no message content"):
        await world.call(
            "answerInlineQuery",
            inline_query_id=number,
            results=[{"type": "article", "id": "1", "title": "T"}],
        )
