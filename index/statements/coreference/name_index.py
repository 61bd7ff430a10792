"""The names of an article by their words: which of those before a name is a form of."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

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


class Name(NamedTuple):
    """The words of a name, case-folded, with the forms that each may have.

    `generation` is what parts namesakes ("jr"), and no word of it. `initials` are what the name is
    if it may be those of a body: not where everybody knows whose they are.
    """

    initials: str
    words: Sequence[str]
    forms: Sequence[frozenset[str]]
    generation: str

    @classmethod
    def of(cls, tokens: Sequence[Token], vocabulary: Vocabulary) -> Name:
        """Read a name."""
        words = [one.low for one in tokens]
        generation = _generation(words, vocabulary)
        words = words[:-1] if generation else words
        forms = [base_forms(word, vocabulary.language) for word in words]
        short = tokens[0].text if len(tokens) == 1 and are_initials(tokens[0].text) else ""
        known = short and vocabulary.listed(tokens[0].low) & k.ORG_NAME
        return cls("" if known else short, words, forms, generation)


class NameIndex:
    """Those with a name, by their last and first words, and bodies by their initials."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._by_last: dict[str, list[Entity]] = defaultdict(list)
        self._by_first: dict[str, list[Entity]] = defaultdict(list)
        self._by_initials: dict[str, list[Entity]] = defaultdict(list)

    def called(self, last: str) -> Sequence[Entity]:
        """Return those whose last name has a form."""
        return self._by_last.get(last, ())

    def namesakes(self, word: str) -> list[Entity]:
        """Return those whose last name a word may be."""
        forms = base_forms(word, self._language)
        return list(dict.fromkeys(one for form in forms for one in self.called(form)))

    def add(self, entity: Entity, name: Name) -> None:
        """Note whose name it is."""
        called = [self._by_last[form] for form in name.forms[-1]]
        if len(name.forms) > 1:
            called += [self._by_first[form] for form in name.forms[0]]
        for people in called:
            if len(people) < _NAMESAKES:
                people.append(entity)

    def note_initials(self, body: Entity, name: Sequence[Token]) -> None:
        """Note that the initials of a name may stand for a body."""
        short = initials([one.text for one in name])
        if short and body not in self._by_initials[short]:
            self._by_initials[short].append(body)

    def find(self, name: Name, mention: Mention) -> Entity | None:
        """Return the entity that a name is a form of."""
        bodies = self._by_initials.get(name.initials, ())
        if len(bodies) == 1:  # of two with the same initials neither is meant
            return bodies[0]
        called = (one for form in name.forms[-1] for one in self.called(form))
        found = [
            one
            for one in dict.fromkeys(called)
            if not name.generation or one.generation in ("", name.generation)
        ]
        if len(name.forms) > 1:
            return next((one for one in reversed(found) if _compatible(one, name.forms)), None)
        found = found or self._of_first_name(name.forms[0])
        gender = gender_of(mention.phrase.kind)
        found = [one for one in found if one.may_be(gender)]
        found = [
            one for one in found if name.forms[0] & base_forms(one.last, self._language)
        ] or found
        before = [one for one in found if one.mentions[0].span.start < mention.span.start]
        # Relatives have a first name as well: the last name alone is who the article is of.
        before = [one for one in before if not one.kin] or before
        latest = max(before, key=lambda one: one.mentions[-1].span.start, default=None)
        return latest or (found[0] if found else None)

    def _of_first_name(self, forms: frozenset[str]) -> list[Entity]:
        """Return the people with a first name."""
        found = (one for form in forms for one in self._by_first.get(form, ()))
        return [one for one in dict.fromkeys(found) if one.is_person]


def _generation(words: Sequence[str], vocabulary: Vocabulary) -> str:
    """Return what behind a last name tells father and son apart: "Ivan Till Jr."."""
    generation = words[-1].rstrip(".")
    if len(words) == 1 or generation not in vocabulary.generations:
        return ""
    alone = len(words) == _SHORT and vocabulary.listed(words[0]) & k.FIRST
    return "" if alone else generation  # "Elizabeth II"


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
