"""Which mentions are of one entity: by names, and by the offices that somebody has."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.coreference.entity import Entity
from index.statements.coreference.evidence import (
    NameSeen,
    age_behind,
    gender_of,
    role_of,
    weigh_description,
    weigh_name,
)
from index.statements.coreference.forms import ARTICLE
from index.statements.coreference.introductions import is_full, with_title
from index.statements.coreference.name_index import NameIndex
from index.statements.coreference.short_names import noun_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.models import Span
    from index.statements.coreference.entity import Manner, Mention
    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# Who has an office was not named longer ago than so many others who have it.
_HOLDERS = 12
_DESCRIBED = k.SOMEBODY | k.PEOPLE | k.GROUP | k.DOCUMENT | k.DEMONYM | k.DISPLAY


class Entities:
    """All entities of an article, found by their mentions, names and offices."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.all: list[Entity] = []
        self._by_start: dict[int, Entity] = {}
        self.starting = self._by_start.get
        self.names = NameIndex(vocabulary)
        self._by_role: dict[str, list[Entity]] = defaultdict(list)

    def at(self, span: Span) -> Entity | None:
        """Return what the words of a mention name."""
        return self._by_start.get(span.start)

    def put(self, span: Span, entity: Entity) -> None:
        """Note what the words of a mention name."""
        self._by_start[span.start] = entity

    def role(self, tokens: Sequence[Token], head: int) -> str:
        """Return what a noun says somebody is, the same for all its forms and for its synonyms."""
        return self.vocabulary.office(role_of(tokens[head]), tokens[head + 1 : head + 2])

    def give_role(self, entity: Entity, role: str) -> None:
        """Note an office or another noun that somebody is described by."""
        if role not in entity.roles:
            entity.roles.add(role)
            self._by_role[role].append(entity)

    def add(self, *, named: bool, full: Span | None = None) -> Entity:
        """Return a new entity."""
        entity = Entity(len(self.all), named=named, full=full)
        self.all.append(entity)
        return entity

    def take_name(self, mention: Mention, tokens: Sequence[Token]) -> None:
        """Join a name with those of the same person or body."""
        phrase = mention.phrase
        first, last = phrase.name or (phrase.head, phrase.head + 1)
        written, forms, generation = self.names.read(tokens[first:last])
        short = tokens[first].text if last - first == 1 else ""
        entity = self.names.same(forms, mention, generation, short)
        if entity is None:
            entity = self.add(named=True)
            self.names.add(entity, forms)
        entity.generation = entity.generation or generation
        entity.mentions.append(mention)
        self.put(mention.span, entity)
        entity.words.update(*forms)
        titled = with_title(tokens, phrase, mention.span, self.vocabulary)
        if self._is_fuller(mention, entity, written):
            entity.full, entity.introduced = mention.span, titled
            entity.last, entity.first = written[-1], written[0] if len(written) > 1 else ""
        elif entity.introduced is None and is_full(mention.span, entity):
            entity.introduced = titled
        weigh_name(entity, NameSeen.of(tokens, phrase, self.vocabulary))
        self._give_roles(entity, tokens, phrase)
        entity.weigh()
        if entity.kind != "person" and last - first > 1:
            self._shorten(entity, tokens, phrase)

    def _shorten(self, body: Entity, tokens: Sequence[Token], phrase: Phrase) -> None:
        """Note what a body may be called from now on: its noun, and its initials."""
        first, last = phrase.name or (phrase.first, phrase.last)
        self.names.shorten(body, tokens[first:last])
        place = noun_of(tokens, phrase, self.vocabulary)
        if place is not None:
            self.give_role(body, self.role(tokens, place))

    def take_description(self, mention: Mention, tokens: Sequence[Token]) -> None:
        """Join a description with whom it means, if the article tells."""
        phrase = mention.phrase
        if not phrase.kind & _DESCRIBED:
            return
        before = tokens[phrase.first - 1].low if phrase.first else ""
        determined = phrase.determined or before in self.vocabulary.contracted
        bare_noun = self.vocabulary.articles and not determined
        somebody = phrase.kind & (k.SOMEBODY | k.PEOPLE)
        if bare_noun and not somebody and not self._speaks(phrase, tokens):
            return
        head = self.role(tokens, phrase.head)
        entity = self._described(head, mention, tokens) or self.add(named=False)
        self.give_role(entity, head)
        entity.mentions.append(mention)
        if entity.full is None:
            entity.full = mention.span
            # No article shows there that somebody was named before.
            entity.indefinite = self.vocabulary.unspaced or not self.is_definite(tokens, phrase)
            owned = phrase.owner or not self.vocabulary.articles  # "her father", «Дед»
            entity.kin = bool(phrase.kind & k.KIN and owned)
            entity.manner = self._manner(entity, phrase)
        self.put(mention.span, entity)
        if not entity.named:
            weigh_description(entity, phrase.kind)
            entity.weigh()

    def _manner(self, entity: Entity, phrase: Phrase) -> Manner:
        """Return how somebody is described first: as a relative, as known, as new, or barely."""
        if entity.kin:
            return "kin"
        if entity.indefinite:
            return "indefinite"
        told = self.vocabulary.articles and phrase.determined
        return "definite" if told or self.vocabulary.language == "ar" else "bare"

    def _speaks(self, phrase: Phrase, tokens: Sequence[Token]) -> bool:
        """Whether a body without an article stands right beside a verb of saying: "police said"."""
        if not phrase.kind & k.GROUP or phrase.governed:
            return False
        beside = (
            *tokens[phrase.last : phrase.last + 1],
            *tokens[max(0, phrase.first - 1) : phrase.first],
        )
        return any(one.kind == "word" and self.vocabulary.flag(one) & k.SAID for one in beside)

    def _is_fuller(self, mention: Mention, entity: Entity, written: Sequence[str]) -> bool:
        """Whether a mention has more of an entity's name than those before, or its first case."""
        if entity.full is None:
            return True
        if mention.phrase.length <= 1:
            return False
        first = self.vocabulary.listed(written[0]) & k.FIRST
        before = self.vocabulary.listed(entity.first) & k.FIRST
        case = bool(first) > bool(before) if self.vocabulary.inflects and entity.first else False
        if len(mention.span) <= len(entity.full) and not case:
            return False
        return entity.kind in ("person", "other") or bool(mention.phrase.kind & k.SOMEBODY)

    def _give_roles(self, entity: Entity, tokens: Sequence[Token], phrase: Phrase) -> None:
        """Note the titles before and behind a name, and the age behind it."""
        if phrase.kind & k.SOMEBODY and phrase.name:
            first, last = phrase.name
            offices = []
            for place in (*range(phrase.first, first), *range(last, phrase.last)):
                flag = self.vocabulary.flag(tokens[place])
                if flag & (k.SOMEBODY | k.TITLE):
                    offices.append(place)
                entity.kin = entity.kin or bool(flag & k.KIN)
            # Whose the office is stands behind it: "пресс-секретарь губернатора".
            for place in offices[: 1 if self.vocabulary.inflects else None]:
                self.give_role(entity, self.role(tokens, place))
        age = age_behind(tokens, phrase)
        if age:
            self.give_role(entity, age)

    def _described(self, head: str, mention: Mention, tokens: Sequence[Token]) -> Entity | None:
        """Return who a description with a definite article means, of those described so before."""
        phrase = mention.phrase
        kin = bool(phrase.kind & k.KIN)
        if not self.is_definite(tokens, phrase) or (phrase.owner and not kin):
            return None
        gender = gender_of(phrase.kind)
        found = [
            one
            for one in self._by_role[head][-_HOLDERS:]
            if one.mentions
            and one.mentions[0].span.start < mention.span.start
            and one.may_be(gender)
        ]
        named = [one for one in found if one.named]
        more = phrase.last < len(tokens) and self.vocabulary.flag(tokens[phrase.last]) & k.OF
        if len(named) == 1 and not more:
            return named[0]
        if named or not found or phrase.owner:
            return None
        body = phrase.kind & k.GROUP and len(found) == 1 and not more
        return found[-1] if phrase.kind & k.SOMEBODY or body else None

    def is_definite(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether a description is one of somebody whom readers know by now."""
        if self.vocabulary.language == "ar":
            return any(one.low.startswith(ARTICLE) for one in tokens[phrase.first : phrase.last])
        return tokens[phrase.first].low not in self.vocabulary.indefinite
