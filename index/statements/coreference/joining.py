"""Joining of mentions to entities: by names, and by the offices that somebody has."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.coreference.entity import Entity
from index.statements.coreference.evidence import (
    gender_of,
    role_of,
    weigh_description,
    weigh_name,
)
from index.statements.coreference.introductions import (
    belonging,
    described,
    is_full,
    with_title,
)
from index.statements.coreference.name_features import NameSeen, age_behind
from index.statements.coreference.name_index import Name, NameIndex
from index.statements.coreference.short_names import noun_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.models import Span
    from index.statements.coreference.entity import Definiteness, Mention
    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# Latest holders of an office among whom a description of it may mean one.
_HOLDERS = 12
_DESCRIBED = k.SOMEBODY | k.PEOPLE | k.GROUP | k.DOCUMENT | k.DEMONYM | k.DISPLAY


class Entities:
    """All entities of an article, found by their mentions, names and offices."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.all: list[Entity] = []
        self._by_start: dict[int, Entity] = {}
        self.starting = self._by_start.get
        self.names = NameIndex(vocabulary.language)
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
        name = Name.of(tokens[first:last], self.vocabulary)
        entity = self.names.find(name, mention)
        if entity is None:
            entity = self.add(named=True)
            self.names.add(entity, name)
        entity.generation = entity.generation or name.generation
        entity.mentions.append(mention)
        self.put(mention.span, entity)
        entity.words.update(*name.forms)
        titled = with_title(tokens, phrase, mention.span, self.vocabulary)
        if self._is_fuller(mention, entity, name.words):
            entity.full, entity.introduced = mention.span, titled
            entity.last = name.words[-1]
            entity.first = name.words[0] if len(name.words) > 1 else ""
        elif entity.introduced is None and is_full(mention.span, entity):
            entity.introduced = titled
        weigh_name(entity, NameSeen.of(tokens, phrase, self.vocabulary))
        self._give_roles(entity, tokens, phrase)
        entity.weigh()
        if entity.kind == "group" and last - first > 1:
            self._note_short_names(entity, tokens, phrase)

    def _note_short_names(self, body: Entity, tokens: Sequence[Token], phrase: Phrase) -> None:
        """Note what a body may be called besides: its noun, and its initials."""
        first, last = phrase.name or (phrase.first, phrase.last)
        self.names.note_initials(body, tokens[first:last])
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
        # An office may be of two words: "Глава региона".
        whole = head != self.vocabulary.office(role_of(tokens[phrase.head]), ())
        own = () if whole else belonging(tokens, phrase, self.vocabulary)
        entity = self._described(head, mention, tokens, own) or self.add(named=False)
        entity.belonging = entity.belonging or own
        self.give_role(entity, head)
        entity.mentions.append(mention)
        if entity.full is None:
            entity.definiteness = self._definiteness(tokens, phrase)
            entity.kin = entity.definiteness == "kin"
        if entity.full is None or self._is_better(mention, entity):
            entity.full = mention.span
            entity.introduced = described(tokens, phrase, mention.span, self.vocabulary)
        self.put(mention.span, entity)
        if not entity.named:
            weigh_description(entity, phrase.kind)
            entity.weigh()

    def _is_better(self, mention: Mention, entity: Entity) -> bool:
        """Whether a description may stand alone, and that before did not: "des Unternehmens"."""
        declines = self.vocabulary.inflects or self.vocabulary.capital_nouns
        if not declines or entity.named or mention.phrase.governed or mention.phrase.owning:
            return False
        first = next(one.phrase for one in entity.mentions if one.span == entity.full)
        return first.governed or first.owning

    def _definiteness(self, tokens: Sequence[Token], phrase: Phrase) -> Definiteness:
        """Return how somebody is described first: as a relative, as new, as known, or barely."""
        vocabulary = self.vocabulary
        # "her father", «Дед»
        if phrase.kind & k.KIN and (phrase.owner or not vocabulary.articles):
            return "kin"
        # No article shows in some scripts that somebody was named before.
        if vocabulary.unspaced or not self.is_definite(tokens, phrase):
            return "indefinite"
        article = (vocabulary.articles and phrase.determined) or vocabulary.language == "ar"
        return "definite" if article else "bare"

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
            # A second office behind the first may be its owner: "пресс-секретарь губернатора".
            for place in offices[: 1 if self.vocabulary.inflects else None]:
                self.give_role(entity, self.role(tokens, place))
        age = age_behind(tokens, phrase)
        if age:
            self.give_role(entity, age)

    def _described(
        self, head: str, mention: Mention, tokens: Sequence[Token], own: Sequence[str]
    ) -> Entity | None:
        """Return who a description with a definite article means, of those described so before.

        Nobody to whom something else belongs than its `own`: the mayor of another town.
        """
        phrase = mention.phrase
        if not self.is_definite(tokens, phrase) or phrase.owner:
            return None
        gender = gender_of(phrase.kind)
        found = [
            one
            for one in self._by_role[head][-_HOLDERS:]
            if one.mentions
            and one.mentions[0].span.start < mention.span.start
            and one.may_be(gender)
            and not (own and one.belonging and one.belonging != own)
        ]
        named = [one for one in found if one.named]
        of = phrase.last < len(tokens) and self.vocabulary.flag(tokens[phrase.last]) & k.OF
        more = of or (own and self.vocabulary.owners_behind)
        # "The council" may be another one that was only described: "its parish council".
        another = phrase.kind & k.GROUP and len(found) > 1
        if len(named) == 1 and not more and not another:
            return named[0]
        return found[-1] if found and not named and phrase.kind & k.SOMEBODY else None

    def is_definite(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether a description is one of somebody whom readers know by now."""
        if article := self.vocabulary.forms.article:
            return any(one.low.startswith(article) for one in tokens[phrase.first : phrase.last])
        return tokens[phrase.first].low not in self.vocabulary.indefinite
