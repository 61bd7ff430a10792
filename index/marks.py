"""Marks in a text: where pages, times or asides of what it was read from begin. Pure."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal, TypeGuard, get_args

# The pages of a scan are pages whose text a program has recognized.
MarkKind = Literal["page", "scan", "time", "aside"]
# Numbers of marks of the last kind: of the article's own text, and of what stands beside it.
OWN, ASIDE = 0, 1
# Of SQLite's integers.
_LARGEST = 1 << 63
_SEEN = re.compile(r"\S")


@dataclass(frozen=True, slots=True)
class Marks:
    """Pages, counted from 1, or times, in seconds, at which stretches of a text begin.

    Or where each `ASIDE` begins, such as a picture's caption, and where the `OWN` text goes on.

    `starts` are places in the text, as Python string indices, each with the page or the time that
    holds from there on. Places never go back; pages do, where footnotes stand behind all else.
    Raises ValueError where a place does.
    """

    kind: MarkKind
    starts: tuple[tuple[int, int], ...]

    def __post_init__(self) -> None:
        if self.kind not in get_args(MarkKind) or not self.starts:
            raise ValueError(f"not marks: {self.kind}, {self.starts[:1]}")
        before = 0
        for place, number in self.starts:
            if not before <= place < _LARGEST or not 0 <= number < _LARGEST:
                raise ValueError(f"not in order: {before}, {place} with {number}")
            before = place

    def at(self, place: int) -> int | None:
        """Return the page or the time of a place in the text, None in front of the first."""
        number = bisect_right(self.starts, place, key=lambda start: start[0])
        return self.starts[number - 1][1] if number else None

    def is_aside(self, place: int) -> bool:
        """Whether a place in the text is in what stands beside the article, as a caption does."""
        return self.kind == "aside" and self.at(place) == ASIDE

    def without_asides(self, text: str) -> str:
        """Return a text of the same length, with blanks in place of what is in asides."""
        if self.kind != "aside":
            return text
        parts, before, number = [], 0, OWN
        for place, begun in (*self.starts, (len(text), OWN)):
            part = text[before:place]
            parts.append(_SEEN.sub(" ", part) if number == ASIDE else part)
            before, number = place, begun
        return "".join(parts)

    def written(self) -> str:
        """Return the marks as one line: the kind, and each place with its page or time."""
        return " ".join([self.kind, *(f"{place}:{number}" for place, number in self.starts)])


def marks_of(written: str | None) -> Marks | None:
    """Return marks as `written` writes them, None where there are none. Raises ValueError."""
    if not written:
        return None
    kind, *starts = written.split(" ")
    return marks_in({"kind": kind, "starts": [[int(n) for n in one.split(":")] for one in starts]})


def marks_in(given: object) -> Marks | None:
    """Return the marks that an object of JSON holds, None where it is none.

    Raises ValueError where its places go back.
    """
    if not isinstance(given, dict) or given.get("kind") not in get_args(MarkKind):
        return None
    starts = given.get("starts")
    if not isinstance(starts, list) or not starts or not all(map(_is_pair, starts)):
        return None
    return Marks(given["kind"], tuple((place, number) for place, number in starts))


def _is_pair(start: object) -> TypeGuard[list[int]]:
    return isinstance(start, list) and [type(number) for number in start] == [int, int]
