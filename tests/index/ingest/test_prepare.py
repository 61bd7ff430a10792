"""Articles made ready to be stored."""

from __future__ import annotations

from dataclasses import replace

from index import Article, Marks
from index.ingest.prepare import prepare


def test_the_passages_hold_every_word_and_the_statements_their_speakers(bridge: Article) -> None:
    prepared = prepare(bridge)
    held = " ".join(passage.span.of(bridge.text) for passage in prepared.passages)
    assert held.split() == bridge.text.split()
    speakers = [one.speaker.of(bridge.text) for one in prepared.said if one.speaker]
    assert "Hedda Marr" in speakers


def test_a_language_that_nobody_gave_is_told_from_the_text(bridge: Article) -> None:
    assert prepare(replace(bridge, language=None)).article.language == "en"
    german = "Die Brücke über die Lenn bleibt bis März geschlossen, sagte der Rat am Dienstag."
    assert prepare(replace(bridge, language=None, text=german)).article.language == "de"


def test_a_caption_is_an_aside_and_says_nothing() -> None:
    text = "“It turns,” said Ida Marr.\n\n“It is of oak,” says Ilse Korn.\n\nThe wheel is new."
    marks = Marks("aside", ((0, 0), (28, 1), (61, 0)))
    prepared = prepare(Article("1", "Mill", text, language="en", marks=marks))
    assert [one.aside for one in prepared.passages] == [False, True, False]
    assert [one.speaker and one.speaker.of(text) for one in prepared.said] == ["Ida Marr"]


def test_everything_else_stays_as_it_was_given(bridge: Article) -> None:
    assert prepare(bridge).article == bridge
