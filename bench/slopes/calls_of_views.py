"""Calls of `bot.views`: an article, an answer and an upload that are all made of one text."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from bench.slopes.calls_of_text import whole
from bot.i18n.language import language_of
from bot.views import (
    article_pages,
    button_rows,
    callback_data,
    example_questions,
    excerpts,
    figures,
    json_lines,
    keyboards,
    lists,
    published,
    reading_errors,
    rendering,
    rich_text,
    speaker_keyboards,
    speakers,
    upload_report,
)  # fmt: skip
from bot.views.audience import Audience
from bot.views.tally import Tally
from index import (
    Added,
    Answer,
    Article,
    Contrary,
    Difference,
    Malformed,
    NamedSpeaker,
    Place,
    Quote,
    Reason,
    Replaced,
    SamePerson,
    Span,
    Speaker,
    Verification,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from bench.slopes.preparing import Prepare

ENGLISH = language_of("en")
READERS = Audience(ENGLISH, "quoth_bot")
DAY = date(2026, 3, 1)


def _article(text: str) -> Article:
    """Return an article whose every field is the text."""
    return Article(text, text, text, DAY, text, text, text, "en", number=1)


def _quote(text: str) -> Quote:
    """Return a quote of a word in the middle of a passage that is all of the article."""
    half = len(text) // 2
    word = Span(half, half + 1)
    return Quote(_article(text), word, whole(text), 1.0, whole(text), word)


def _of_article(call: Callable[[Article], object]) -> Prepare:
    return lambda text: partial(call, _article(text))


def _of_answer(call: Callable[[Answer], object]) -> Prepare:
    def prepared(text: str) -> Callable[[], object]:
        found = Answer(text, f"{text}.", (_quote(text),), answered=True, asks_who=True)
        return partial(call, found)

    return prepared


def _of_quote(call: Callable[[Quote], object]) -> Prepare:
    return lambda text: partial(call, _quote(text))


def _of_contrary(call: Callable[[Quote], object]) -> Prepare:
    def prepared(text: str) -> Callable[[], object]:
        own = f"{text}1"
        other = Contrary(_article(own), Span(len(text), len(own)))
        return partial(call, replace(_quote(text), contrary=(other,)))

    return prepared


def _of_tally(call: Callable[[Tally], object]) -> Prepare:
    def prepared(text: str) -> Callable[[], object]:
        tally = Tally(failures=[text], near={1: (_article(text),)}, name=text)
        tally.added.append(Added(_article(text), "replaced", 1, text, 1, Replaced(text, DAY)))
        tally.made.append(text)
        return partial(call, tally)

    return prepared


def _people(text: str) -> list[Speaker]:
    return [Speaker((text, f"{text}'s", "Marr"), 3), Speaker(("Till",), 1)]


def _missing(text: str) -> Callable[[], object]:
    return partial(
        rendering.answer,
        Answer(text, text, (), answered=False, missing=tuple(text.split(" "))),
        READERS,
    )


async def _parts(text: str) -> list[object]:
    async def articles() -> AsyncIterator[Article]:
        yield _article(text)

    return [one async for one in json_lines.parts(articles())]


CALLS: dict[str, Prepare] = {
    "bot.views.article_pages.title": _of_article(article_pages.title),
    "bot.views.article_pages.shown_id": lambda text: partial(article_pages.shown_id, text),
    "bot.views.article_pages.source": _of_article(lambda one: article_pages.source(one, READERS)),
    "bot.views.article_pages.deep_link": _of_article(
        lambda one: article_pages.deep_link(one, "quoth_bot")
    ),
    "bot.views.article_pages.headed": _of_article(
        lambda one: article_pages.headed("a", one, READERS)
    ),
    "bot.views.article_pages.article_list": _of_article(
        lambda one: article_pages.article_list([one], 1, READERS)
    ),
    "bot.views.article_pages.listed": _of_article(lambda one: article_pages.listed(one, READERS)),
    "bot.views.article_pages.article_page": _of_article(
        lambda one: article_pages.article_page(one, -1, READERS, Span(0, 2))
    ),
    "bot.views.article_pages.opening": _of_article(article_pages.opening),
    "bot.views.article_pages.page": _of_article(lambda one: article_pages.page(one, 9, READERS)),
    "bot.views.published.published": _of_article(lambda one: published.published(one, ENGLISH)),
    "bot.views.callback_data.name_key": lambda text: partial(callback_data.name_key, text),
    "bot.views.example_questions.questions": _of_article(
        lambda one: example_questions.questions(one, ENGLISH)
    ),
    "bot.views.figures.lines": _of_contrary(lambda one: figures.lines(one, ENGLISH)),
    "bot.views.figures.others": _of_contrary(figures.others),
    "bot.views.figures.page": _of_contrary(lambda one: figures.page(one, READERS)),
    "bot.views.json_lines.answer": _of_answer(json_lines.answer),
    "bot.views.json_lines.article": _of_article(json_lines.article),
    "bot.views.json_lines.quotations": _of_article(json_lines.quotations),
    "bot.views.json_lines.parts": lambda text: lambda: asyncio.run(_parts(text)),
    "bot.views.button_rows.button": lambda text: partial(button_rows.button, text, "a"),
    "bot.views.keyboards.examples": lambda text: partial(keyboards.examples, [text]),
    "bot.views.reading_errors.refusal": lambda text: partial(
        reading_errors.refusal,
        Malformed(Place(text, article=text), Reason.NOT_A_DATE, written=text), ENGLISH,
    ),
    "bot.views.excerpts.passage": _of_quote(
        lambda one: excerpts.passage(one, wide=True, part=None)
    ),
    "bot.views.rendering.answer": _of_answer(lambda one: rendering.answer(one, READERS)),
    "bot.views.rendering.answer (wide)": _of_answer(
        lambda one: rendering.answer(one, READERS, wide=True)
    ),
    "bot.views.rendering.answer (missing)": _missing,
    "bot.views.rendering.late_answer": _of_answer(
        lambda one: rendering.late_answer(one.question, one, READERS)
    ),
    "bot.views.rendering.nearest": _of_answer(lambda one: rendering.nearest(one, READERS)),
    "bot.views.rendering.verification": lambda text: partial(
        rendering.verification,
        Verification(text, "near", _quote(text), (Difference(text, text),)), READERS,
    ),
    "bot.views.rendering.quote": _of_quote(lambda one: rendering.quote(one, READERS)),
    "bot.views.lists.finds": _of_quote(lambda one: lists.finds("a", [one], READERS)),
    "bot.views.lists.glimpses": _of_quote(
        lambda one: lists.glimpses("a", [one, one], READERS)
    ),
    "bot.views.rendering.difference_in_words": lambda text: partial(
        rendering.difference_in_words, Difference(text, text), ENGLISH
    ),
    "bot.views.rich_text.styled": lambda text: partial(rich_text.styled, text, "bold"),
    "bot.views.rich_text.utf16_length": lambda text: partial(rich_text.utf16_length, text),
    "bot.views.rich_text.clip": lambda text: partial(rich_text.clip, text, 100),
    "bot.views.rich_text.file_name": lambda text: partial(rich_text.file_name, text),
    "bot.views.rich_text.one_line": lambda text: partial(rich_text.one_line, text),
    "bot.views.rich_text.prefix": lambda text: partial(rich_text.prefix, text, len(text) // 2),
    "bot.views.speaker_keyboards.speaker_choice": lambda text: partial(
        speaker_keyboards.speaker_choice,
        1, 0, 0, [NamedSpeaker(Span(0, 1), text, 1)], ENGLISH, nobody=True, corrected=False,
    ),
    "bot.views.speaker_keyboards.speaker": lambda text: partial(
        speaker_keyboards.speaker, "a", [("b", text)], [("a", "b", text)], 0, 2, ENGLISH
    ),
    "bot.views.speakers.listed": lambda text: partial(
        speakers.listed, _people(text), 0, ENGLISH
    ),
    "bot.views.speakers.found": lambda text: partial(speakers.found, _people(text), ENGLISH),
    "bot.views.speakers.speaker": lambda text: partial(
        speakers.speaker, _people(text)[0], _people(text),
        [SamePerson(text, "Marr", None, 0)], 0, ENGLISH,
    ),
    "bot.views.upload_report.progress": _of_tally(
        lambda one: upload_report.progress(one, ENGLISH)
    ),
    "bot.views.upload_report.report": _of_tally(lambda one: upload_report.report(one, ENGLISH)),
    "bot.views.upload_report.summary": _of_tally(lambda one: upload_report.summary(one, ENGLISH)),
    "bot.views.upload_report.unwritten": _of_tally(
        lambda one: upload_report.unwritten(one, ENGLISH)
    ),
    "bot.views.upload_report.is_cut": _of_tally(upload_report.is_cut),
    "bot.views.upload_report.whole_report": _of_tally(
        lambda one: upload_report.whole_report(one, ENGLISH)
    ),
}  # fmt: skip

_NUMBERS = "reads numbers alone"
UNTIMED = {
    "bot.views.chart.bars": _NUMBERS,
    "bot.views.whence.clock": _NUMBERS,
    "bot.views.whence.left_out": _NUMBERS,
    "bot.views.left_out.lines_left_out": "writes a few lines, each cut already",
    "bot.views.whence.origin": _NUMBERS,
    "bot.views.whence.place_of": _NUMBERS,
    "bot.views.button_rows.turning": _NUMBERS,
    "bot.views.button_rows.rows": "lays out buttons that are made already",
    "bot.views.keyboards.forgetting": _NUMBERS,
    "bot.views.keyboards.text_offer": _NUMBERS,
    "bot.views.file_sizes.limit": _NUMBERS,
    "bot.views.file_sizes.too_large": "writes a name of a fixed length into a sentence",
    "bot.views.small_talk.line": "writes one of a few sentences",
    **{
        f"bot.views.keyboards.{name}": "makes buttons of numbers and keys of a fixed length"
        for name in (
            "answer", "nearest", "whole", "list_pages", "article_pages", "removal", "undo", "tell",
            "unanswered", "channel", "figures", "uploaded", "without",
        )
    },
    **{
        f"bot.views.speaker_keyboards.{name}": "makes buttons of numbers and keys of a fixed length"
        for name in ("wrong_speaker", "undo_correction", "speakers", "merged", "all_speakers")
    },
}  # fmt: skip
