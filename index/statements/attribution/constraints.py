"""Constraints on speakers: phrases that cannot say who speaks, by their form or a word beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.attribution.company import is_coupled
from index.statements.attribution.cues import is_passive, of_several
from index.statements.attribution.written_about import is_behind_noun
from index.statements.grammar.declension import is_object

if TYPE_CHECKING:
    from index.statements.attribution.cues import Cue, Place
    from index.statements.attribution.views import View
    from index.statements.coreference.entity import Mention
    from index.statements.coreference.register import Register
    from index.statements.grammar.vocabulary import Vocabulary


def cannot_speak(at: Place, number: int, register: Register) -> bool:
    """Whether a phrase of the sentence is no speaker, whichever word of saying it goes with."""
    return _never_speaks(at, number, register) or _relays(at, number, register)


def is_contradicted(view: View, cue: Cue | None) -> bool:
    """Whether the form of the verb that a phrase goes with shows that somebody else speaks."""
    at, mention, register = view.at, view.mention, view.register
    if cue is None:
        return False
    if mention.phrase.governed:
        return view.agrees(cue) is False  # "Вона повернулася до Лиса та буркнула"
    if is_passive(at, cue):
        return True  # "Marr a été traité de « menteur »"
    entity = register.entity(mention)
    one = mention.phrase.name and entity is not None and entity.is_person
    if not one or not register.vocabulary.inflects:
        return False
    several = of_several(at, cue)  # "Дуров діяв «жорстоко», повідомили в поліції"
    return several and not is_coupled(mention, register)


def _never_speaks(at: Place, number: int, register: Register) -> bool:
    """Whether the form of a phrase, or what stands right beside it, shows that it is no speaker."""
    mention, vocabulary = at.row(register)[number], register.vocabulary
    shown = vocabulary.unspaced or vocabulary.suffixes
    if mention.phrase.governed and shown and not _is_source(mention, register):
        return True  # spoken to or of, which particles and endings show there without doubt
    if _is_object(at, mention, register):
        return True  # "Отчёт, который показали Игорю Лису"
    if _is_complement(at, number, register):
        return True  # "the Chamber of Mines said": the chamber speaks
    if mention.phrase.form == "pronoun":
        return _is_impersonal(mention, at)  # "heißt es in einer Mitteilung"
    if _is_told_of(at, mention, vocabulary) or _is_spoken_to(at, mention, vocabulary):
        return True  # "Marr is “a thief”", "about Marr it says", "he said to Marr"
    name = mention.phrase.name
    platform = name and at.tokens[name[0]].low in vocabulary.platforms
    return bool(platform and mention.phrase.governed)  # "wrote on Instagram"


def _is_told_of(at: Place, mention: Mention, vocabulary: Vocabulary) -> bool:
    """Whether a quotation is what somebody is said to be, or is said about them.

    In the first a form of to be alone leads to it.
    """
    phrase = mention.phrase
    about = phrase.first and at.tokens[phrase.first - 1].low in vocabulary.about
    if about and phrase.name and not is_behind_noun(phrase, at.tokens, vocabulary):
        return True
    between = at.tokens[mention.phrase.last : at.token]
    document = mention.phrase.kind & k.DOCUMENT
    return len(between) == 1 and between[0].low in vocabulary.copulas and not document


def _is_spoken_to(at: Place, mention: Mention, vocabulary: Vocabulary) -> bool:
    """Whether a name stands right behind a verb of saying with a word for who listens: "to Marr".

    Such a word may be an article as well, before a woman's name: "disse a Maria".
    """
    name, tokens = mention.phrase.name, at.tokens
    if name is None:
        return False
    places = (name[0] - 1, mention.phrase.first - 1)
    link = next((n for n in places if n > 0 and tokens[n].low in vocabulary.addressing), None)
    if link is None:
        return False
    if vocabulary.flag(tokens[link]) & k.DET:
        first = vocabulary.flag(tokens[name[0]]) & k.FIRST
        if first != k.FIRST_M or mention.phrase.kind & k.WOMAN:
            return False
    pronoun = bool(vocabulary.flag(tokens[link - 1]) & (k.HE | k.SHE))
    return any(cue.kind == "said" and cue.last == link - pronoun for cue in at.said)


def _is_source(mention: Mention, register: Register) -> bool:
    """Whether words may be written in or come from what a phrase means: "Bakanlığı'nda"."""
    entity = register.entity(mention)
    if entity is not None and entity.named:
        return entity.kind == "group"
    return bool(mention.phrase.kind & (k.GROUP | k.DOCUMENT))


def _is_impersonal(mention: Mention, at: Place) -> bool:
    """Whether a pronoun is part of a phrase for what is written, and means nobody."""
    place = mention.phrase.first
    return any(one.kind == "written" and one.first <= place < one.last for one in at.said)


def _is_object(at: Place, mention: Mention, register: Register) -> bool:
    """Whether the case of a name shows that something is told or done to whoever has it."""
    name = mention.phrase.name
    if not name or not register.vocabulary.inflects:
        return False
    return is_object(at.tokens[name[0]], register.vocabulary)


def _is_complement(at: Place, number: int, register: Register) -> bool:
    """Whether a phrase goes with the one before it, and names no person: "of Mines"."""
    row = at.row(register)
    phrase = row[number].phrase
    if not number or phrase.form == "pronoun" or not phrase.first:
        return False
    before, link = row[number - 1].phrase, phrase.first - 1
    if before.form == "pronoun" or before.last != link or before.kind & k.DOCUMENT:
        return False  # "a statement of the Chamber"
    entity = register.entity(row[number])
    somebody = entity is None or entity.is_person
    return not somebody and bool(register.vocabulary.flag(at.tokens[link]) & k.OF)


def _relays(at: Place, number: int, register: Register) -> bool:
    """Whether somebody only passes on what another said, who is named behind the verb."""
    row, lexicon = at.row(register), at.lexicon
    if number + 1 >= len(row) or not lexicon.relaying:
        return False
    verb, other = row[number].phrase.last, row[number + 1].phrase
    if other.first != verb + 1 or other.last >= at.token:
        return False
    passed = at.tokens[other.last].low in lexicon.relayed_with
    return passed and at.tokens[verb].low in lexicon.relaying
