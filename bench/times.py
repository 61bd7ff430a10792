"""Statistics of times that were measured one after the other. Pure."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def p99(times: Sequence[float]) -> float:
    """Return the time that 99 of a hundred do not exceed: one that was measured."""
    return sorted(times)[math.ceil(len(times) * 0.99) - 1]
