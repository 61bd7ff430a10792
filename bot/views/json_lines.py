"""Answers, articles and statements as the JSON that other programs read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.views.whence import clock
from index import certain, detect, named_as, statements

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator

    from index import Answer, Article, Contrary, Correction, Marks, Quote, Statement


JsonObject = dict[str, Any]


def answer(found: Answer, question_id: str | None = None) -> JsonObject:
    """Return an answer as one object; `elapsed_ms` is from question to Answer."""
    fields: JsonObject = {} if question_id is None else {"id": question_id}
    return fields | {
        "question": found.question,
        "searched": found.searched,
        "answered": found.answered,
        "elapsed_ms": round(found.elapsed * 1000, 3),
        "missing": list(found.missing),
        "quotes": [_quote(quote) for quote in found.quotes],
    }


def _quote(quote: Quote) -> JsonObject:
    # A speaker who was corrected is named where the article does so, not with the quotation.
    article, mention = quote.article, quote.mention or quote.speaker
    speaker = quote.speaker
    return {
        "article_id": article.source_id,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "start": quote.span.start,
        "end": quote.span.end,
        "text": quote.text,
        "passage": {"start": quote.passage.start, "end": quote.passage.end},
        "speaker": speaker.of(article.text) if speaker else None,
        "speaker_start": mention.start if mention else None,
        "speaker_end": mention.end if mention else None,
        "score": round(quote.score, 6),
        "also": [other.source_id for other in quote.also],
        "contrary": [_contrary(other) for other in quote.contrary],
    } | _whence(quote)


def _whence(quote: Quote) -> JsonObject:
    """Return the pages or the time of a quote where they are known, and whether OCR read it."""
    by_ocr = {"by_ocr": True} if quote.by_ocr else {}
    if quote.pages:
        return {"page": quote.pages[0], "last_page": quote.pages[1]} | by_ocr
    return by_ocr if quote.time is None else {"time": clock(quote.time)}


def _contrary(other: Contrary) -> JsonObject:
    span = other.span
    return {
        "article_id": other.article.source_id,
        "start": span.start,
        "end": span.end,
        "text": other.text,
    } | ({"by_ocr": True} if other.article.by_ocr else {})


def article(stored: Article) -> JsonObject:
    """Return an article as `quoth add` takes it."""
    fields: JsonObject = {
        "id": stored.source_id,
        "title": stored.title,
        "text": stored.text,
        "published": stored.published.isoformat() if stored.published else None,
        "author": stored.author,
        "source": stored.publisher,
        "url": stored.url,
        "language": stored.language,
        "corrections": [_correction(one, stored.text) for one in stored.corrections] or None,
        "marks": _marks(stored.marks) if stored.marks else None,
    }
    return {key: value for key, value in fields.items() if value is not None}


def _marks(marks: Marks) -> JsonObject:
    return {"kind": marks.kind, "starts": [list(start) for start in marks.starts]}


def _correction(made: Correction, text: str) -> JsonObject:
    """Return a correction of a speaker. Its author's id stays at home."""
    speaker = made.speaker
    return {
        "start": made.quotation.start,
        "end": made.quotation.end,
        "speaker": speaker.of(text) if speaker else None,
        "speaker_start": speaker.start if speaker else None,
        "speaker_end": speaker.end if speaker else None,
        "at": made.at,
    }


def quotations(given: Article) -> JsonObject:
    """Return the quotations of an article with their speakers, without indirect speech."""
    language = given.language or detect(given.text)
    return {
        "article_id": given.source_id,
        "quotes": [
            _statement(said, given.text, language)
            for said in certain(statements(given.text, language), language)
            if said.kind != "indirect"
        ],
    }


def _statement(said: Statement, text: str, language: str) -> JsonObject:
    mention, speaker = said.mention, named_as(said, text, language)
    return {
        "start": said.span.start,
        "end": said.span.end,
        "text": said.span.of(text),
        "speaker": speaker.of(text) if speaker else None,
        "speaker_start": mention.start if mention else None,
        "speaker_end": mention.end if mention else None,
        "cue": said.cue.of(text) if said.cue else None,
        "kind": said.kind,
    }


# In bytes; Telegram takes 50 MB, of which the request around a file needs some.
LARGEST_PART = 48_000_000


async def parts(
    articles: AsyncIterator[Article], largest: int = LARGEST_PART
) -> AsyncGenerator[tuple[bytes, int]]:
    """Yield files of whole lines for `quoth add`, with the number of articles in each."""
    part, count = bytearray(), 0
    async for stored in articles:
        line = (json.dumps(article(stored), ensure_ascii=False) + "\n").encode()
        if part and len(part) + len(line) > largest:
            yield bytes(part), count
            part, count = bytearray(), 0
        part += line
        count += 1
    if part:
        yield bytes(part), count
