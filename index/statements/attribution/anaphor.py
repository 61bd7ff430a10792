"""Anaphors: words at a quotation that stand for a speaker, in the place of a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from index.statements.coreference.entity import Gender

Kind = Literal["he", "she", "they", "it", "carry", "the"]
# Context of a quotation: beside a verb of saying, behind a colon, in a sentence of other words,
# before them, where a paragraph opens, behind a sentence of narration; empty where it is not asked.
Context = Literal[
    "", "cue behind", "cue before", "colon", "within", "leads on", "running", "opens",
    "opens, open", "goes on", "told",
]  # fmt: skip


class Anaphor(NamedTuple):
    """Anaphor for a speaker: a pronoun, a description ("the"), or nothing ("carry").

    It begins at `start` in the text. `gender` is that shown by its words or the form of the verb,
    `context` that of the quotation. `latter` is whether the word means the person who was named
    last ("celui-ci").
    """

    kind: Kind
    gender: Gender | None
    sentence: int
    paragraph: int
    start: int
    context: Context = ""
    latter: bool = False

    @property
    def table(self) -> str:
        """The table of weights that decides it: those of "he" and "she" are the same."""
        return "he" if self.kind == "she" else self.kind

    @property
    def own_table(self) -> str:
        """The table of weights that are added for the quotation's context."""
        return f"{self.table}, {self.context}"
