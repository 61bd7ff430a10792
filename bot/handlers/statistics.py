"""/stats: figures of questions and answers, and a picture of them."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from telegram import InputFile, ReplyParameters
from telegram.constants import MessageLimit

from bot.i18n import texts
from bot.replies import say
from bot.storage.statistics import DAY
from bot.views import chart
from bot.views.rich_text import clip, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram import Message

    from bot.access.policy import Standing
    from bot.context import Context
    from bot.i18n.language import Language
    from bot.storage.statistics import Day, Slow

# The days in the figures, the slow questions that are named, and their length in UTF-16 units.
DAYS, SLOWEST, LONGEST_SLOW = 30, 3, 120


async def stats(message: Message, context: Context, standing: Standing) -> None:
    """Show the figures of the collections that the chat may see."""
    now = int(context.clock.now())
    today = now // DAY
    since = today - DAYS + 1
    figures = context.storage.statistics
    days = [day for day in await figures.days(since) if standing.sees(day.collections)]
    slowest = [
        slow
        for slow in await figures.slowest(since * DAY, 10 * SLOWEST)
        if standing.sees(slow.collections)
    ]
    if not days:
        await say(message, texts.NOTHING_ASKED, context)
        return
    language = context.audience(message.from_user).language
    held = await context.library.size(collections=standing.collections)
    caption = "\n".join(
        [language.count(held, *texts.ARTICLES), *_lines(days, slowest[:SLOWEST], language)]
    )
    picture = await asyncio.to_thread(chart.bars, _by_day(days, since, today))
    await message.reply_photo(
        InputFile(picture, "questions.png"),
        caption=clip(caption, int(MessageLimit.CAPTION_LENGTH)),
        reply_parameters=ReplyParameters(message.message_id, allow_sending_without_reply=True),
    )


def _lines(days: Sequence[Day], slowest: Sequence[Slow], language: Language) -> list[str]:
    questions = sum(day.questions for day in days)
    useful = sum(day.useful for day in days)
    marks = useful + sum(day.not_useful for day in days)
    lines = [
        language.say(
            texts.STATS_ASKED,
            days=language.count(DAYS, *texts.DAYS),
            questions=language.count(questions, *texts.QUESTIONS),
            share=language.percent(sum(day.answered for day in days) / questions),
        )
    ]
    if marks:
        marked = language.count(marks, *texts.MARKS)
        share = language.percent(useful / marks)
        lines.append(language.say(texts.STATS_MARKED, marks=marked, share=share))
    lines.append(language.say(texts.STATS_PICTURE))
    if slowest:
        lines.append(language.say(texts.STATS_SLOWEST))
        lines += [
            f"{1000 * slow.elapsed:.0f} ms · {clip(one_line(slow.question), LONGEST_SLOW)}"
            for slow in slowest
        ]
    return lines


def _by_day(days: Sequence[Day], since: int, today: int) -> list[tuple[datetime, int, int]]:
    asked: Counter[int] = Counter()
    answered: Counter[int] = Counter()
    for day in days:
        asked[day.day] += day.questions
        answered[day.day] += day.answered
    return [
        (datetime.fromtimestamp(day * DAY, UTC), asked[day], answered[day])
        for day in range(since, today + 1)
    ]
