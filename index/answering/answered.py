"""The article that answered the question before, as it is looked at for the next one. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from index.query.own_words import held_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.models import Article, Passage, Sentence, Span, Statement


@dataclass(frozen=True)
class Answered:
    """Article that answered the question before, `previous`, with what it says at `span`.

    `said` are its statements with the speakers that may be shown, and `person` whom a pronoun
    stands for. There is no `span` where it is not known which sentence answered.
    """

    article: Article
    passages: Sequence[Passage]
    said: Sequence[Statement]
    previous: str
    span: Span | None = None
    person: str | None = None

    @property
    def language(self) -> str:
        """The language of the article."""
        return self.article.language or ""

    @cached_property
    def title(self) -> frozenset[str]:
        """The terms of the headline."""
        return held_in(self.article.title, self.language)

    @cached_property
    def known(self) -> frozenset[str]:
        """The terms of the whole article."""
        sentences = (one for passage in self.passages for one in passage.sentences)
        return self.title.union(*(sentence.searched for sentence in sentences))


class Told(NamedTuple):
    """Place in an article that answers what is asked, and the statement that does if one does."""

    passage: Passage
    span: Span
    statement: Statement | None = None


class Line(NamedTuple):
    """A sentence of the article with the terms that it holds, and those of its neighbours."""

    place: int
    passage: Passage
    sentence: Sentence
    text: str
    held: frozenset[str]
    around: frozenset[str]

    @property
    def told(self) -> Told:
        """The sentence as what answers."""
        return Told(self.passage, self.sentence.span)


def lines(answered: Answered) -> list[Line]:
    """Return the sentences of an article that may answer, in their order."""
    sentences = {
        sentence.span.start: (passage, sentence)
        for passage in answered.passages
        if not passage.aside
        for sentence in passage.sentences
        if not sentence.role
    }
    ordered = [sentences[start] for start in sorted(sentences)]
    held = [frozenset(sentence.searched) for _, sentence in ordered]
    return [
        Line(
            place,
            passage,
            sentence,
            sentence.span.of(answered.article.text),
            held[place],
            frozenset().union(*held[max(0, place - 1) : place + 2]),
        )
        for place, (passage, sentence) in enumerate(ordered)
    ]


def last_shown(answered: Answered, among: Sequence[Line]) -> int:
    """Return the place of the last sentence that answered before, the first one's if unknown."""
    span = answered.span
    own = [line.place for line in among if span and line.sentence.span.meets(span)]
    return own[-1] if own else 0


def from_there(line: Line, at: int) -> tuple[bool, int]:
    """Return what sorts sentences by how near a place they stand, those behind it first."""
    return line.place < at, abs(line.place - at)
