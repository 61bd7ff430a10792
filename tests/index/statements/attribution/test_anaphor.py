"""Words that stand for a speaker, and the weights that decide about them."""

from __future__ import annotations

from index.statements.attribution.anaphor import Anaphor


def test_he_and_she_are_decided_by_the_same_weights() -> None:
    assert Anaphor("she", "f", 0, 0, 0).table == Anaphor("he", "m", 0, 0, 0).table == "he"


def test_how_a_quotation_stands_has_weights_of_its_own() -> None:
    assert Anaphor("the", None, 0, 0, 0, "opens").own_table == "the, opens"
