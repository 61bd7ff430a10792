"""Speakers shown with statements, as news names people, offices, bodies and photographers.

Each line of who_says/<language>.txt has the right names, then a sentence or some. "-" among the
names is nobody. Nobody else may be shown with any quotation or report of it, and somebody must be
where "-" is not there. Behind "!" stand those of which that is not true yet; ¶ parts paragraphs.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from index.statements.certainty import certain
from index.statements.extraction import statements

FILES = sorted((Path(__file__).parent / "who_says").glob("*.txt"))


def right(names: set[str], text: str, language: str) -> bool:
    """Whether only some of these are shown, and somebody unless nobody may be."""
    found = certain(statements(text, language), language)
    shown = {one.speaker.of(text) for one in found if one.speaker}
    return shown <= names and bool(shown or "-" in names)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_right_one_is_shown_or_nobody(file: Path) -> None:
    unexpected = []
    for line in file.read_text("utf-8").splitlines():
        names, _, text = line.removeprefix("! ").replace(" ¶ ", "\n\n").partition(" | ")
        if right(set(names.split("; ")), text, file.stem) is line.startswith("!"):
            unexpected.append(line)
    assert unexpected == []
