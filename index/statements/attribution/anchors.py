"""Anchors: phrases beside a quotation that may say who speaks, with features."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.statements import kinds as k
from index.statements.attribution.clauses import around
from index.statements.attribution.constraints import cannot_speak, is_contradicted
from index.statements.attribution.distances import NEAR_BEHIND
from index.statements.attribution.views import View

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.statements.attribution.cues import Cue, Place
    from index.statements.coreference.entity import Mention
    from index.statements.coreference.register import Register
    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token

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
        if cannot_speak(at, number, register):
            continue
        owner = is_owner(at, mention.phrase, register)
        if owner or mention.phrase.form == "pronoun" or register.entity(mention) is not None:
            view = View(at, number, register)
            cue, names = view.features(owner=owner)
            if is_contradicted(view, cue):
                continue
            names += own.of(mention.phrase, cue, view.kind)
            found.append(Anchor(mention, cue, tuple(names)))
    nobody = tuple(_nobody(at, alone=not found))
    beside = (*_beside(at, register), *own.of_nobody())
    written = any(one.kind == "written" for one in at.said)
    features = (*nobody, *about, *beside, *(["Nobody written"] if written else []))
    return [*found, Anchor(None, None, features, (*nobody, *beside), written)]


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
        and bool(flag(at.tokens[phrase.first]) & k.OWNED)
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
