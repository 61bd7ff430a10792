"""Weights are fitted and written as those that come with the program."""

from __future__ import annotations

from importlib.resources import files
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from bench.gold import cases
from bench.speakers import SMALLEST, fit, write
from index.statements.attribution.decision import Weights, fitted

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def few() -> Weights:
    """Weights that were fitted on a few articles."""
    return fit(list(islice(cases(), 4)))


def test_those_of_the_program_are_written_as_they_are(tmp_path: Path) -> None:
    write(fitted(), tmp_path / "weights.txt")
    own = files("index.statements.attribution").joinpath("weights.txt").read_bytes()
    assert (tmp_path / "weights.txt").read_bytes() == own


def test_from_which_on_a_speaker_is_shown_is_carried_over(few: Weights) -> None:
    assert few.bars
    assert few.bars == fitted().bars


def test_names_whose_weight_decides_nothing_are_left_out(few: Weights) -> None:
    tables = (few.anchors, *few.languages.values(), *few.speakers.values())
    assert min(abs(weight) for table in tables for weight in table.values()) >= SMALLEST
