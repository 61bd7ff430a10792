"""No text that a stranger makes up takes more time than its length is worth.

`python -m bench.slopes` measures the same with longer texts, and every call in more languages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bench.slopes.calls import CALLS, UNTIMED, public_functions
from bench.slopes.calls_of_readers import CALLS as READERS
from bench.slopes.clock import SQUARE, STEEP, Growth, growth
from bench.slopes.families import FAMILIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.slopes.preparing import Prepare

# In characters. Growth that is worse than linear shows in these already.
SIZES = (1_500, 6_000)
# Those of what looks steep in them: where it reads only a part, that has its whole size here.
LONGER = (6_000, 24_000)
# One call a function; its others differ by their language.
ONCE = {name: call for name, call in CALLS.items() if not name.endswith(")")}


def test_every_public_function_is_measured_or_reads_no_strangers_text() -> None:
    measured = {name.partition(" (")[0] for name in CALLS}
    assert measured | set(UNTIMED) == set(public_functions())
    assert measured.isdisjoint(UNTIMED)


def test_there_are_families_enough() -> None:
    assert len(FAMILIES) >= 40


def slope(call: Prepare, made: Callable[[int], str]) -> float:
    """Return the slope of a call, of longer texts where it looks steep."""
    first = growth(call, made, SIZES, limit=SQUARE).slope
    return first if first < SQUARE else growth(call, made, LONGER, limit=SQUARE).slope


@pytest.mark.parametrize("family", FAMILIES)
def test_time_grows_no_faster_than_the_text(family: str) -> None:
    made = FAMILIES[family]
    found = {name: slope(call, made) for name, call in ONCE.items()}
    assert {name: one for name, one in found.items() if one >= SQUARE} == {}


@pytest.mark.parametrize("name", READERS)
def test_time_to_read_a_file_grows_no_faster_than_what_is_in_it(name: str) -> None:
    found = {family: slope(READERS[name], made) for family, made in FAMILIES.items()}
    assert {family: one for family, one in found.items() if one >= SQUARE} == {}


def test_what_grows_with_the_square_of_the_text_is_noticed() -> None:
    def prepared(text: str) -> Callable[[], object]:
        return lambda: [one for one in text for other in text[::50] if one == other]

    assert growth(prepared, FAMILIES["letters"], SIZES).slope >= SQUARE


def test_time_that_is_noise_has_no_slope() -> None:
    assert Growth((1, 2), (1e-6, 1e-3)).slope == 0
    assert Growth((1, 2), (0.1, 0.4)).slope == pytest.approx(2)
    assert not Growth((1, 2), (0.1, 0.2 * STEEP / 2)).steep
