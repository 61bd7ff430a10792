"""Meaning of the words at a quotation: of a name, a pronoun, a description, or no word at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.attribution import description
from index.statements.attribution.anaphor import Anaphor
from index.statements.attribution.anchors import is_owner
from index.statements.attribution.candidates import candidates, pronoun
from index.statements.attribution.decision import best, probabilities
from index.statements.attribution.overrides import Overrides
from index.statements.attribution.traits import gender_of_verb, several_speak
from index.statements.coreference.evidence import gender_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.attribution.anchors import Anchor
    from index.statements.attribution.candidates import Candidate
    from index.statements.attribution.cues import Place
    from index.statements.attribution.decision import Weights
    from index.statements.attribution.history import History
    from index.statements.attribution.situation import Observer, Situation
    from index.statements.coreference.entity import Entity, Mention
    from index.statements.coreference.register import Register

# A description is taken for somebody's name only from this probability on.
_RESOLVED = 0.85


class Meaning:
    """Meaning of words: their entities, by an article's register and its history of speakers."""

    def __init__(
        self,
        register: Register,
        history: History,
        weights: Weights,
        observer: Observer | None,
    ) -> None:
        self._register, self._history = register, history
        self._weights, self._observer = weights, observer
        self._overrides = Overrides(register, history)

    def of(
        self, situation: Situation, anchor: Anchor, *, observed: bool
    ) -> list[tuple[Entity | None, float]]:
        """Return whom the words at a quotation may mean, and how likely each is."""
        named = self.named(situation.at, anchor)
        if named is not None and anchor.mention:
            if description.may_mean_another(
                named, anchor.mention, situation.at.tokens, self._register.vocabulary
            ):
                found = self._described(named, anchor.mention, situation, observed=observed)
            else:
                found = self._among_namesakes(named, anchor.mention, situation)
        else:
            found = self._resolved(situation, anchor, observed=observed)
        others = situation.others if anchor.mention is None else ()
        return [
            (None if one and (one.kind == "display" or one in others) else one, much)
            for one, much in found
        ]

    def named(self, at: Place, anchor: Anchor) -> Entity | None:
        """Return whom the very words of an anchor name or describe; None for a pronoun."""
        mention = anchor.mention
        if mention is None or mention.phrase.form == "pronoun":
            return None
        if is_owner(at, mention.phrase, self._register):
            return None
        return self._register.entity(mention)

    def _among_namesakes(
        self, entity: Entity, mention: Mention, situation: Situation
    ) -> list[tuple[Entity | None, float]]:
        """Return which of several people a last name means that they share."""
        others = self._register.namesakes(mention, entity)
        if not others:
            return [(entity, 1.0)]
        at = situation.at
        start = min(mention.span.start, situation.quotation.marked.start)
        # Behind an office a verb has the form for a man, whoever has the office.
        office = mention.phrase.kind & k.SOMEBODY
        gender = None if office else gender_of_verb(at)
        anaphor = Anaphor("carry", gender, at.number, at.paragraph.number, start)
        found = candidates(anaphor, self._register, self._history)
        found = [one for one in found if one.entity in (entity, *others)]
        possible = [one for one in found if one.entity and one.entity.may_be(gender)] or found
        if not possible:
            return [(entity, 1 / (1 + len(others)))]
        shares = self.weigh(possible, anaphor)
        return [(one.entity, share) for one, share in zip(possible, shares, strict=True)]

    def _resolved(
        self, situation: Situation, anchor: Anchor, *, observed: bool
    ) -> list[tuple[Entity | None, float]]:
        """Return who a pronoun, or no word at all, may stand for at a quotation."""
        if anchor.mention and anchor.mention.phrase.kind & k.UNNAMED:
            return [(None, 1.0)]  # "someone shouted"
        if anchor.mention is None and situation.options[-1].written:
            return [(None, 1.0)]  # "heißt es darin": in a document that somebody has spoken of
        anaphor = self._anaphor(situation, anchor)
        found = candidates(anaphor, self._register, self._history)
        if self._several_speak(situation, anchor):
            found = [one for one in found if one.entity is None or not _is_one(one.entity)]
        if anaphor.kind == "carry":
            ruled = situation.ruled
            entity = self._register.entity(ruled) if ruled else None
            found = [
                one._replace(features=(*one.features, "ruled"))
                if one.entity is not None and one.entity is entity
                else one
                for one in found
            ]
            nobody = [
                *situation.about.features,
                f"ruled {'somebody' if ruled else 'nobody'}",
                *situation.options[-1].against,
            ]
            found[-1] = found[-1]._replace(features=(*found[-1].features, *nobody))
        return self._chosen(found, anaphor, situation, observed=observed)

    def _several_speak(self, situation: Situation, anchor: Anchor) -> bool:
        """Whether a pronoun or the form of the verb shows that several people speak."""
        phrase = anchor.mention.phrase if anchor.mention else None
        if several_speak(situation.at):
            return True
        if phrase is None or phrase.form != "pronoun":
            return False
        # Pronouns other than "he" and "she" mean several, or anybody, in a language with both.
        at, lexicon = situation.at, situation.at.lexicon
        told = lexicon.he and lexicon.she and at.tokens[phrase.first].low not in lexicon.one
        return bool(told) and phrase.kind & k.PRONOUN == k.THEY

    def _described(
        self, described: Entity, mention: Mention, situation: Situation, *, observed: bool
    ) -> list[tuple[Entity | None, float]]:
        """Return who is meant by a description that the article gives no name of its own."""
        at = situation.at
        gender = gender_of(mention.phrase.kind) or described.gender
        anaphor = Anaphor(
            "the", gender, at.number, at.paragraph.number, mention.span.start, situation.context
        )
        definite = self._register.is_definite(at.tokens, mention.phrase)
        alone = tuple(description.alone(described, mention, definite=definite))
        found = candidates(anaphor, self._register, self._history)
        found = [
            one._replace(
                features=(
                    *one.features,
                    *(description.fits(one.entity, described) if one.entity else alone),
                )
            )
            for one in found
        ]
        meant = self._chosen(found, anaphor, situation, observed=observed)
        if not any(entity and share >= _RESOLVED for entity, share in meant):
            return [(described, 1.0)]  # the article's own words are never wrong
        return [(entity or described, share) for entity, share in meant]

    def _anaphor(self, situation: Situation, anchor: Anchor) -> Anaphor:
        at, stands = situation.at, situation.context
        sentence, number = at.number, at.paragraph.number
        if anchor.mention is None:
            gender = gender_of_verb(at)
            start = situation.quotation.marked.start
            return Anaphor("carry", gender, sentence, number, start, stands)
        phrase = anchor.mention.phrase
        if phrase.form == "pronoun":
            kind, gender = pronoun(phrase.kind)
        else:
            kind, gender = pronoun(self._register.owner_of(at.tokens, phrase))
            kind = kind if gender else "carry"
        latter = bool(phrase.kind & k.LATTER)
        start = anchor.mention.span.start
        return Anaphor(kind, gender, sentence, number, start, stands, latter)

    def _chosen(
        self,
        found: Sequence[Candidate],
        anaphor: Anaphor,
        situation: Situation,
        *,
        observed: bool,
    ) -> list[tuple[Entity | None, float]]:
        """Return the candidates with their probabilities, as the observer sees and takes them."""
        shares = self.weigh(found, anaphor)
        shares = self._overrides.applied(found, shares, anaphor, situation)
        if self._observer and observed:
            top, sure = best(found, shares)
            taken, certain = self._observer.speaker(
                situation.quotation.span, anaphor, found, top, sure
            )
            if (taken, certain) != (top, sure):
                return [(taken.entity, 1.0)]
        return [(one.entity, share) for one, share in zip(found, shares, strict=True)]

    def weigh(self, found: Sequence[Candidate], anaphor: Anaphor) -> Sequence[float]:
        """Return how likely an anaphor stands for each candidate."""
        weights = self._weights
        own = weights.of_anaphor(anaphor.own_table) if anaphor.context else None
        return probabilities(found, weights.of_anaphor(anaphor.table), own)


def _is_one(entity: Entity) -> bool:
    """Whether it is a single person, who are not "they"."""
    return entity.is_person and not entity.plural
