"""Who is shown with what is said, as news names people, offices, bodies and photographers.

Each line of who_says/<language>.txt has the right names, then a sentence or some. "-" among the
names is nobody. Nobody else may be shown with any quotation or report of it, and somebody must be
where "-" is not there. Behind "!" stand those of which that is not true yet.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index.statements.certainty import certain
from index.statements.extraction import statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _pytest.mark import ParameterSet

FOLDER = Path(__file__).parent / "who_says"


def lines() -> Iterator[ParameterSet]:
    for file in sorted(FOLDER.glob("*.txt")):
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            names, _, text = line.removeprefix("! ").partition(" | ")
            failing = [pytest.mark.xfail(strict=True)] if line.startswith("!") else []
            yield pytest.param(
                file.stem, set(names.split("; ")), text, id=f"{file.stem} {number}", marks=failing
            )


@pytest.mark.parametrize(("language", "names", "text"), [*lines()])
def test_the_right_one_is_shown_or_nobody(language: str, names: set[str], text: str) -> None:
    shown = {
        one.speaker.of(text) for one in certain(statements(text, language), language) if one.speaker
    }
    assert shown <= names
    assert shown or "-" in names
