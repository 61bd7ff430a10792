"""Who stands at a quotation and does not say it, whatever words stand beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.models import Span
from index.statements import kinds as k
from index.statements.attribution.cues import cues

if TYPE_CHECKING:
    from index.statements.attribution.cues import Place
    from index.statements.attribution.speakers import Attribution
    from index.statements.coreference.entity import Mention
    from index.statements.coreference.register import Register
    from index.statements.lexicon import Lexicon

# Between somebody and whose he is stand so many words at most: "la hija del ex ministro".
_LONGEST = 3


def is_bystander(mention: Mention, at: Place, register: Register, report: Span | None) -> bool:
    """Whether words at a quotation only name whom others speak of; `report` is what is reported."""
    if report and report.holds(mention.span):
        return True
    return _tells_whose(mention, at, register)


def _tells_whose(mention: Mention, at: Place, register: Register) -> bool:
    """Whether a name only says whose the one is who is described before it: "the daughter of X".

    What the words around both tell is told of the one described.
    """
    name, vocabulary = mention.phrase, register.vocabulary
    if not mention.place or name.form != "name" or not name.governed:
        return False
    somebody = register.sentences[mention.sentence][mention.place - 1].phrase
    if somebody.form != "description" or somebody.governed or not somebody.kind & k.SOMEBODY:
        return False
    between = at.tokens[somebody.last : name.first]
    if not between or len(between) > _LONGEST or any(one.kind != "word" for one in between):
        return False
    if not vocabulary.flag(between[0]) & k.OF and between[0].low not in vocabulary.belonging:
        return False
    return not any(vocabulary.flag(one) & (k.SAID | k.PRONOUN) for one in between[1:])


def reported(at: Place, ruled: Attribution, lexicon: Lexicon) -> Span | None:
    """Return what stands between "X said that" and a quotation, where nobody else says anything.

    Who is named there is spoken of: "Police said that the driver, Y, was “known to officers”".
    """
    if ruled.cue is None or ruled.cue.start < ruled.mention.end:
        return None
    first = at.token
    while first and at.tokens[first - 1].start >= ruled.cue.end:
        first -= 1
    between = at.tokens[first : at.token]
    that = next((n for n, one in enumerate(between) if one.low in lexicon.that), None)
    if that is None or any(one.kind in ("stop", "colon", "quote") for one in between):
        return None
    if cues(at.tokens, first + that + 1, at.token, lexicon):
        return None
    return Span(between[that].end, at.tokens[at.token].start)
