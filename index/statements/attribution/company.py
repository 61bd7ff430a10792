"""Who else is near where somebody may be meant: alone there, or beside somebody without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.statements.attribution.anaphor import Anaphor
    from index.statements.coreference.entity import Entity, Mention

# So many sentences before are near, and so many descriptions are looked at, the nearest ones.
_NEAR, _LOOKED_AT = 2, 2


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
            one
            for one in last
            if one.kind in ("person", "maybe") and (not gender or one.gender in (gender, None))
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
            if one.indefinite:
                yield f"described indefinite {role}"
            if len(one.mentions) > 1:
                yield "described again"
