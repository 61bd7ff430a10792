"""Segments made without kernels: the same arrays, to the byte, in numpy and plain Python.

It takes several times as long as with kernels, but kernels take seconds to load and a minute to
compile: for what a person adds at once this is the faster way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.engine.impacts import IMPACT_STEPS, average_length, impact_steps, impacts_at, norms_of
from index.engine.layout import COLUMN_BLOCK_SHIFT, Layout, lay_out
from index.engine.postings import (
    FREQUENCY_BITS,
    MANY,
    SATURATED,
    WINDOW,
    WINDOW_SHIFT,
    Impacts,
    Postings,
    windows_in,
)
from index.engine.unpacking import Occurrences, unpacked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from index.engine.live_segment import LiveSegment


class _Given(NamedTuple):
    """Id, length and collection of each passage, the ids ascending."""

    ids: NDArray[np.int64]
    lengths: NDArray[np.int32]
    collections: NDArray[np.int32]


def invert(
    ids: NDArray[np.int64],
    lengths: NDArray[np.int32],
    collections: NDArray[np.int32],
    text: bytes,
) -> Postings:
    """Return the segment of the given passages, whose terms stand in `text`, a NUL behind each."""
    numbers: dict[bytes, int] = {}
    tokens = np.array(
        [numbers.setdefault(term, len(numbers)) for term in text.split(b"\0")[:-1]], np.int64
    )
    order = np.argsort(ids, kind="stable")
    place = np.empty(len(ids), np.int64)
    place[order] = np.arange(len(ids))
    pairs, frequencies = np.unique(
        tokens * max(len(ids), 1) + np.repeat(place, lengths), return_counts=True
    )
    ordinals, passages = np.divmod(pairs, max(len(ids), 1))
    given = _Given(ids[order], lengths[order], collections[order])
    return _assembled(given, list(numbers), Occurrences(ordinals, passages, frequencies))


def merge(segments: Sequence[LiveSegment]) -> Postings:
    """Return one segment that holds the passages of all that are not removed."""
    live = [one.live.astype(bool) for one in segments]
    sources = [one.segment.postings for one in segments]
    ids, lengths, collections = (
        np.concatenate([getattr(one, name)[kept] for one, kept in zip(sources, live, strict=True)])
        for name in _Given._fields
    )
    order = np.argsort(ids, kind="stable")
    place = np.empty(len(ids), np.int64)
    place[order] = np.arange(len(ids))
    numbers: dict[bytes, int] = {}
    parts, start = [], np.int64(0)
    for source, kept in zip(sources, live, strict=True):
        own = np.full(len(kept), -1)
        own[kept] = place[start : start + np.count_nonzero(kept)]
        start += np.count_nonzero(kept)
        terms = source.term_text.tobytes().split(b"\0")[:-1]
        known = np.array([numbers.setdefault(term, len(numbers)) for term in terms], np.int64)
        ordinals, passages, frequencies = unpacked(source)
        there = own[passages] >= 0
        parts.append((known[ordinals[there]], own[passages[there]], frequencies[there]))
    occurrences = Occurrences(*map(np.concatenate, zip(*parts, strict=True)))
    given = _Given(ids[order], lengths[order], collections[order])
    return _assembled(given, list(numbers), occurrences)


def _assembled(given: _Given, terms: Sequence[bytes], numbered: Occurrences) -> Postings:
    """Return the arrays of a segment; the ordinals in `numbered` are numbers of `terms` still."""
    counts = np.bincount(numbered.ordinals, minlength=len(terms))
    by_ordinal = [
        number for number in sorted(range(len(terms)), key=terms.__getitem__) if counts[number]
    ]
    ordinal_of = np.full(len(terms), -1)
    ordinal_of[by_ordinal] = np.arange(len(by_ordinal))
    ordinals = ordinal_of[numbered.ordinals]
    own = numbered._replace(ordinals=ordinals).chosen(np.lexsort((numbered.passages, ordinals)))
    frequencies = counts[by_ordinal].astype(np.int32)
    layout = lay_out(frequencies, len(given.ids))
    sizes = [len(terms[number]) + 1 for number in by_ordinal]
    text = b"".join(terms[number] + b"\0" for number in by_ordinal)
    postings = _empty(
        given, np.frombuffer(text, np.uint8), np.cumsum([0, *sizes]), frequencies, layout, own
    )
    impacts = impacts_at(average_length(given.lengths))
    dense = layout.columns_of[own.ordinals] >= 0
    _pack_columns(postings, own.chosen(dense), impacts)
    _pack_lists(postings, own.chosen(~dense), impacts)
    return postings


def _empty(
    given: _Given,
    text: NDArray[np.uint8],
    offsets: NDArray[np.int64],
    frequencies: NDArray[np.int32],
    layout: Layout,
    own: Occurrences,
) -> Postings:
    """Return the arrays of a segment without blocks, windows and postings yet."""
    windows, blocks = windows_in(len(given.ids)), layout.block_offsets[-1]
    in_windows = np.count_nonzero(layout.windows_of >= 0)
    columns = (int(layout.columns_of.max(initial=-1)) + 1) * len(given.ids)
    fits = np.where(layout.columns_of[own.ordinals] >= 0, SATURATED, MANY)
    large = own.chosen(own.frequencies >= fits)
    return Postings(
        *given, norms_of(given.lengths), text, offsets, frequencies,
        layout.columns_of, layout.windows_of, layout.starts,
        np.empty(layout.rare_count, np.uint32), np.empty(layout.frequent_count, np.uint16),
        np.zeros(columns, np.uint8),
        np.zeros(in_windows * windows, np.uint8), np.zeros(in_windows * (windows + 1), np.uint32),
        layout.block_shifts, layout.block_offsets,
        np.zeros(blocks, np.uint32), np.zeros(blocks, np.uint8),
        large.ordinals.astype(np.int32), large.passages.astype(np.uint32),
        large.frequencies.astype(np.int32),
    )  # fmt: skip


def _pack_columns(postings: Postings, own: Occurrences, impacts: Impacts) -> None:
    """Fill columns, and their blocks and windows."""
    ordinals, passages, frequencies = own
    postings.columns[postings.starts[ordinals] + passages] = np.minimum(frequencies, SATURATED)
    often = np.where(frequencies >= SATURATED, np.inf, frequencies).astype(np.float32)
    length_factors = impacts.length_factors[postings.norms[passages]]
    share = (np.float32(1) / (np.float32(1) + length_factors / often)).astype(np.float64)
    steps = np.minimum(np.ceil(share * (1 + 1e-6) * IMPACT_STEPS), IMPACT_STEPS).astype(np.uint8)
    blocks = postings.block_offsets[ordinals] + (passages >> COLUMN_BLOCK_SHIFT)
    np.maximum.at(postings.block_maxima, blocks, steps)
    _note_windows(postings, ordinals, passages, steps)


def _pack_lists(postings: Postings, own: Occurrences, impacts: Impacts) -> None:
    """Fill lists, and their blocks and windows."""
    ordinals, passages, frequencies = own
    cut = np.minimum(frequencies, MANY)
    wide = (passages << FREQUENCY_BITS) | cut
    norms = postings.norms[passages].astype(np.int64)
    steps = impact_steps(impacts)[(norms << FREQUENCY_BITS) | cut]
    blocks = postings.block_offsets[ordinals] + (passages >> postings.block_shifts[ordinals])
    np.maximum.at(postings.block_maxima, blocks, steps)
    postings.block_starts[:] = _starts_of(blocks, postings.block_offsets)

    windowed = postings.windows_of[ordinals] >= 0
    places = postings.starts[ordinals] + _places_within(ordinals)
    postings.rare[places[~windowed]] = wide[~windowed]
    within = wide & ((WINDOW << FREQUENCY_BITS) - 1)
    postings.frequent[places[windowed]] = within[windowed]
    _note_windows(postings, ordinals[windowed], passages[windowed], steps[windowed])
    windows = windows_in(len(postings.ids))
    numbers = postings.windows_of[ordinals[windowed]].astype(np.int64)
    offsets = np.arange(0, len(postings.window_starts) + 1, windows + 1)
    at = numbers * (windows + 1) + (passages[windowed] >> WINDOW_SHIFT)
    postings.window_starts[:] = _starts_of(at, offsets)


def _places_within(ordinals: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return by occurrence, ordered by ordinal, how many of its ordinal stand before it."""
    first = np.flatnonzero(np.diff(ordinals, prepend=-1))
    return np.arange(len(ordinals)) - np.repeat(first, np.diff(first, append=len(ordinals)))


def _starts_of(places: NDArray[np.int64], offsets: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return by block how many postings of its ordinal come before it.

    `places` has the block of each posting, and `offsets` by ordinal the first of its blocks.
    """
    counts = np.bincount(places, minlength=int(offsets[-1]))
    before = np.cumsum(counts) - counts
    sizes = np.diff(offsets)
    return before - np.repeat(before[offsets[:-1][sizes > 0]], sizes[sizes > 0])


def _note_windows(
    postings: Postings,
    ordinals: NDArray[np.int64],
    passages: NDArray[np.int64],
    steps: NDArray[np.uint8],
) -> None:
    """Note the highest impacts by window."""
    windows = windows_in(len(postings.ids))
    at = postings.windows_of[ordinals].astype(np.int64) * windows + (passages >> WINDOW_SHIFT)
    np.maximum.at(postings.window_maxima, at, steps)
