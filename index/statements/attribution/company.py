"""Company of somebody who may be meant: alone there, beside another, or described."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.statements.attribution.anaphor import Anaphor
    from index.statements.coreference.entity import Entity, Mention
    from index.statements.coreference.register import Register
    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# So many sentences before are near, and so many descriptions are looked at, the nearest ones.
_NEAR, _LOOKED_AT = 2, 2
# Words before somebody else's name: "and her brother Leo".
_BEFORE_NAME = k.SOMEBODY | k.TITLE | k.DETERMINER


class Company:
    """People whom an anaphor may stand for, as they stand around it."""

    def __init__(
        self,
        anaphor: Anaphor,
        fitting: Sequence[Entity],
        seen: Mapping[Entity, Sequence[Mention]],
    ) -> None:
        self._anaphor = anaphor
        gender = anaphor.gender
        last = {one: seen[one][-1] for one in fitting if seen[one]}
        here = [one for one, mention in last.items() if mention.paragraph == anaphor.paragraph]
        self._unnamed = [(one, last[one]) for one in here if not one.named]
        people = [
            one for one in last if one.is_person and (not gender or one.gender in (gender, None))
        ]
        near = [one for one in people if last[one].sentence >= anaphor.sentence - _NEAR]
        self._places = (("here", [one for one in people if one in here]), ("near", near))

    def of(self, entity: Entity) -> Iterator[str]:
        """Yield whether nobody else is there who may be meant, or nobody else with a name."""
        for place, people in self._places:
            if entity not in people:
                continue
            if len(people) == 1:
                yield f"only {place}"
            elif entity.named and sum(one.named for one in people) == 1:
                yield f"only named {place}"

    def described(self) -> Iterator[str]:
        """Yield what speaks for somebody whom the paragraph only describes."""
        if not self._unnamed:
            yield "none described"
        shown = self._anaphor.gender
        for one, mention in self._unnamed[:_LOOKED_AT]:
            role = mention.role
            yield f"described {role} {min(self._anaphor.sentence - mention.sentence, _NEAR)}"
            if shown:
                agrees = "agrees" if one.gender == shown else "differs" if one.gender else "unknown"
                yield f"described {agrees} {role}"
            if one.definiteness == "indefinite":
                yield f"described indefinite {role}"
            if len(one.mentions) > 1:
                yield "described again"


def is_coupled(mention: Mention, register: Register) -> bool:
    """Whether a name stands side by side with somebody else's: "Ann Till and her brother Leo".

    Words said behind them may be by either.
    """
    row = register.sentences[mention.sentence]
    tokens = register.tokens(mention)
    own = register.entity(mention)
    place = next((n for n, one in enumerate(row) if one is mention), None)
    if place is None:
        return False
    for step in (1, -1):
        joined = False
        for number in range(place + step, len(row) if step > 0 else -1, step):
            first, second = sorted((row[number], row[number - step]), key=_first)
            link = _link(tokens, first.phrase, second.phrase, register.vocabulary)
            if not link:
                break
            joined = joined or link == "and"
            if joined and _is_another(row[number], own, register):
                return True
    return False


def _is_another(mention: Mention, own: Entity | None, register: Register) -> bool:
    """Whether a phrase names another person."""
    entity = register.entity(mention)
    if entity is None:  # the words behind the name are taken for more of it
        token = register.tokens(mention)[mention.phrase.first]
        return token.upper and bool(register.vocabulary.flag(token) & k.FIRST)
    return entity is not own and entity.named and entity.is_person


def _first(mention: Mention) -> int:
    return mention.phrase.first


def _link(tokens: Sequence[Token], one: Phrase, other: Phrase, vocabulary: Vocabulary) -> str:
    """Return what parts two phrases, if nothing else does: a comma, or "and"."""
    gap = tokens[one.last : other.first]
    if vocabulary.is_joined(tokens[other.first].low):
        return "and" if all(token.kind == "comma" for token in gap) else ""
    joins = [number for number, token in enumerate(gap) if token.low in vocabulary.coupling]
    before, behind = (gap[: joins[0]], gap[joins[0] + 1 :]) if joins else (gap, gap[:0])
    if any(token.kind != "comma" for token in before):
        return ""
    if any(not vocabulary.flag(token) & _BEFORE_NAME for token in behind):
        return ""
    return "and" if joins else "comma" if gap else ""
