"""Entities that an article speaks of, and their mentions."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.models import Span
    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.sentences import Sentence
    from index.statements.grammar.tokens import Token

Kind = Literal["person", "maybe", "group", "place", "document", "display", "other"]
Gender = Literal["m", "f"]
# First description of somebody without a name: as a relative ("her father"), as new ("a nurse"),
# as known ("the nurse"), or without a word that tells; "" for somebody with a name.
Definiteness = Literal["", "kin", "indefinite", "definite", "bare"]

# Less evidence than this makes somebody of it only perhaps.
_CERTAIN = 2
# More of it for a gender makes that no clearer.
_CLEAREST = 4


class Mention(NamedTuple):
    """A phrase where it stands: which paragraph and sentence, and how it stands in that."""

    phrase: Phrase
    span: Span
    paragraph: int
    sentence: int
    place: int  # among the phrases of its sentence
    subject: bool

    @property
    def role(self) -> str:
        """The grammatical role of the phrase in its sentence."""
        if self.subject:
            return "subject"
        return "governed" if self.phrase.governed else "owner" if self.phrase.owning else "object"


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that an article speaks of, with all its mentions.

    `words` are all forms of its names, `roles` the nouns that it is described by. `kinds` and
    `genders` are the evidence, `kind` and `gender` what most of it says. `leaning` is the gender
    that a first name makes likely where names tell little of that. `full` is its fullest name, or
    its first description if it has none; `introduced` is that name with the title and office beside
    it. `last` and `first` are words of the name, and `generation` is what stands behind it ("jr").
    `kin` is whether it is somebody else's relative. `belonging` are the words for whose or of what
    it is by its descriptions ("the mayor of Lenn").
    """

    number: int
    named: bool
    mentions: list[Mention] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    kinds: Counter[Kind] = field(default_factory=Counter)
    genders: Counter[Gender] = field(default_factory=Counter)
    plural: bool = False
    full: Span | None = None
    introduced: Span | None = None
    last: str = ""
    first: str = ""
    generation: str = ""
    definiteness: Definiteness = ""
    kin: bool = False
    belonging: tuple[str, ...] = ()
    kind: Kind = "other"
    gender: Gender | None = None
    leaning: Gender | None = None

    @property
    def is_person(self) -> bool:
        """Whether it is somebody, if only perhaps."""
        return self.kind in ("person", "maybe")

    @property
    def clearness(self) -> int:
        """The excess of evidence for its gender over that for the other, up to 4."""
        return min(abs(self.genders["m"] - self.genders["f"]), _CLEAREST)

    def weigh(self) -> None:
        """Judge by what most of the evidence says: what it is, and which gender it has."""
        if self.kinds:
            kind, much = max(self.kinds.items(), key=lambda one: (one[1], one[0] == "person"))
            self.kind = "maybe" if kind == "person" and much < _CERTAIN else kind
        m, f = self.genders["m"], self.genders["f"]
        self.gender = "m" if m > f else "f" if f > m else None

    def learn(self, gender: Gender) -> None:
        """Take a pronoun that means it for evidence of its gender."""
        self.genders[gender] += 1
        self.weigh()

    def may_be(self, gender: Gender | None) -> bool:
        """Whether nothing that is known contradicts a gender."""
        return not (gender and self.gender and self.gender != gender)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it is read: its tokens, sentences, and the phrases of each sentence."""

    number: int
    tokens: Sequence[Token]
    sentences: Sequence[Sentence]
    phrases: Sequence[Sequence[Phrase]]
    first_sentence: int
