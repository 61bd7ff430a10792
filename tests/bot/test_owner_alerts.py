"""Alerts reach every owner whose chat can be written to, and fail for none because of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from bot.owner_alerts import saying, tell_owners
from bot.views.rich_text import LONGEST_MESSAGE
from tests.local_telegram import Refusal

if TYPE_CHECKING:
    from bot.application import App
    from bot.config import Settings
    from bot.i18n.language import Language
    from bot.storage.storage import Storage
    from tests.local_telegram import Telegram

OWNERS = frozenset({7, 8, 9})


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"owners": OWNERS})


@pytest.fixture(autouse=True)
def _chats(telegram: Telegram) -> None:
    for owner in OWNERS:
        telegram.private(owner)


def _kettle(_language: Language) -> str:
    return "The kettle is empty."


async def test_an_owner_who_has_written_is_told_in_their_language(
    telegram: Telegram, bot: App
) -> None:
    telegram.languages[8] = "de"
    await telegram.private(8).says("hallo", user=8)
    await telegram.private(8).reply()
    await tell_owners(bot.bot, bot.bot_data, saying(texts.OWNER_CONFLICT))
    assert (await telegram.private(8).reply())["text"].startswith("Ein anderes Programm ruft")
    assert (await telegram.private(7).reply())["text"] == texts.OWNER_CONFLICT


async def test_every_owner_is_told(telegram: Telegram, bot: App) -> None:
    await tell_owners(bot.bot, bot.bot_data, _kettle)
    for owner in OWNERS:
        assert (await telegram.private(owner).reply())["text"] == "The kettle is empty."


async def test_an_owner_who_has_blocked_the_bot_keeps_it_from_nobody_else(
    telegram: Telegram, bot: App, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.refuse["sendMessage"] = [Refusal(403, "Forbidden: bot was blocked by the user")]
    await tell_owners(bot.bot, bot.bot_data, _kettle)
    assert sum(not telegram.private(owner).sent.empty() for owner in OWNERS) == 2
    assert "could not be told" in caplog.text


async def test_a_chat_that_is_known_to_be_closed_is_not_written_to(
    telegram: Telegram, bot: App, storage: Storage
) -> None:
    await storage.closed_chats.add(8, 0)
    await tell_owners(bot.bot, bot.bot_data, _kettle)
    assert [telegram.private(owner).sent.empty() for owner in sorted(OWNERS)] == [
        False, True, False,
    ]  # fmt: skip


async def test_what_is_too_long_for_a_message_is_cut(telegram: Telegram, bot: App) -> None:
    await tell_owners(bot.bot, bot.bot_data, lambda _: "x" * 2 * LONGEST_MESSAGE)
    assert len((await telegram.private(7).reply())["text"]) == LONGEST_MESSAGE
