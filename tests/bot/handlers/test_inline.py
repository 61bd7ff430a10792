"""@bot and a question in any chat, over HTTP."""

from __future__ import annotations

import pytest

from bot.i18n import texts
from index import Article, Library
from tests.local_telegram import Refusal, Telegram

pytestmark = pytest.mark.usefixtures("bot")


@pytest.fixture(autouse=True)
async def _articles(library: Library, bridge: Article, harvest: Article) -> None:
    await library.add(bridge)
    await library.add(harvest)


async def test_a_typed_question_offers_quotes_with_their_sources(telegram: Telegram) -> None:
    fields = await telegram.types_inline("who said the coalition is pretending?")
    first = fields["results"][0]
    assert first["description"] == "Bridge to stay closed until March"
    posted = first["input_message_content"]
    assert "opposition spokeswoman Councillor Hedda Marr" in posted["message_text"]
    assert "10 October 2023 · 2001" in posted["message_text"]


async def test_results_are_personal_and_kept_for_moments_only(telegram: Telegram) -> None:
    fields = await telegram.types_inline("bridge")
    assert fields["is_personal"] in (True, "true")
    assert int(fields["cache_time"]) <= 10


async def test_an_empty_query_offers_the_newest_articles(telegram: Telegram) -> None:
    fields = await telegram.types_inline("")
    assert [result["title"] for result in fields["results"]] == [
        "Olive harvest fails in the south",
        "Bridge to stay closed until March",
    ]
    assert fields["results"][0]["description"] == (
        "The olive harvest has failed for the second year."
    )


async def test_a_result_leads_with_the_speaker_and_the_quote(telegram: Telegram) -> None:
    fields = await telegram.types_inline("who said the coalition is pretending?")
    first = fields["results"][0]
    assert first["title"].startswith("opposition spokeswoman Councillor Hedda Marr: ")
    assert "Nobody wants this bridge shut" in first["title"]
    assert first["description"] == "Bridge to stay closed until March"


async def test_at_most_twenty_results_are_offered(telegram: Telegram, library: Library) -> None:
    words = [c * (3 + n) for n, c in enumerate("bdfghjklmnprstvwxzbdfghjklmnprstvwxzbdfg")]
    for number in range(40):
        text = f"{words[number]} walrus number {number} eats clams by the {words[number]}."
        await library.add(Article(f"w{number}", f"Walrus {number}", text, language="en"))
    assert len((await telegram.types_inline("walrus clams"))["results"]) == 20
    assert len((await telegram.types_inline(""))["results"]) == 20


async def test_nothing_found_leads_to_the_private_chat(telegram: Telegram) -> None:
    fields = await telegram.types_inline("president of Ruritania")
    assert fields["results"] == []
    assert fields["button"]["text"] == texts.ASK_ME
    assert fields["button"]["start_parameter"] == "question"


async def test_an_answer_that_comes_too_late_is_no_error(telegram: Telegram) -> None:
    telegram.refuse["answerInlineQuery"] = [
        Refusal(400, "Bad Request: query is too old and response timeout expired")
    ]
    with pytest.raises(TimeoutError):
        await telegram.types_inline("bridge", wait=0.5)
    chat = telegram.private()
    await chat.says("/help")
    assert (await chat.reply())["text"].startswith("Ask me anything")
    assert telegram.requests[-1].method == "sendMessage"
    assert telegram.private(7).sent.empty()


async def test_results_whose_entities_telegram_does_not_take_are_offered_without(
    telegram: Telegram,
) -> None:
    right = await telegram.types_inline("bridge")
    telegram.refuse["answerInlineQuery"] = [Refusal(400, "Bad Request: can't parse entities")]
    plain = await telegram.types_inline("the bridge", user=2)
    posted = plain["results"][0]["input_message_content"]
    assert posted["message_text"] == right["results"][0]["input_message_content"]["message_text"]
    assert not posted.get("entities")
