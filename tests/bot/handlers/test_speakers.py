"""/speakers: who speaks in the articles, and joining names, over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from index import Article
from tests.bot.messages import labels, says
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from index import Library
    from tests.local_telegram import Chat, Json, Telegram

pytestmark = pytest.mark.usefixtures("bot")

HARBOUR = Article(
    "h1",
    "The harbour",
    '"The lighthouse needs a keeper," Toby Wrenfeld said.\n\n'
    '"It has stood empty since March," Toby Wrenfeld said.\n\n'
    '"The gulls like it as it is," Ada Brink said.',
    language="en",
)
PIER = Article(
    "p1", "The pier", '"Nobody asked the fishermen," Tobias Wrenfield said.', language="en"
)
READER = 8
ONE_PERSON = "Now treated as one person: Tobias Wrenfield and Toby Wrenfeld"


@pytest.fixture
async def chat(telegram: Telegram, library: Library) -> Chat:
    """The private chat of an owner, over articles in which three people speak."""
    await library.add(HARBOUR)
    await library.add(PIER)
    return telegram.private(OWNER)


async def listed(chat: Chat, words: str = "") -> Json:
    await chat.says(f"/speakers {words}".strip(), user=OWNER)
    return dict(await chat.reply())


async def pressed(chat: Chat, message: Json, label: str) -> Json:
    await chat.presses(message, label, user=OWNER)
    return dict(await chat.reply())


async def test_speakers_are_listed_with_how_much_they_say(chat: Chat) -> None:
    message = await listed(chat)
    assert message["text"].split("\n") == [
        "3 people are quoted in the articles, the most quoted first",
        "",
        "1. Toby Wrenfeld: 2 statements",
        "2. Ada Brink: 1 statement",
        "3. Tobias Wrenfield: 1 statement",
    ]
    assert labels(message) == ["1", "2", "3"]


async def test_an_empty_library_has_no_speakers(telegram: Telegram) -> None:
    assert await says(telegram.private(OWNER), "/speakers") == texts.NO_SPEAKERS


async def test_the_list_has_pages(chat: Chat, library: Library) -> None:
    names = ["Ben", "Cleo", "Dora", "Emil", "Fritz", "Greta", "Hugo", "Ida"]
    said = "\n\n".join(f'"The mill of {name} is old," {name} Marlow said.' for name in names)
    await library.add(Article("m1", "The mills", said, language="en"))
    message = await listed(chat)
    assert labels(message)[-2:] == ["1/2", "›"]
    second = await pressed(chat, message, "›")
    assert second["text"].split("\n")[2] == "9. Hugo Marlow: 1 statement"
    assert labels(second) == ["9", "10", "11", "‹", "2/2"]
    found = await listed(chat, "marlow")
    assert found["text"].split("\n")[0].startswith("8 people")


async def test_names_are_looked_for_by_some_of_their_words(chat: Chat) -> None:
    message = await listed(chat, "wren")
    assert [line[:7] for line in message["text"].split("\n")[2:]] == ["1. Toby", "2. Tobi"]
    assert (await listed(chat, "Zoe"))["text"] == "Nobody called Zoe is quoted in the articles."


async def test_two_speakers_are_joined_by_buttons(chat: Chat, library: Library) -> None:
    shown = await pressed(chat, await listed(chat), "1")
    assert shown["text"].startswith("Toby Wrenfeld\n2 statements")
    assert labels(shown) == ["Ada Brink", "Tobias Wrenfield", texts.ALL_SPEAKERS]
    joined = await pressed(chat, shown, "Tobias Wrenfield")
    assert joined["text"] == ONE_PERSON
    assert [(one.one, one.other, one.by) for one in await library.same_people()] == [
        ("Tobias Wrenfield", "Toby Wrenfeld", str(OWNER))
    ]
    message = await pressed(chat, joined, texts.ALL_SPEAKERS)
    assert "1. Toby Wrenfeld = Tobias Wrenfield: 3 statements" in message["text"]


async def test_who_shares_a_word_is_offered_first(chat: Chat, library: Library) -> None:
    await library.add(Article("w1", "Ropes", '"Ropes rot," Max Wrenfeld said.', language="en"))
    shown = await pressed(chat, await listed(chat, "toby"), "1")
    assert labels(shown)[0] == "Max Wrenfeld"


async def test_joining_is_undone_at_once(chat: Chat, library: Library) -> None:
    shown = await pressed(chat, await listed(chat), "1")
    joined = await pressed(chat, shown, "Tobias Wrenfield")
    undone = await pressed(chat, joined, texts.UNDO)
    assert undone["text"] == "Separate again: Tobias Wrenfield and Toby Wrenfeld"
    assert await library.same_people() == []
    told = await chat.presses(joined, texts.UNDO, user=OWNER)
    assert told["text"] == texts.GONE


async def test_names_are_separated_again_from_the_list(chat: Chat, library: Library) -> None:
    await library.merge_names("Toby Wrenfeld", "Tobias Wrenfield")
    shown = await pressed(chat, await listed(chat), "1")
    assert "Also called: Tobias Wrenfield" in shown["text"]
    await pressed(chat, shown, "Separate Tobias Wrenfield and Toby Wrenfeld")
    assert await library.same_people() == []


async def test_two_names_are_joined_in_words(chat: Chat) -> None:
    message = await listed(chat, "toby wrenfeld = Tobias  Wrenfield")
    assert message["text"] == ONE_PERSON
    assert labels(message) == [texts.UNDO, texts.ALL_SPEAKERS]
    answer = await says(chat, "what did Wrenfield say about the lighthouse?")
    assert "The lighthouse needs a keeper" in answer


async def test_a_name_that_no_article_has_can_be_joined(chat: Chat) -> None:
    message = await listed(chat, "Old Salt = Toby Wrenfeld")
    assert message["text"] == "Now treated as one person: Old Salt and Toby Wrenfeld"


@pytest.mark.parametrize("words", ["a = b = c", "= Ada Brink", f"Ada Brink = {'b' * 200}"])
async def test_what_is_not_two_names_joins_nothing(chat: Chat, words: str) -> None:
    assert (await listed(chat, words))["text"] == texts.JOIN_WHAT


async def test_a_name_is_not_joined_to_itself(chat: Chat) -> None:
    assert (await listed(chat, "Ada Brink = ada brink"))["text"] == texts.SAME_NAME


async def test_speakers_that_are_gone_cannot_be_joined(chat: Chat, library: Library) -> None:
    message = await listed(chat)
    shown = await pressed(chat, message, "1")
    await library.remove("p1")
    told = await chat.presses(shown, "Tobias Wrenfield", user=OWNER)
    assert told["text"] == texts.GONE
    assert await library.same_people() == []


async def test_only_admins_see_speakers_and_only_in_private(telegram: Telegram) -> None:
    assert await says(telegram.private(READER), "/speakers", user=READER) == texts.NOT_YOURS
    assert await says(telegram.group(), "/speakers") == texts.IN_PRIVATE


async def test_the_help_of_admins_tells_of_it(telegram: Telegram, chat: Chat) -> None:
    assert texts.HELP_FOR_CORRECTING in await says(chat, "/help")
    assert texts.HELP_FOR_CORRECTING not in await says(
        telegram.private(READER), "/help", user=READER
    )
