"""Whether words stand in the library: word for word, nearly, or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article, Difference, Library, Span
from index.answering.verification import find_wording

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def library(tmp_path: Path, bridge: Article, harvest: Article) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path) as opened:
        await opened.add(bridge)
        await opened.add(harvest)
        yield opened


@pytest.mark.parametrize(
    "words",
    [
        "the coalition is pretending that money alone will hold it up",
        "“The coalition is pretending that money alone will hold it up”",
        "the  COALITION is pretending, that money alone will hold it up!",
    ],
)
async def test_words_that_stand_there_are_found_with_their_speaker(
    library: Library, words: str
) -> None:
    found = await library.find_words(words)
    assert (found.kind, found.differences) == ("exact", ())
    assert found.quote
    assert found.quote.text == "the coalition is pretending that money alone will hold it up"
    assert "Hedda Marr" in (found.quote.speaker_name or "")


async def test_changed_words_are_marked(library: Library) -> None:
    found = await library.find_words("the coalition is pretending that love alone will hold it up")
    assert found.kind == "near"
    assert found.differences == (Difference("love", "money"),)


@pytest.mark.parametrize("words", ["zebras wear stripes in the rain", "?!", "", "\ud800"])
async def test_other_words_are_not_there(library: Library, words: str) -> None:
    found = await library.find_words(words)
    assert (found.kind, found.quote) == ("none", None)


TEXTS = st.text(alphabet="ab c.,\n’é1", min_size=1, max_size=60)


@given(TEXTS, st.text(alphabet="ab c.,1", max_size=30))
def test_what_is_found_is_a_slice_of_whole_words(text: str, words: str) -> None:
    found = find_wording(words, Article("1", "A", text), Span(0, len(text)))
    if found:
        assert text[found.span.start].isalnum()
        assert text[found.span.end - 1].isalnum()
        assert 70 <= found.likeness <= 100
