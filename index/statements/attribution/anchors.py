"""Anchors: phrases beside a quotation that may say who speaks, with features."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.statements import kinds as k
from index.statements.attribution.clauses import around
from index.statements.attribution.company import is_coupled
from index.statements.attribution.cues import is_passive, of_several
from index.statements.attribution.distances import NEAR_BEHIND
from index.statements.attribution.views import View
from index.statements.attribution.written_about import is_behind_noun
from index.statements.grammar.cases import is_object

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.statements.attribution.cues import Cue, Place
    from index.statements.coreference.entity import Mention
    from index.statements.coreference.register import Register
    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# Kinds of a word right beside a quotation.
_KINDS_BESIDE = (
    ("cue", k.SAID),
    ("determiner", k.DET | k.HIS | k.HER),
    ("preposition", k.PREPOSITION),
    ("of", k.OF),
    ("bound", k.BOUND),
    ("document", k.DOCUMENT),
    ("display", k.DISPLAY),
    ("thing", k.THING),
    ("group", k.GROUP),
    ("somebody", k.SOMEBODY),
)


class Anchor(NamedTuple):
    """A phrase that may say who speaks, None for none, and the word that it goes with.

    Where it is none, `against` are those of the features that tell that nobody speaks, and
    `written` is whether the sentence says that the words are written somewhere.
    """

    mention: Mention | None
    cue: Cue | None
    features: tuple[str, ...]
    against: tuple[str, ...] = ()
    written: bool = False


def anchors(at: Place, register: Register, about: Sequence[str] = ()) -> list[Anchor]:
    """Return what may say who speaks a quotation, none last; `about` is of the quotation itself.

    Features that depend on the order of words begin with a capital: each language may weigh them
    for itself.
    """
    row = at.row(register)
    found: list[Anchor] = []
    own = around(at, register)
    relative = own.clause.relative(at.tokens, register.vocabulary)
    for number, mention in enumerate(row):
        if relative and own.clause.holds(mention.phrase.first, mention.phrase.last):
            continue  # "said Voss, who called Marr “a liar”"
        if _never_speaks(at, number, register) or _relays(at, number, register):
            continue
        owner = is_owner(at, mention.phrase, register)
        if owner or mention.phrase.form == "pronoun" or register.entity(mention) is not None:
            view = View(at, number, register)
            cue, names = view.features(owner=owner)
            if _is_contradicted(view, cue):
                continue
            names += own.of(mention.phrase, cue, view.kind)
            found.append(Anchor(mention, cue, tuple(names)))
    nobody = tuple(_nobody(at, alone=not found))
    beside = (*_beside(at, register), *own.of_nobody())
    written = any(one.kind == "written" for one in at.said)
    features = (*nobody, *about, *beside, *(["Nobody written"] if written else []))
    return [*found, Anchor(None, None, features, (*nobody, *beside), written)]


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


def _is_contradicted(view: View, cue: Cue | None) -> bool:
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


def is_owner(at: Place, phrase: Phrase, register: Register) -> bool:
    """Whether a possessive before a colon says who speaks: "Her reason: ..."."""
    flag = register.vocabulary.flag
    if phrase.form != "description" or at.tokens[at.token - 1].kind != "colon":
        return False
    return (
        (
            phrase.last == at.token - 1
            or (phrase.first == at.parsed.first and phrase.last < at.token)
        )
        and bool(flag(at.tokens[phrase.first]) & (k.HIS | k.HER | k.POSSESSIVE))
        and not phrase.kind & (k.SOMEBODY | k.PEOPLE | k.GROUP)
        and not any(flag(one) & k.SAID for one in at.tokens[phrase.last : at.token])
    )


def _nobody(at: Place, *, alone: bool) -> list[str]:
    tokens, token, sentence = at.tokens, at.token, at.parsed
    names = ["Nobody", *(["Nobody, no cue"] if not at.said else [])]
    near = ""
    for cue in at.said:
        words = sum(one.kind == "word" for one in at.gap(cue))
        side = "behind" if cue.first > token else "before"
        if not words:
            near = f"cue at once {side}"
            break
        if words <= NEAR_BEHIND + 1:
            near = f"cue near {side}"
    if near:
        names.append(f"Nobody {near}")
    if token > sentence.first and tokens[token - 1].kind == "colon":
        names.append("Nobody colon")
        names.append(f"Nobody colon, {near or 'no cue near'}")
    if sentence.last - sentence.first <= NEAR_BEHIND:
        names.append("Nobody alone")
    if alone:
        names.append("Nobody else")
    return names


def _beside(at: Place, register: Register) -> Iterator[str]:
    """Yield what stands right before and behind a quotation."""
    tokens, token, sentence = at.tokens, at.token, at.parsed
    row = at.row(register)
    for side, place in (("before", token - 1), ("behind", token + 1)):
        if not sentence.first <= place < len(tokens):
            yield f"{side} nothing"
            continue
        one = tokens[place]
        if one.kind != "word":
            yield f"{side} {one.kind}"
            if one.kind == "colon" and place > sentence.first:
                yield from _kinds("colon of", _before_colon(tokens, place, row, register))
            continue
        yield from _kinds(side, register.vocabulary.flag(one))
        yield f"{side} {'capital' if one.upper else 'small'}"
    before = [one for one in row if one.phrase.last <= token]
    if before and before[-1].phrase.form == "description":
        yield from _kinds("last phrase", before[-1].phrase.kind)


def _before_colon(
    tokens: Sequence[Token], place: int, row: Sequence[Mention], register: Register
) -> int:
    """Return what the word before a colon tells; past what is parted from a verb ("hängte auf")."""
    flag = register.vocabulary.flag(tokens[place - 1])
    if flag & k.NOUN or not register.vocabulary.capital_nouns:
        return flag
    ends = [one.phrase for one in row if one.phrase.last == place - 1]
    return flag | ends[-1].kind if ends else flag


def _kinds(where: str, flag: int) -> Iterator[str]:
    """Yield what kinds a word beside a quotation is of."""
    for name, mask in _KINDS_BESIDE:
        if flag & mask:
            yield f"{where} {name}"
