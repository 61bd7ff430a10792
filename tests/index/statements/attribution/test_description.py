"""Evidence that a description means somebody with a name."""

from __future__ import annotations

from index.statements.attribution.description import alone, fits
from tests.index.statements.articles import read

TEXT = "Mayor Clara Hofer left. The mayor smiled. Her lawyer, a man of 52, waited. The singer sang."


def test_an_office_of_the_same_name_speaks_for_somebody() -> None:
    register, _ = read(TEXT)
    hofer = next(one for one in register.entities if one.named)
    singer = next(one for one in register.entities if "singer" in one.roles)
    assert list(fits(hofer, singer)) == ["role other"]
    assert list(fits(hofer, hofer)) == ["role same"]


def test_a_description_of_nobody_before_stays_alone() -> None:
    register, _ = read(TEXT)
    singer = next(one for one in register.entities if "singer" in one.roles)
    assert {"described 0", "definite"} <= set(alone(singer, singer.mentions[0], definite=True))
    assert "indefinite" in set(alone(singer, singer.mentions[0], definite=False))
