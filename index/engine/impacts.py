"""Impacts of postings on a score, by the term's frequency and the passage's length.

A length is quantised to a norm, a byte a passage, so that the impact of a posting is one look into
a small table, made for the average length of now. Up to a length that most passages have, each has
a norm of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from index.engine.postings import MANY, WINDOW, Impacts, windows_in

if TYPE_CHECKING:
    from numpy.typing import NDArray

K1 = 1.5
B = 0.75

# Highest impacts are kept in 255ths, rounded up.
IMPACT_STEPS = 255
# Lengths up to here each have a norm of their own; from here on a norm is a sixteenth wide.
EXACT_LENGTHS = 192
NORMS = 256
# By norm: the shortest length that has it, so that an impact taken with it is never too low.
SHORTEST = np.concatenate([
    np.arange(EXACT_LENGTHS),
    np.floor(EXACT_LENGTHS * (17 / 16) ** np.arange(NORMS - EXACT_LENGTHS)),
])  # fmt: skip


def norms_of(lengths: NDArray[np.int32]) -> NDArray[np.uint8]:
    """Return the norms of lengths, with nothing behind them up to the end of the last window."""
    norms = np.zeros(windows_in(len(lengths)) * WINDOW, np.uint8)
    norms[: len(lengths)] = np.searchsorted(SHORTEST, lengths, "right") - 1
    return norms


def norm_accuracy(lengths: NDArray[np.int32]) -> float:
    """Return the least share of an impact by norm that the impact by length is."""
    if not len(lengths):
        return 1.0
    shortest = SHORTEST[np.searchsorted(SHORTEST, lengths, "right") - 1]
    return float(np.min(np.maximum(shortest, 1) / np.maximum(lengths, 1)))


def impacts_at(average: float) -> Impacts:
    """Return the impacts when passages are so long on average; they are never too low."""
    length_factors = K1 * (1 - B + B * SHORTEST / average)
    frequencies = np.arange(MANY + 1)
    table = frequencies / (frequencies + length_factors[:, None])
    table[:, MANY] = 1
    return Impacts(length_factors.astype(np.float32), table.astype(np.float32).ravel())


def impact_steps(impacts: Impacts) -> NDArray[np.uint8]:
    """Return the table of impacts in 255ths, rounded up."""
    # It is in single precision: the part that rounding may have taken is given back.
    table: NDArray[np.float64] = np.minimum(impacts.table * (1 + 1e-6), 1)
    return np.ceil(table * IMPACT_STEPS).astype(np.uint8)


def average_length(lengths: NDArray[np.int32]) -> float:
    """Return the average that highest impacts are taken at; 1 where nothing has a length."""
    return float(lengths.mean(dtype=np.float64)) if lengths.any() else 1.0
