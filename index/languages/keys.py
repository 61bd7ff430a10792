"""A key of a language file: what its value is, and what it says to a speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

# A value of "words" is a string of words or phrases between commas, case-folded when read; one of
# "names" the same as it is written. So is one of "phrases", which are found in any letters: there *
# stands for any further letters, # for a number, ^ for the beginning of the question, three dots
# for some words or none. "groups" are words between commas that belong together, a group a line;
# "pairs" are two groups with a slash between, a pair a line, and a line that ends in a comma or a
# slash goes on in the next one; a "flag" is true or false; a "text" is one string.
Kind = Literal["words", "names", "phrases", "groups", "pairs", "flag", "text"]


class Key(NamedTuple):
    """Key of a language file: the kind of its value, and in English its purpose, for a speaker.

    A `check` refuses values of the kind that cannot be used: see index/languages/checks.py.
    """

    kind: Kind
    about: str
    check: Callable[[Any], None] | None = None


def words(about: str, check: Callable[[Any], None] | None = None) -> Key:
    """Return a key for words or phrases between commas, case-folded."""
    return Key("words", about, check)


def phrases(about: str) -> Key:
    """Return a key for phrases that are found in any letters."""
    return Key("phrases", about)
