"""Traits of a quotation, and of the verb beside it, that tell of the speaker, if there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.statements.attribution.cues import of_several, verb_gender
from index.statements.attribution.sides import stands_alone
from index.text.punctuation import ASKING

if TYPE_CHECKING:
    from index.statements.attribution.anaphor import Context
    from index.statements.attribution.cues import Cue, Place
    from index.statements.coreference.entity import Gender
    from index.statements.spans.quotation import Quotation

# Greatest distance of a verb from its quotation where no name goes with it, in tokens.
_VERB_REACH = 4
# Most words between a quotation and a verb of saying that is beside it.
_CUE_REACH = 1
# Greatest distance of a verb by which somebody goes on, in tokens.
_GOING_ON = 3
# Words of a quotation that is a term more often than speech.
_FEW_WORDS, _SOME_WORDS = 4, 8
QUESTIONS = frozenset(ASKING)


class About(NamedTuple):
    """Traits of a quotation itself: whether it is a sentence `alone`, and its features."""

    alone: bool
    features: tuple[str, ...] = ()


def gender_of_verb(at: Place) -> Gender | None:
    """Return the gender that the form of the nearest verb shows, in languages where it does."""
    if not at.lexicon.said_f_endings:
        return None
    verbs = _verbs_near(at)
    return verb_gender(at.tokens[verbs[0].first].low, at.lexicon) if verbs else None


def several_speak(at: Place) -> bool:
    """Whether the form of each verb of saying near a quotation shows that several speak."""
    if not at.lexicon.said_plural_endings and not at.lexicon.said_plural_with:
        return False
    verbs = _verbs_near(at)
    return bool(verbs) and all(of_several(at, one) for one in verbs)


def _verbs_near(at: Place) -> list[Cue]:
    """Return the verbs of saying that stand near a quotation, the nearest first."""
    near = (one for one in at.said if one.kind == "said" and len(at.gap(one)) <= _VERB_REACH)
    return sorted(near, key=lambda one: len(at.gap(one)))


def context(quotation: Quotation, at: Place, *, running: bool) -> Context:
    """Return how a quotation stands: beside which verb of saying, or behind what.

    `running` is whether the paragraph before ends within a quotation, or leads to one.
    """
    tokens, sentence = at.tokens, at.parsed
    beside = _cue_beside(at)
    if beside:
        return beside
    if at.token > sentence.first:
        return "colon" if tokens[at.token - 1].kind == "colon" else "within"
    if at.token + 1 < sentence.last and tokens[at.token + 1].kind == "word":
        return "leads on"
    if not at.sentence:
        return "running" if running else "opens" if quotation.closed else "opens, open"
    before = at.paragraph.sentences[at.sentence - 1]
    if tokens[before.last - 1].kind == "colon":
        return "colon"
    return "goes on" if before.quotes else "told"


def goes_on(at: Place) -> bool:
    """Whether the verb right beside a quotation tells that whoever has just spoken goes on."""
    if not at.lexicon.going_on:
        return False
    for cue in at.said:
        gap = at.gap(cue)
        near = len(gap) <= _GOING_ON and all(one.kind != "quote" for one in gap)
        phrase = " ".join(one.low for one in at.tokens[cue.first : cue.last])
        if near and phrase in at.lexicon.going_on:
            return True
    return False


def _cue_beside(at: Place) -> Context:
    """Return on which side a verb of saying stands right beside a quotation, empty for none."""
    for cue in at.said:
        gap = at.gap(cue)
        words = sum(one.kind == "word" for one in gap)
        if words <= _CUE_REACH and all(one.kind != "quote" for one in gap):
            return "cue behind" if cue.first > at.token else "cue before"
    return ""


def traits(quotation: Quotation, text: str, at: Place) -> About:
    """Return what a quotation itself tells of whether anybody says it."""
    said = quotation.span.of(text)
    written = said.split()
    words = len(said) // 2 if at.lexicon.unspaced else len(written)
    size = str(words) if words < _FEW_WORDS else "few" if words < _SOME_WORDS else "many"
    alone = stands_alone(at.tokens, at.parsed, at.token)
    names = [
        "alone" if alone else "within",
        f"words {size}",
        f"words {size} {'alone' if alone else 'within'}",
        "whole" if quotation.whole(text) else "part",
        f"ends {_ending(quotation.ending(text))}",
    ]
    capitals = sum(word[:1].isupper() for word in written)
    if said[:1].islower():
        names.append("small")
    elif len(written) > 1 and capitals * 2 > len(written):
        names.append("in capitals")
    if words < _FEW_WORDS and text.find(said, text.find(said) + len(said)) >= 0:
        names.append("again")  # as names and terms are written
    if not at.paragraph.number and not at.token:
        names.append("opens article")
    return About(alone, tuple(names))


def _ending(mark: str) -> str:
    """Return what kind of mark a quotation ends with."""
    if mark in QUESTIONS:
        return "asking"
    return "stop" if mark in ".!…。！" else "comma" if mark in ",،，" else "none"
