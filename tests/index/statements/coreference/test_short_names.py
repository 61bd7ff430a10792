"""Short names of bodies that have been named in full."""

from __future__ import annotations

import pytest

from index.statements.coreference.short_names import are_initials, initials
from tests.index.statements.articles import read


def mentions(text: str, language: str = "en") -> list[list[str]]:
    register, _ = read(text, language)
    return [[one.span.of(text) for one in entity.mentions] for entity in register.entities]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Lennford Borough Council met. The council left.", "Lennford Borough Council"),
        ("en", "Tolm Fishing Board met. TFB left.", "Tolm Fishing Board"),
    ],
)
def test_a_body_is_called_by_its_noun_or_by_its_initials(
    language: str, text: str, found: str
) -> None:
    [names] = [one for one in mentions(text, language) if found in one]
    assert len(names) == 2


@pytest.mark.parametrize(
    "before",
    ["Lennford Borough Council met Tolm City Council.", "A council met Tolm City Council."],
)
def test_of_two_councils_neither_is_the_council(before: str) -> None:
    assert any(
        "The council" in one and len(one) == 1 for one in mentions(f"{before} The council left.")
    )


def test_a_body_that_everybody_knows_by_its_initials_is_no_other() -> None:
    assert ["FBI"] in mentions("Free Borough Institute met. FBI left.")


def test_the_noun_of_a_name_may_stand_first() -> None:
    text = "The Bank of Arden met Lennford Savings Bank. The bank left."
    assert ["The bank"] in mentions(text)


def test_initials_are_letters_in_capitals() -> None:
    assert initials(["Harbour", "Workers", "of", "Tolm"]) == "HWT"
    assert initials(["Harbour", "Workers"]) == ""
    assert are_initials("HWT")
    assert not are_initials("Hwt")
    assert not are_initials("HARBOUR")
