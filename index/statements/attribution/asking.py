"""Who has asked, and who was asked, where what follows may be the answer: "Marr asked her why"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.lexicon import lexicon

if TYPE_CHECKING:
    from index.statements.attribution.anaphor import Anaphor
    from index.statements.coreference.entity import Entity
    from index.statements.coreference.register import Register

# The question stands in the sentence of the answer, or so many before.
_BEFORE = 1


def asked(anaphor: Anaphor, register: Register) -> dict[Entity, str]:
    """Return who asks and who is asked in the sentence of an anaphor or the one before."""
    found: dict[Entity, str] = {}
    for step in range(_BEFORE + 1):
        number = anaphor.sentence - step
        row = register.sentences[number] if number >= 0 else ()
        verb = _verb(number, anaphor, register) if row else None
        if verb is None:
            continue
        place, passive = verb
        for mention in row:
            entity = register.at(mention.span.start)
            if entity is None or entity in found or mention.span.start >= anaphor.start:
                continue
            asks = mention.subject and not passive
            before = "before" if mention.phrase.first < place else "behind"
            found[entity] = f"asks {step}" if asks else f"is asked {step} {before}"
    return found


def _verb(number: int, anaphor: Anaphor, register: Register) -> tuple[int, bool] | None:
    """Return where the verb of asking of a sentence stands, and whether it is passive."""
    tokens, first, last = register.words(number)
    listed = register.vocabulary.listed
    for place in range(first, last):
        token = tokens[place]
        if token.start >= anaphor.start:
            return None
        if token.kind == "word" and listed(token.low) & k.ASKING:
            before = tokens[max(first, place - 2) : place]
            words = lexicon(register.vocabulary.language)
            passive = place == first or any(one.low in words.passive for one in before)
            return place, passive
    return None
