"""The heap that keeps the best passages of a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.engine.jit import viewing

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@viewing
def _worse(score: float, number: int, other: float, other_number: int) -> bool:
    return score < other or (score == other and number > other_number)


@viewing
def offer(
    scores: NDArray[np.float64], ids: NDArray[np.int64], found: int, score: float, number: int
) -> int:
    """Offer a passage to the top k, a heap with the worst at its root; return its new size."""
    if found < scores.size:
        at = found
        while at > 0 and _worse(score, number, scores[(at - 1) >> 1], ids[(at - 1) >> 1]):
            scores[at], ids[at] = scores[(at - 1) >> 1], ids[(at - 1) >> 1]
            at = (at - 1) >> 1
        scores[at], ids[at] = score, number
        return found + 1
    if not _worse(scores[0], ids[0], score, number):
        return found
    at = 0
    while 2 * at + 1 < found:
        child = 2 * at + 1
        if child + 1 < found and _worse(
            scores[child + 1], ids[child + 1], scores[child], ids[child]
        ):
            child += 1
        if not _worse(scores[child], ids[child], score, number):
            break
        scores[at], ids[at] = scores[child], ids[child]
        at = child
    scores[at], ids[at] = score, number
    return found


@viewing
def order(scores: NDArray[np.float64], ids: NDArray[np.int64], found: int) -> None:
    """Order the heap, the worst first: it is one still."""
    for i in range(1, found):
        score, number, at = scores[i], ids[i], i
        while at > 0 and _worse(score, number, scores[at - 1], ids[at - 1]):
            scores[at], ids[at] = scores[at - 1], ids[at - 1]
            at -= 1
        scores[at], ids[at] = score, number
