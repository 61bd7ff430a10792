"""A noun phrase of the narration."""

from __future__ import annotations

from typing import Literal, NamedTuple

# Form of a phrase: a name, a description ("the governor"), or a pronoun.
Form = Literal["name", "description", "pronoun"]


class Phrase(NamedTuple):
    """A noun phrase, `tokens[first:last]`, with its head noun and the name in it.

    `name` are the tokens of a proper name without titles, None where there is none. `kind` are the
    flags of the head and the titles; `owner` are HIS or HER where it begins with a possessive;
    `governed` is whether a preposition stands before it, `owning` whether it ends as a possessive,
    `determined` whether it begins with an article or the like.
    """

    form: Form
    first: int
    last: int
    head: int
    name: tuple[int, int] | None
    kind: int
    owner: int = 0
    governed: bool = False
    owning: bool = False
    determined: bool = True

    @property
    def length(self) -> int:
        """The number of words of the name."""
        first, last = self.name or (0, 0)
        return last - first
