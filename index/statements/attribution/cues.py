"""The words of a sentence that attribute, where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from index.statements.grammar.verb_second import VERB_SECOND

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.statements.coreference.entity import Gender, Mention, Paragraph
    from index.statements.coreference.register import Register
    from index.statements.grammar.sentences import Sentence
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon

CueKind = Literal["said", "saying", "by", "after", "written"]
_OF_SEVERAL: tuple[CueKind, ...] = ("written", "by", "said", "after", "saying")
# The auxiliary of a participle stands so near before it where the verb comes last, in tokens.
_NEAR_PARTICIPLE = 8
# Greatest distance from a verb of a word that tells that only one speaks, in tokens.
_NEAR = 4
_OF_ONE: tuple[CueKind, ...] = ("written", "said", "saying", "by", "after")
# Tokens between と and the end of what tells how something was said, at most.
_TO_THE_END = 10


class Cue(NamedTuple):
    """A word or phrase that attributes, as places in a paragraph's tokens."""

    kind: CueKind
    first: int
    last: int


@dataclass(frozen=True)
class Place:
    """A quotation in its paragraph: the number of its sentence there, and of its token."""

    paragraph: Paragraph
    sentence: int
    token: int
    lexicon: Lexicon

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the paragraph."""
        return self.paragraph.tokens

    @property
    def parsed(self) -> Sentence:
        """Its sentence."""
        return self.paragraph.sentences[self.sentence]

    @property
    def number(self) -> int:
        """The number of its sentence in the article."""
        return self.paragraph.first_sentence + self.sentence

    @cached_property
    def said(self) -> Sequence[Cue]:
        """The words of its sentence that may attribute, in order."""
        return cues(self.tokens, self.parsed.first, self.parsed.last, self.lexicon)

    def row(self, register: Register) -> Sequence[Mention]:
        """Return the phrases of its sentence."""
        return register.sentences[self.number]

    def gap(self, cue: Cue) -> Sequence[Token]:
        """Return what stands between the quotation and a cue."""
        if cue.first > self.token:
            return self.tokens[self.token + 1 : cue.first]
        return self.tokens[cue.last : self.token]


def cues(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> list[Cue]:
    """Return the words of a sentence that may attribute, in order."""
    found: list[Cue] = []
    starts = lexicon.starts
    end = first  # of the cue before
    for place, token in enumerate(tokens[first:last], first):
        if token.low in starts and token.kind == "word" and place >= end:
            cue = _cue(tokens, place, last, lexicon)
            if cue:
                found.append(cue)
                end = cue.last
    if lexicon.naming:
        more = [one for one in _quotative(tokens, first, last, lexicon) if not _taken(one, found)]
        found = sorted([*found, *more], key=lambda one: one.first)
    return found


def _quotative(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> Iterator[Cue]:
    """Yield what stands behind a quotation with と, whatever verb that is: 「…」とたたえた."""
    for place in range(first, last - 2):
        if tokens[place].kind != "quote" or tokens[place + 1].low not in lexicon.that:
            continue
        verb = tokens[place + 2]
        if verb.kind != "word" or verb.low.startswith(lexicon.naming):
            continue
        behind = tokens[place + 2 : min(place + 2 + _TO_THE_END, last + 1)]
        ends = next((one.kind for one in behind if one.kind != "word"), "stop")
        if ends in ("stop", "comma"):
            yield Cue("said", place + 2, place + 3)


def _taken(cue: Cue, found: Sequence[Cue]) -> bool:
    """Whether another word that attributes stands at a place or not far behind it."""
    return any(cue.first <= one.first < cue.first + _TO_THE_END for one in found)


def verb_gender(verb: str, lexicon: Lexicon) -> Gender | None:
    """Return the gender of who speaks, where the form of a verb shows it."""
    if verb in lexicon.said_by_her or verb.endswith(lexicon.said_f_endings):
        return "f"
    ends = verb.endswith(lexicon.said_m_endings)
    return "m" if ends or verb in lexicon.said_by_him else None


def of_several(at: Place, cue: Cue) -> bool:
    """Whether the form of a verb shows that several speak ("gritaron", "ont crié")."""
    tokens, lexicon = at.tokens, at.lexicon
    if cue.kind != "said" or not (lexicon.said_plural_endings or lexicon.said_plural_with):
        return False
    before = tokens[cue.first - 1].low if cue.first else ""
    if before in lexicon.said_plural_with:
        return True
    near = tokens[max(0, cue.first - _NEAR) : cue.last + _NEAR]
    if not lexicon.said_singular_with.isdisjoint(token.low for token in near):
        return False
    return tokens[cue.first].low.endswith(lexicon.said_plural_endings)


def is_passive(at: Place, cue: Cue) -> bool:
    """Whether a verb tells what others say of its subject ("wurde ... genannt", "été traité")."""
    tokens, lexicon = at.tokens, at.lexicon
    if cue.kind != "said" or not lexicon.been or _is_passed_on(tokens, cue, lexicon):
        return False
    # Many words of the same clause stand between where the verb comes last.
    reach = _NEAR_PARTICIPLE if lexicon.language in VERB_SECOND else 1
    for place in range(cue.first - 1, max(-1, cue.first - 1 - reach), -1):
        token = tokens[place]
        if token.low in lexicon.been:
            return True
        if token.kind not in ("word", "quote"):
            break
    return False


def _is_passed_on(tokens: Sequence[Token], cue: Cue, lexicon: Lexicon) -> bool:
    """Whether others pass on what its subject says: "Marr was quoted as saying"."""
    if tokens[cue.first].low in lexicon.relaying:
        return True
    return any(one.low in lexicon.saying for one in tokens[cue.first : cue.last + 2])


def _cue(tokens: Sequence[Token], place: int, last: int, lexicon: Lexicon) -> Cue | None:
    low = tokens[place].low
    for length in lexicon.heads.get(low, ()):
        if place + length <= last:
            phrase = " ".join(token.low for token in tokens[place : place + length])
            for kind in _OF_SEVERAL:
                if phrase in lexicon.cues[kind]:
                    return Cue(kind, place, place + length)
    for kind in _OF_ONE:
        if low in lexicon.cues[kind]:
            return Cue(kind, place, place + 1)
    return None
