"""Signers of documents that are quoted: "in a letter signed by Ann Till"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.attribution.company import is_coupled
from index.statements.coreference.documents import is_of_several

if TYPE_CHECKING:
    from index.statements.attribution.cues import Place
    from index.statements.coreference.entity import Mention
    from index.statements.coreference.register import Register

# The document stands so near the word that says who signed it: "a letter to staff signed by".
_BEFORE, _BEHIND = 4, 2


def signer(
    at: Place, register: Register, subject: Mention | None, *, whole: bool
) -> Mention | None:
    """Return who signed the document that a quotation is of, if that is said of one.

    Where somebody else is the `subject` who says it, the document is only spoken of: "the mayor,
    reading a letter signed by Marr, said".

    A quotation that is no `whole` speech may be about the document ("the treaty signed by X is “a
    joke”"), unless its sentence has a verb of saying.
    """
    if not at.lexicon.signed:
        return None
    row = at.row(register)
    found = [(one, place) for one in row if (place := _signed(at, one)) is not None]
    if len(found) != 1 or is_coupled(found[0][0], register):
        return None
    mention, place = found[0]
    if is_of_several(mention.phrase, at.tokens, register.vocabulary):
        return None
    if subject and subject is not mention and subject.phrase.kind & (k.SOMEBODY | k.GROUP):
        return None
    near = at.tokens[max(at.parsed.first, place - _BEFORE) : place + 1 + _BEHIND]
    flags = [register.vocabulary.flag(one) for one in near if one.kind == "word"]
    if not any(one & k.DOCUMENT and not one & k.DISPLAY for one in flags):
        return None
    return mention if whole or any(one.kind == "said" for one in at.said) else None


def _signed(at: Place, mention: Mention) -> int | None:
    """Return where right beside a name a word says that something is signed by whoever has it.

    Where a language has a word for "by", it stands before the name: others sign bills, and clubs
    sign players.
    """
    if not mention.phrase.name:
        return None
    first, last = mention.phrase.first, mention.phrase.last
    tokens, begin, lexicon = at.tokens, at.parsed.first, at.lexicon
    while first > begin and tokens[first - 1].low in lexicon.agents:
        first -= 1
    if lexicon.agents and first == mention.phrase.first:
        return None
    beside = (place for place in (first - 1, last) if begin <= place < len(tokens))
    return next((place for place in beside if tokens[place].low in lexicon.signed), None)
