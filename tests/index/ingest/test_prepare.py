"""Articles made ready to be stored."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.ingest.prepare import prepare

if TYPE_CHECKING:
    from index import Article


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


def test_everything_else_stays_as_it_was_given(bridge: Article) -> None:
    assert prepare(bridge).article == bridge
