"""Small talk, and wishes in plain words instead of commands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from bot.i18n.language import language_of
from tests.bot.messages import labels, links, marked
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from index import Article, Library
    from tests.local_telegram import Telegram

pytestmark = pytest.mark.usefixtures("bot")

QUESTION = "who said the coalition is pretending?"
# The headline of the newest article, of which nobody says a short sentence.
EXAMPLE = "Olive harvest fails in the south"


@pytest.fixture(autouse=True)
async def _articles(library: Library, bridge: Article, harvest: Article) -> None:
    await library.add(replace(bridge, url="https://news.example/bridge"))
    await library.add(harvest)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("thanks a lot!", texts.WELCOME),
        ("how are you?", texts.WELL),
        ("sorry", texts.NO_TROUBLE),
        ("bye", texts.GOODBYE),
        ("ok", texts.ALL_RIGHT),
        ("is this true?", texts.CANNOT_TELL),
        ("you are useless", texts.OF_NO_HELP),
        ("👍", texts.ONLY_WORDS.format(example=EXAMPLE)),
        ("more", texts.MORE_OF_WHAT.format(example=EXAMPLE)),
        ("https://news.example/pool", texts.NO_SUCH_ADDRESS),
    ],
)
async def test_small_talk_gets_a_friendly_line(
    telegram: Telegram, said: str, expected: str
) -> None:
    chat = telegram.private()
    await chat.says(said)
    assert (await chat.reply())["text"] == expected


async def test_without_articles_an_example_is_in_the_language_of_who_gets_it(
    telegram: Telegram, library: Library
) -> None:
    await library.remove("2001", "2002")
    telegram.languages[1] = "de"
    chat, say = telegram.private(), language_of("de").say
    example = say(texts.EXAMPLE)
    assert example != texts.EXAMPLE
    for said, sentence in (
        ("👍", texts.ONLY_WORDS),
        ("mehr", texts.MORE_OF_WHAT),
        ("/ask", texts.ASK_WHAT),
    ):
        await chat.says(said)
        assert (await chat.reply())["text"] == say(sentence, example=example)


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("hello", texts.GREETED[:12]),
        ("who are you?", texts.START[:20]),
        ("what can you do?", texts.HELP[:20]),
        ("what articles do you have?", "2 articles, newest first"),
        ("what's new?", "2 articles, newest first"),
    ],
)
async def test_a_wish_in_plain_words_is_carried_out(
    telegram: Telegram, said: str, begins: str
) -> None:
    chat = telegram.private()
    await chat.says(said)
    assert (await chat.reply())["text"].startswith(begins)


async def test_ciao_opens_a_chat_and_ends_it(telegram: Telegram) -> None:
    telegram.languages[1] = "it"
    chat, say = telegram.private(), language_of("it").say
    await chat.says("ciao")
    assert (await chat.reply())["text"].startswith(say(texts.GREETED)[:20])
    await chat.says("bridge")
    await chat.reply()
    await chat.says("ciao!")
    assert (await chat.reply())["text"] == say(texts.GOODBYE)


async def test_a_greeting_is_answered_with_questions_to_press(telegram: Telegram) -> None:
    chat = telegram.private()
    await chat.says("hi there")
    assert labels(await chat.reply())


@pytest.mark.parametrize(
    "said",
    ["2001", "#2001", "article 2001.", "summarise article 2001", "https://news.example/bridge"],
)
async def test_an_article_is_shown_by_its_number_or_address(telegram: Telegram, said: str) -> None:
    chat = telegram.private()
    await chat.says(said)
    assert "Bridge to stay closed until March" in links(await chat.reply())


@pytest.mark.parametrize("number", ["14", "#14.", "3.5"])
async def test_a_bare_number_of_no_article_asks_nothing_else(
    telegram: Telegram, number: str
) -> None:
    chat = telegram.private()
    await chat.says(number)
    text = (await chat.reply())["text"]
    assert text == texts.NO_SUCH_ARTICLE.format(number=number.strip("#."))


async def test_an_article_that_is_not_there_may_be_something_else(telegram: Telegram) -> None:
    chat = telegram.private()
    await chat.says("number 14")
    assert "14 cracked bolts" in (await chat.reply())["text"]


async def test_more_shows_one_quote_after_the_other(telegram: Telegram) -> None:
    chat = telegram.private()
    await chat.says("bridge")
    first = await chat.reply()
    shown = [marked(first, "bold")]
    count = int(labels(first)[0].partition("/")[2])
    for _ in range(count - 1):
        await chat.says("more please")
        shown.append(marked(await chat.reply(), "bold"))
    assert len(set(shown)) == count > 1
    await chat.says("more")
    assert (await chat.reply())["text"] == texts.NO_MORE


async def test_more_of_what_had_no_answer_is_the_nearest(telegram: Telegram) -> None:
    chat = telegram.private()
    await chat.says("who painted the bridge in Ruritania?")
    await chat.reply()
    await chat.says("next")
    assert (await chat.reply())["text"].startswith(texts.NEAREST_ARE)


async def test_in_a_group_more_goes_on_from_the_answer_replied_to(telegram: Telegram) -> None:
    group = telegram.group()
    await group.says("/ask bridge")
    answer = await group.reply()
    await group.says("more", reply_to_message=answer)
    assert labels(await group.reply())[1].startswith("2/")


async def test_a_command_with_small_talk_gets_a_line_too(telegram: Telegram) -> None:
    group = telegram.group()
    await group.says("/ask thank you")
    assert (await group.reply())["text"] == texts.WELCOME


async def test_the_line_is_in_the_language_of_the_person(telegram: Telegram) -> None:
    telegram.languages[1] = "de"
    chat = telegram.private()
    await chat.says("danke schön")
    assert (await chat.reply())["text"] == "Gern geschehen."


PASTED = (
    "Tram line opens again\n\nThe tram along the Ahr runs again since Monday. Eleven weeks it had "
    "stood still. The town paid two million crowns for new switches. Rides are free on Sunday, "
    "the manager Bodo Kress promised."
)


async def test_an_uploader_is_offered_to_add_a_long_text(
    telegram: Telegram, library: Library
) -> None:
    chat = telegram.private(OWNER)
    await chat.says(PASTED)
    offer = await chat.reply()
    assert offer["text"] == texts.LOOKS_LIKE_ARTICLE
    await chat.presses(offer, texts.ADD_IT)
    await chat.reply()
    assert (await chat.reply())["text"].startswith("Added")
    assert (await library.ask("who promised free rides on Sunday?")).answered


async def test_a_long_text_may_be_a_question_after_all(telegram: Telegram) -> None:
    chat = telegram.private(OWNER)
    await chat.says(PASTED)
    await chat.presses(await chat.reply(), texts.IS_QUESTION)
    assert (await chat.reply())["text"].startswith(texts.NO_ANSWER)


async def test_others_are_offered_nothing(telegram: Telegram) -> None:
    chat = telegram.private()
    await chat.says(PASTED)
    assert (await chat.reply())["text"] != texts.LOOKS_LIKE_ARTICLE
    owner = telegram.private(OWNER)
    await owner.says(f"{PASTED} Is that so?")
    assert (await owner.reply())["text"] != texts.LOOKS_LIKE_ARTICLE
