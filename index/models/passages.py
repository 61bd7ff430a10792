"""Parts of articles, as they are analysed: passages with their sentences, and statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.models.articles import Article
    from index.models.spans import Span

# Role of a sentence that answers nothing: it asks, or is no part of the article ("Read more: ...").
Role = Literal["", "asks", "label"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Analysed sentence: its terms in order, its number of capitalised words inside, its role.

    `also` are terms of other ways to write a word, each with the place of that word's own term;
    `opens` is whether it is the first of its paragraph.
    """

    span: Span
    terms: tuple[str, ...]
    names: int = 0
    role: Role = ""
    also: tuple[tuple[int, str], ...] = ()
    opens: bool = False

    @property
    def searched(self) -> Sequence[str]:
        """All terms by which it is found."""
        return [*self.terms, *(term for _, term in self.also)] if self.also else self.terms


@dataclass(frozen=True, slots=True)
class Passage:
    """Unit of ranking: a run of whole sentences of one article.

    `aside` marks what only runs on from a headline or describes a picture. Once stored, `id` is
    never given to another passage, and `article` is `Article.number`; before they are 0.
    """

    span: Span
    sentences: tuple[Sentence, ...]
    aside: bool = False
    id: int = 0
    article: int = 0

    @property
    def terms(self) -> list[str]:
        """The terms of all sentences, in order."""
        return [term for sentence in self.sentences for term in sentence.terms]

    @property
    def searched(self) -> list[str]:
        """All terms by which it is found."""
        return [term for sentence in self.sentences for term in sentence.searched]


StatementKind = Literal["direct", "mixed", "indirect"]


@dataclass(frozen=True, slots=True)
class Statement:
    """Words in an article that it attributes to a speaker.

    `span` holds the words inside the marks, and `marked` the same with the marks. `speaker` is the
    fullest name the article gives, `mention` the words that name the speaker here, `cue` the word
    that attributes ("said"). `kind`: a whole quotation, a quoted part of a sentence, or indirect
    speech. `sure` is the probability that `speaker` is right: an answer shows the speaker, or not,
    by it. `introduced` is the speaker's name with the title and office that the article gives
    beside it ("Conrad Wey, the mayor's spokesman"), None where it gives none.
    """

    span: Span
    marked: Span
    kind: StatementKind
    speaker: Span | None = None
    mention: Span | None = None
    cue: Span | None = None
    sure: float = 1.0
    introduced: Span | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """Article ready to be stored: its language is known and its text is analysed."""

    article: Article
    passages: tuple[Passage, ...]
    said: tuple[Statement, ...]
