"""Answers, articles and statements as JSON lines."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.views.json_lines import answer, article, parts, quotations
from index import Answer, Article, Correction, Quote, Span, read

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator


async def each(*articles: Article) -> AsyncGenerator[Article]:
    for one in articles:
        yield one


async def test_an_export_is_parted_between_articles(bridge: Article, harvest: Article) -> None:
    found = [part async for part in parts(each(bridge, harvest), largest=600)]
    assert [count for _, count in found] == [1, 1]
    assert all(content.endswith(b"\n") for content, _ in found)


def test_an_article_is_written_as_it_can_be_added_again(bridge: Article) -> None:
    [read_again] = read((json.dumps(article(bridge)) + "\n").encode(), "a.jsonl")
    assert read_again == bridge


def test_corrections_go_with_their_article_but_for_whom_they_are_by(bridge: Article) -> None:
    start = bridge.text.index("Hedda Marr")
    made = (
        Correction(Span(4, 9), Span(start, start + 10), "77", 5),
        Correction(Span(12, 20), None, "77", 6),
    )
    written = article(replace(bridge, corrections=made))
    assert [one["speaker"] for one in written["corrections"]] == ["Hedda Marr", None]
    assert "77" not in json.dumps(written)
    [read_again] = read((json.dumps(written) + "\n").encode(), "a.jsonl")
    assert isinstance(read_again, Article)
    assert read_again.corrections == tuple(replace(one, by=None) for one in made)


def test_an_answer_points_into_its_articles(bridge: Article) -> None:
    start = bridge.text.index("Nobody")
    span, passage = Span(start, start + 6), Span(start, start + 60)
    said = bridge.text.index("Hedda Marr")
    name = Span(said, said + len("Hedda Marr"))
    quote = Quote(bridge, span, passage, 1.23456789, speaker=name, mention=name)
    written = answer(Answer("q", "s", (quote,), answered=True, elapsed=0.0012345), "7")
    assert (written["id"], written["question"], written["searched"]) == ("7", "q", "s")
    assert (written["answered"], written["elapsed_ms"]) == (True, 1.234)
    [found] = written["quotes"]
    assert bridge.text[found["start"] : found["end"]] == found["text"] == "Nobody"
    assert found["speaker"] == "Hedda Marr"
    assert bridge.text[found["speaker_start"] : found["speaker_end"]] == "Hedda Marr"
    assert (found["article_id"], found["published"]) == ("2001", "2023-10-10")
    assert found["score"] == 1.234568


def test_an_answer_to_a_single_question_has_no_id() -> None:
    assert "id" not in answer(Answer("q", "q", (), answered=False))


def test_quotations_are_between_marks_and_have_their_speakers(bridge: Article) -> None:
    written = quotations(bridge)
    assert written["article_id"] == "2001"
    [quoted] = written["quotes"]
    assert quoted["text"].startswith("Nobody wants this bridge shut")
    assert bridge.text[quoted["start"] : quoted["end"]] == quoted["text"]
    assert "Hedda Marr" in quoted["speaker"]
    assert quoted["kind"] == "direct"
