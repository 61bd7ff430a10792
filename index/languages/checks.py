"""What the value of a key must hold beside its kind, for the code that reads it: a check each.

Each takes the value as its kind has it, and raises ValueError, which says what is wrong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from index.languages.phrases import is_empty

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Pair = tuple[Sequence[str], Sequence[str]]
_TWO = 2
# Keys of a keyboard from q to the full stop: see index/query/keyboards.py.
_KEYS = 32


def once(words: Iterable[str]) -> None:
    """Refuse a word that stands there twice, in whatever letters."""
    twice = next((word for word, n in Counter(map(str.lower, words)).items() if n > 1), None)
    if twice is not None:
        raise ValueError(f"{twice!r} stands there twice")


def with_word(phrases: Iterable[str]) -> None:
    """Refuse a phrase in which nothing could be found."""
    if empty := next(filter(is_empty, phrases), None):
        raise ValueError(f"{empty!r} has no word")


def numbered(groups: Iterable[Sequence[str]]) -> None:
    """Refuse a line that does not begin with a number in digits."""
    for first, *_ in groups:
        if not first.isdecimal():
            raise ValueError(f"{first!r} begins a line, and is no number in digits")


def twos(groups: Iterable[Sequence[str]]) -> None:
    """Refuse a line of more words than two."""
    for group in groups:
        if len(group) != _TWO:
            raise ValueError(f"{', '.join(group)!r} has {len(group)} words, and not two")


def letters(words: Iterable[str]) -> None:
    """Refuse a word of more than one character."""
    if longer := next((word for word in words if len(word) > 1), None):
        raise ValueError(f"{longer!r} is not one letter")


def exactly(count: int) -> Callable[[Sequence[str]], None]:
    """Return a check that there are so many words, or none."""

    def check(words: Sequence[str]) -> None:
        if words and len(words) != count:
            raise ValueError(f"has {len(words)} words, and not {count}")

    return check


def in_rounds(count: int) -> Callable[[Sequence[str]], None]:
    """Return a check that there are so many words, some times over."""

    def check(words: Sequence[str]) -> None:
        if len(words) % count:
            raise ValueError(f"has {len(words)} words, which is not {count} of each kind")

    return check


def keys(layout: str) -> None:
    """Refuse a keyboard that leaves a key out, or has one too many."""
    exactly(_KEYS)(layout.split())


def sides_with_word(pairs: Iterable[Pair]) -> None:
    """Refuse a pair with a phrase in which nothing could be found."""
    for one, other in pairs:
        with_word((*one, *other))


def slips(pairs: Sequence[Pair]) -> None:
    """Refuse a pair of several right words, and a form of two pairs: it has one meaning."""
    for right, _ in pairs:
        _alone(right)
    once(form for _, forms in pairs for form in forms)


def one_behind(pairs: Iterable[Pair]) -> None:
    """Refuse a pair with several words behind its slash."""
    for _, other in pairs:
        _alone(other)


def parted(lines: Iterable[str]) -> None:
    """Refuse a line with a slash that has no word on one of its sides."""
    for line in lines:
        if any("/" in word and not all(word.split("/")) for word in line.split()):
            raise ValueError(f"{line!r} has a slash without a word on each side of it")


def _alone(words: Sequence[str]) -> None:
    if len(words) > 1:
        raise ValueError(f"{', '.join(words)!r} is more than one word or phrase")
