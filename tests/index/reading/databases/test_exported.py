"""Articles as databases export them."""

from __future__ import annotations

from index.reading.databases.exported import paragraphs


def test_lines_up_to_a_blank_one_are_a_paragraph() -> None:
    lines = ["The mill", " was sold. ", "", "", "It turns.", ""]
    assert list(paragraphs(lines)) == ["The mill was sold.", "It turns."]
