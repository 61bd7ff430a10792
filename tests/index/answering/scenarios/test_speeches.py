"""A speech of a book's length costs a question no more than any other text."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

import pytest

from bench.slopes.clock import untraced
from index import Article, Library

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES, WORDS = 5_000, 12
# In seconds of processor time.
MOST_S = 0.05


def speech() -> list[str]:
    """Return the sentences of a speech of 60,000 words."""
    draw = random.Random(3)  # noqa: S311 - words of no meaning
    words = ["".join(draw.choices("bdfgklmnprstaeiou", k=6)) for _ in range(3_000)]
    return [" ".join(draw.choices(words, k=WORDS)).capitalize() + "." for _ in range(SENTENCES)]


@pytest.mark.parametrize("joined", [" ", "\n\n"])
async def test_who_said_a_sentence_of_a_speech_takes_fifty_milliseconds(
    tmp_path: Path, joined: str
) -> None:
    said = speech()
    parts = [" ".join(said[n : n + 5]) for n in range(0, SENTENCES, 5)] if "\n" in joined else said
    opened = joined if joined == " " else joined + "“"
    text = f"Mayor Hedda Marr said: “{opened.join(parts)}”"
    async with await Library.open(tmp_path) as library:
        library._storage.reader.stay_here()
        await library.add(Article("1", "Speech", text, language="en"))
        asked = f"Who said {said[2_500]}"
        times = []
        for _ in range(5):
            with untraced():
                begun = time.process_time()
                answer = await library.ask(asked)
                times.append(time.process_time() - begun)
    assert answer.answered
    assert said[2_500] in answer.quotes[0].text
    assert min(times) < MOST_S
