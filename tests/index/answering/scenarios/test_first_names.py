"""First names that are words as well, in questions about what somebody said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.index.answering.asking import asked, first

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "question", "name"),
    [
        (
            "Beach\nThe beach closed. A rose is the flower.",
            "what did Rose say of the beach?",
            "Rose",
        ),
        ("Bus\nTickets are dearer. A mark-up came.", "what did Marc say about tickets?", "Marc"),
        ("Playa\nSe cerró la playa. La rosa florece.", "¿qué dijo Rosa de la playa?", "Rosa"),
        ("Мост\nМост готов. Велика была вера.", "что сказала Вера о мосте?", "Вера"),
    ],
)
def test_a_name_that_is_only_a_word_in_the_articles_is_missing(
    tmp_path: Path, text: str, question: str, name: str
) -> None:
    found = asked(tmp_path, text, question)
    assert not found.answered
    assert name in found.missing
    assert found.searched == question


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ('"It rose again," said Rose Tamm of the river.', "what did Rose say?", "rose again"),
        (
            '"The mill stays," said Bill Danso. The bill was paid.',
            "what did Bill say?",
            "mill stays",
        ),
        ('"Buses are late," said Mark Ellery.', "what did Marc say about buses?", "late"),
        ("«La playa está limpia», dijo Rosa Vega.", "¿qué dijo Rosa de la playa?", "limpia"),
        ("«Мост готов», — сказала Вера Ильина.", "что сказала Вера о мосте?", "готов"),
        ('"Der Zug fällt aus", sagte Frieda Lohse.', "was sagte Frieda zum Zug?", "fällt aus"),
    ],
)
def test_a_name_that_is_a_word_as_well_is_found(
    tmp_path: Path, text: str, question: str, answer: str
) -> None:
    found = asked(tmp_path, f"News\n{text}", question)
    assert found.answered
    assert answer in first(found)
