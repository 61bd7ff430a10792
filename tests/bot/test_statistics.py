"""/stats: figures and a picture, of what the chat may see."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
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
        "1 mark, 100% useful",
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


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10**6), st.floats(0, 1)), min_size=1, max_size=40))
def test_bars_are_as_high_as_they_should_be(figures: list[tuple[int, float]]) -> None:
    first = date(2026, 1, 1)
    days = [
        (first + timedelta(place), asked, int(asked * share))
        for place, (asked, share) in enumerate(figures)
    ]
    picture = Image.open(BytesIO(chart.bars(days))).convert("RGB")
    assert picture.getpixel((0, 0)) == (255, 255, 255)
    highest = max(asked for asked, _ in figures)
    colours = picture.getcolors(1 << 20) or []
    inks = {colour for _, colour in colours}
    assert ((0x1F, 0x5F, 0x8B) in inks or (0xA8, 0xCF, 0xE6) in inks) == (highest > 0)


def test_a_day_without_an_answer_is_light_and_one_with_answers_dark() -> None:
    days = [(date(2026, 1, 1), 4, 0), (date(2026, 1, 2), 4, 4)]
    picture = Image.open(BytesIO(chart.bars(days))).convert("RGB")
    middle = chart.HEIGHT // 2
    left, right = (picture.getpixel((x, middle)) for x in (chart.WIDTH // 3, 4 * chart.WIDTH // 5))
    assert (left, right) == ((0xA8, 0xCF, 0xE6), (0x1F, 0x5F, 0x8B))
