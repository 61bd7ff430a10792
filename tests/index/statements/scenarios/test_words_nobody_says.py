"""Words in quotation marks that nobody says, beside two people who might be taken to say them.

Each of words_nobody_says/<language>.txt has paragraphs of a sentence that names two people, then
sentences that may follow it, each for itself. Nobody is shown for one behind "-": a nickname, a
title, a slogan, a sign. For one behind "=" neither of the two is: a document or a group may be.
Behind "+" stands who really says it; behind "?" who does, if anybody is shown.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from index.languages import LANGUAGES
from index.statements.certainty import certain
from index.statements.extraction import statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _pytest.mark import ParameterSet

FOLDER = Path(__file__).parent / "words_nobody_says"
# So much of a last name is the same in each of its cases.
STEM = 4


class Case(NamedTuple):
    """A sentence behind one that names people, and who says what is quoted in it."""

    language: str
    people: str
    mark: str
    name: str
    sentence: str

    def shown(self) -> list[str]:
        space = "" if LANGUAGES[self.language].flag("writing", "unspaced") else " "
        text = f"{self.people}{space}{self.sentence}"
        found = certain(statements(text, self.language), self.language)
        return [one.speaker.of(text) for one in found if one.speaker]


def cases() -> Iterator[Case]:
    for path in sorted(FOLDER.glob("*.txt")):
        people = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            mark, _, rest = line.partition(" ")
            if mark in {"-", "=", "+", "?"}:
                name, _, sentence = rest.rpartition(" | ")
                yield Case(path.stem, people, mark, name, sentence)
            else:
                people = line or people


def behind(marks: str) -> Iterator[ParameterSet]:
    """Yield the sentences with one of the marks, those about the same people together."""
    marked = (case for case in cases() if case.mark in marks)
    for (language, people), together in groupby(marked, lambda case: (case.language, case.people)):
        yield pytest.param([*together], id=f"{language}: {people}")


@pytest.mark.parametrize("together", [*behind("-")])
def test_nobody_is_shown_for_what_something_is_called(together: list[Case]) -> None:
    shown = {case.sentence: case.shown() for case in together}
    assert not {sentence: who for sentence, who in shown.items() if who}


@pytest.mark.parametrize("together", [*behind("=")])
def test_nobody_near_is_shown_for_what_stands_somewhere(together: list[Case]) -> None:
    assert not [
        case.sentence for case in together if any(who in case.people for who in case.shown())
    ]


@pytest.mark.parametrize("together", [*behind("+?")])
def test_who_says_words_beside_a_title_is_shown(together: list[Case]) -> None:
    wrong = []
    for case in together:
        shown = case.shown()
        stem = case.name.split()[-1][:STEM]
        if not all(stem in who for who in shown) or not (shown or case.mark == "?"):
            wrong.append((case.sentence, shown))
    assert not wrong
