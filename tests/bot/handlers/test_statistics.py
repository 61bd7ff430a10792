"""/stats: figures and a picture, of what the chat may see."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from bot.i18n import texts
from bot.jobs.retention import tidy
from bot.storage.statistics import DAY
from bot.views import chart
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from bot.application import App
    from bot.emulator.drivers.clock import SetClock
    from index import Article, Library
    from tests.local_telegram import Json, Telegram

ANSWERED, IN_VAIN = "who said the coalition is pretending?", "what of quasars?"


@pytest.fixture(autouse=True)
async def _articles(library: Library, bridge: Article) -> None:
    await library.add(bridge)


async def stats(telegram: Telegram, clock: SetClock) -> Json:
    owner = telegram.private(OWNER)
    await owner.says("/stats", user=OWNER, date=int(clock.now()))
    return await owner.reply()


async def test_figures_of_the_last_days_with_a_picture_also_once_answers_are_forgotten(
    telegram: Telegram, bot: App, clock: SetClock
) -> None:
    assert (await stats(telegram, clock))["text"] == texts.NOTHING_ASKED
    chat = telegram.private()
    for question in (ANSWERED, IN_VAIN, ANSWERED, ANSWERED):
        await chat.says(question)
        answer = await chat.reply()
    await chat.presses(answer, texts.USEFUL)
    shown = await stats(telegram, clock)
    lines = shown["caption"].splitlines()
    assert lines[:4] == [
        "1 article",
        "In 30 days: 4 questions, 75% answered",
        "1 rating, 100% useful",
        texts.STATS_PICTURE,
    ]
    assert lines[4] == texts.STATS_SLOWEST
    assert all(ANSWERED in line or IN_VAIN in line for line in lines[5:])
    picture = telegram.files[shown["photo"][0]["file_id"]]
    assert Image.open(BytesIO(picture)).size == (chart.WIDTH, chart.HEIGHT)
    clock.advance((bot.bot_data.settings.keep_days + 1) * DAY)
    await tidy(bot.bot, bot.bot_data)
    assert (await stats(telegram, clock))["caption"].splitlines() == lines[:4]
    clock.advance(30 * DAY)
    assert (await stats(telegram, clock))["text"] == texts.NOTHING_ASKED


@pytest.mark.usefixtures("bot")
async def test_only_admins_see_them_and_only_in_private(telegram: Telegram) -> None:
    chat, group = telegram.private(), telegram.group()
    await chat.says("/stats")
    assert (await chat.reply())["text"] == texts.NOT_YOURS
    await group.says("/stats", user=OWNER)
    assert (await group.reply())["text"] == texts.IN_PRIVATE
