"""Stopping: what was taken is finished, and what was not is there the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import application, receiving

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.storage import Storage
    from index import Article, Library
    from tests.local_telegram import Telegram

QUESTION = "who said the coalition is pretending?"


async def test_a_stop_in_the_middle_loses_no_question_and_answers_none_twice(
    telegram: Telegram, settings: Settings, library: Library, storage: Storage, bridge: Article
) -> None:
    await library.add(bridge)
    chats = [telegram.private(user) for user in range(1, 6)]
    for _ in range(4):
        for chat in chats:
            await chat.says(QUESTION, user=chat.id)
    answered = 0
    for wanted in (1, 4):
        app = application.build(settings, library, storage)
        await app.initialize()
        await receiving.poll(app)
        await app.start()
        while answered < wanted:
            await chats[0].reply()
            answered += 1
        await application.shut_down(app)
        while not chats[0].sent.empty():
            answered += bool(chats[0].sent.get_nowait())
    # Four questions, four answers.
    assert [len(chat.messages) for chat in chats] == [8] * 5
