"""All postings of a small segment at once, in numpy: libraries without kernels read them so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.engine.postings import FREQUENCY_BITS, MANY, SATURATED, WINDOW_SHIFT, windows_in

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from index.engine.postings import Postings


class Occurrences(NamedTuple):
    """Occurrences of terms in passages: an entry for each pair, with its frequency, in no order."""

    ordinals: NDArray[np.int64]
    passages: NDArray[np.int64]
    frequencies: NDArray[np.int64]

    def chosen(self, kept: NDArray[np.bool_] | NDArray[np.int64]) -> Occurrences:
        """Return those of the entries that are marked, or given by their places."""
        return Occurrences(self.ordinals[kept], self.passages[kept], self.frequencies[kept])


def unpacked(postings: Postings) -> Occurrences:
    """Return what the postings say. They are trusted: their checksums are compared before."""
    windowed = postings.windows_of >= 0
    dense = postings.columns_of >= 0
    rare = _of_lists(postings, np.flatnonzero(~windowed), postings.rare)
    frequent_ordinals = np.flatnonzero(windowed & ~dense)
    frequent = _of_lists(postings, frequent_ordinals, postings.frequent)
    frequent.passages[:] += _window_starts(postings, frequent_ordinals)
    parts = rare, frequent, _of_columns(postings, np.flatnonzero(dense))
    ordinals, passages, frequencies = (
        np.concatenate([part[i] for part in parts]) for i in range(len(Occurrences._fields))
    )
    _put_large(postings, ordinals, passages, frequencies)
    return Occurrences(ordinals, passages, frequencies)


def _of_lists(
    postings: Postings, ordinals: NDArray[np.int64], lists: NDArray[np.uint16] | NDArray[np.uint32]
) -> Occurrences:
    """Return the postings of lists as they are: where they have windows, counted within them."""
    sizes = postings.document_frequencies[ordinals].astype(np.int64)
    ends = np.cumsum(sizes)
    places = np.arange(ends[-1] if len(ends) else 0)
    places += np.repeat(postings.starts[ordinals] - (ends - sizes), sizes)
    own = lists[places].astype(np.int64)
    return Occurrences(np.repeat(ordinals, sizes), own >> FREQUENCY_BITS, own & MANY)


def _window_starts(postings: Postings, ordinals: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return by posting of the ordinals' lists the first passage of the window that it is in."""
    windows = windows_in(len(postings.ids))
    starts = postings.window_starts.reshape(-1, windows + 1)[postings.windows_of[ordinals]]
    sizes = (starts[:, 1:].astype(np.int64) - starts[:, :-1]).ravel()
    return np.repeat(np.tile(np.arange(windows) << WINDOW_SHIFT, len(ordinals)), sizes)


def _of_columns(postings: Postings, ordinals: NDArray[np.int64]) -> Occurrences:
    columns = postings.columns.reshape(-1, len(postings.ids)) if len(ordinals) else None
    if columns is None:
        nothing = np.empty(0, np.int64)
        return Occurrences(nothing, nothing, nothing)
    own = columns[postings.columns_of[ordinals]]
    places, passages = np.nonzero(own)
    return Occurrences(ordinals[places], passages, own[places, passages].astype(np.int64))


def _put_large(
    postings: Postings,
    ordinals: NDArray[np.int64],
    passages: NDArray[np.int64],
    frequencies: NDArray[np.int64],
) -> None:
    """Put in the frequencies that do not fit into a posting."""
    if not len(postings.large_ordinals):
        return
    most = np.where(postings.columns_of[ordinals] >= 0, SATURATED, MANY)
    cut = np.flatnonzero(frequencies == most)
    count = len(postings.ids)
    large = postings.large_ordinals.astype(np.int64) * count + postings.large_passages
    places = np.searchsorted(large, ordinals[cut] * count + passages[cut])
    frequencies[cut] = postings.large_frequencies[places]
