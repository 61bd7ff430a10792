"""Speakers of inner clauses with a quotation: "She remembers that her aunt used to say: ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.statements import kinds as k
from index.statements.grammar.relatives import is_subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.attribution.cues import Cue, Place
    from index.statements.coreference.entity import Mention
    from index.statements.coreference.register import Register
    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# Between a subject and its verb stand so many words at most ("used to"), as between the verb and
# the quotation ("in her last letter").
_REACH = 3
# Between "that" and the subject, and between "according to" and whom it names, in words.
_LEADING = 2
_SPEAKING = k.SOMEBODY | k.PEOPLE | k.GROUP | k.DEMONYM


class InnerSpeaker(NamedTuple):
    """Speaker of a quotation in a clause of its own; `sure`: whether nothing leaves that open."""

    mention: Mention
    sure: bool


def inner_speaker(at: Place, register: Register) -> InnerSpeaker | None:
    """Return who says a quotation in a clause of its own, None where it has none.

    The person named before the clause only tells of its speaker's words. The clause is what
    somebody remembers or believes ("that her aunt said"), or what is so according to somebody.
    """
    row = at.row(register)
    cue = _leading(at)
    if cue is None:
        return None
    told = _antecedent(at, row, cue, register.vocabulary)
    if told:
        return InnerSpeaker(told, sure=True)
    return _of_subject(at, row, cue, register.vocabulary)


def _of_subject(
    at: Place, row: Sequence[Mention], cue: Cue, vocabulary: Vocabulary
) -> InnerSpeaker | None:
    """Return the subject of a clause that leads to a quotation with a verb."""
    subject = _subject(at, row, cue, vocabulary)
    if subject is None:
        return None
    if _behind_that(at, row, subject.phrase):
        # "that she might have said" tells of what she did not say.
        between = at.tokens[subject.phrase.last : cue.first]
        skipped = all(vocabulary.flag(one) & k.SKIPPED for one in between)
        return InnerSpeaker(subject, sure=skipped and subject.phrase.form != "pronoun")
    # "Según Till, la ciudad responde" may be how Till puts it.
    person = not subject.phrase.determined
    source = person and _behind_source(at, row, subject.phrase)
    return InnerSpeaker(subject, sure=False) if source else None


def _leading(at: Place) -> Cue | None:
    """Return the verb of saying that leads to a quotation, if none follows it."""
    if any(cue.first > at.token for cue in at.said):
        return None
    before = [cue for cue in at.said if cue.last <= at.token and cue.kind == "said"]
    if not before:
        return None
    between = at.gap(before[-1])
    words = sum(one.kind == "word" for one in between)
    apart = len(between) - words
    parted = apart == 0 or (apart == 1 and between[-1].kind in ("comma", "colon"))
    return before[-1] if parted and words <= _REACH else None


def _antecedent(
    at: Place, row: Sequence[Mention], cue: Cue, vocabulary: Vocabulary
) -> Mention | None:
    """Return of whom a relative clause tells with a verb of saying: "Roe, who told us: ..."."""
    tokens, lexicon = at.tokens, at.lexicon
    for place in range(cue.first - 1, max(0, cue.first - 2 - _REACH), -1):
        token = tokens[place]
        if token.kind != "word" or any(one.phrase.last == place + 1 for one in row):
            return None
        comma = tokens[place - 1].kind == "comma"
        # In German an article that has no noun behind it means "who".
        article = vocabulary.capital_nouns and vocabulary.flag(token) & k.DET
        if vocabulary.flag(token) & k.RELATIVE or (
            comma and (article or token.low in lexicon.that_or_who)
        ):
            number = next(
                (n for n, one in enumerate(row) if one.phrase.last == place - comma), None
            )
            return (
                row[number]
                if number is not None and _is_alone(tokens, row, number, vocabulary)
                else None
            )
    return None


def _is_alone(
    tokens: Sequence[Token], row: Sequence[Mention], number: int, vocabulary: Vocabulary
) -> bool:
    """Whether a phrase is somebody, and does not say whose or of what the one before it is."""
    phrase = row[number].phrase
    if phrase.form == "pronoun":  # "anybody who complains"
        return False
    if phrase.form == "description" and not phrase.kind & (_SPEAKING ^ k.PEOPLE):
        return False
    if not number or not phrase.first:
        return True
    before = row[number - 1].phrase
    linked = before.last == phrase.first - 1 and vocabulary.flag(tokens[before.last]) & k.OF
    return not linked and before.last < phrase.first


def _subject(at: Place, row: Sequence[Mention], cue: Cue, vocabulary: Vocabulary) -> Mention | None:
    """Return who stands right before a verb as its subject."""
    lexicon = at.lexicon
    named = [one for one in row if one.phrase.last <= cue.first]
    found = [one.phrase for one in named]
    if len(found) > 1 and found[-1].form == "pronoun" and found[-2].last == found[-1].first:
        found.pop()  # "Roe ihr gesagt"
    if not found or found[-1].governed or found[-1].owning:
        return None
    if found[-1].form == "description" and not found[-1].kind & _SPEAKING:
        return None
    between = at.tokens[found[-1].last : cue.first]
    close = len(between) <= _REACH and all(
        one.kind == "word"
        and (not vocabulary.flag(one) & k.BOUND or one.low in lexicon.infinitive)
        and one.low not in lexicon.coupling  # "that Till lied, and said: ..."
        for one in between
    )
    return named[len(found) - 1] if close else None


def _behind_that(at: Place, row: Sequence[Mention], subject: Phrase) -> bool:
    """Whether "that" opens the clause, and does not mean "who"."""
    tokens, lexicon = at.tokens, at.lexicon
    for place in range(subject.first - 1, max(0, subject.first - 2 - _LEADING), -1):
        if tokens[place].kind != "word":
            return False
        if tokens[place].low in lexicon.that:
            named = any(one.phrase.last == place for one in row)
            return not named and not is_subject(tokens, place, lexicon)
    return False


def _behind_source(at: Place, row: Sequence[Mention], subject: Phrase) -> bool:
    """Whether the sentence opens with whoever tells of it: "According to Till, Roe said: ..."."""
    for cue in at.said:
        if cue.kind != "by" or cue.last >= subject.first:
            continue
        named = [
            one.phrase
            for one in row
            if one.phrase.last > cue.last and one.phrase.first < subject.first
        ]
        if named and named[0].first - cue.last <= _LEADING:
            return not any(
                one.kind in ("colon", "stop") for one in at.tokens[cue.last : subject.first]
            )
    return False
