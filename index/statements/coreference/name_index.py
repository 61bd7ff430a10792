"""The names of an article by their words: which of those before a name is a form of."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.coreference.evidence import gender_of
from index.statements.coreference.forms import base_forms
from index.statements.coreference.short_names import are_initials, initials

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.coreference.entity import Entity, Mention
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# So many people of one last or first name are told apart; a list of names has thousands.
_NAMESAKES = 64
# Words of the shortest name with a first name.
_SHORT = 2


class NameIndex:
    """Those with a name, by their last and first words and by their initials."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._by_last: dict[str, list[Entity]] = defaultdict(list)
        self._by_first: dict[str, list[Entity]] = defaultdict(list)
        self._by_initials: dict[str, Entity] = {}

    def called(self, last: str) -> Sequence[Entity]:
        """Return those whose last name has a form."""
        return self._by_last.get(last, ())

    def namesakes(self, word: str) -> list[Entity]:
        """Return those whose last name a word may be."""
        forms = base_forms(word, self._vocabulary.language)
        return list(dict.fromkeys(one for form in forms for one in self.called(form)))

    def add(self, entity: Entity, forms: Sequence[frozenset[str]]) -> None:
        """Note whose name has words, each in all its forms."""
        called = [self._by_last[form] for form in forms[-1]]
        if len(forms) > 1:
            called += [self._by_first[form] for form in forms[0]]
        for people in called:
            if len(people) < _NAMESAKES:
                people.append(entity)

    def shorten(self, entity: Entity, name: Sequence[Token]) -> None:
        """Note that the initials of a name stand for it from now on."""
        self._by_initials.setdefault(initials([one.text for one in name]), entity)

    def read(self, name: Sequence[Token]) -> tuple[list[str], list[frozenset[str]], str]:
        """Return the words of a name, case-folded, the forms of each, and what parts namesakes."""
        written = [one.low for one in name]
        generation = self._generation(written)
        written = written[:-1] if generation else written
        forms = [base_forms(word, self._vocabulary.language) for word in written]
        return written, forms, generation

    def _generation(self, written: Sequence[str]) -> str:
        """Return what behind a last name tells father and son apart: "Ivan Till Jr."."""
        generation = written[-1].rstrip(".")
        if len(written) == 1 or generation not in self._vocabulary.generations:
            return ""
        alone = len(written) == _SHORT and self._vocabulary.listed(written[0]) & k.FIRST
        return "" if alone else generation  # "Elizabeth II"

    def same(
        self,
        forms: Sequence[frozenset[str]],
        mention: Mention,
        generation: str,
        short: str,
    ) -> Entity | None:
        """Return the entity that a name is a form of; `short` is a name of one word as written."""
        if are_initials(short) and short in self._by_initials:
            return self._by_initials[short]
        called = (one for form in forms[-1] for one in self.called(form))
        found = [
            one
            for one in dict.fromkeys(called)
            if not generation or one.generation in ("", generation)
        ]
        if len(forms) > 1:
            return next((one for one in reversed(found) if _compatible(one, forms)), None)
        found = found or self._of_first_name(forms[0])
        gender = gender_of(mention.phrase.kind)
        found = [one for one in found if one.may_be(gender)]
        language = self._vocabulary.language
        found = [one for one in found if forms[0] & base_forms(one.last, language)] or found
        before = [one for one in found if one.mentions[0].span.start < mention.span.start]
        # Relatives have a first name as well: the last name alone is who the article is of.
        before = [one for one in before if not one.kin] or before
        latest = max(before, key=lambda one: one.mentions[-1].span.start, default=None)
        return latest or (found[0] if found else None)

    def _of_first_name(self, forms: frozenset[str]) -> list[Entity]:
        """Return the people with a first name."""
        found = (one for form in forms for one in self._by_first.get(form, ()))
        return [one for one in dict.fromkeys(found) if one.is_person]


def _compatible(entity: Entity, forms: Sequence[frozenset[str]]) -> bool:
    """Whether a name of several words may be the entity's: no first name contradicts."""
    if all(word & entity.words for word in forms):
        return True
    if not forms[-1] & entity.words:
        return False
    if not entity.first:  # only a last name so far
        return True
    initial = next(iter(forms[0]))
    return len(initial.rstrip(".")) == 1 and entity.first.startswith(initial[0])
