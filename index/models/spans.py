"""Spans: stretches of the texts of articles."""

from __future__ import annotations

from dataclasses import dataclass

# Two spans are nearly the same stretch when they share so much of all that either of them holds.
_THE_SAME = 0.5


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A stretch of an article's text, `start` to `end`, end exclusive, never empty."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start < end:
            raise ValueError(f"not a span: {start} to {end}")
        _set_start(self, start)
        _set_end(self, end)

    def __reduce__(self) -> tuple[type[Span], tuple[int, int]]:
        return Span, (self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the slice of `text` that this span names."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether all of `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def joined(self, other: Span) -> Span:
        """Return the smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def likeness(self, other: Span) -> float:
        """Return how much two spans share, of all that either holds; 0 where they do not meet."""
        shared = min(self.end, other.end) - max(self.start, other.start)
        return max(0, shared) / len(self.joined(other))

    def is_nearly(self, other: Span) -> bool:
        """Whether the two spans are the same stretch, or nearly."""
        return self.likeness(other) >= _THE_SAME


# An article may have a million spans: how a frozen dataclass sets its fields takes twice as long.
_set_start = vars(Span)["start"].__set__
_set_end = vars(Span)["end"].__set__
