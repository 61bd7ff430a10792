"""An office with what belongs to it, and a name behind: "il ministro delle Finanze Anna Berti"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# Most words that belong to an office: "de la commission des finances du Sénat".
_LONGEST = 9
# Words that end an office, and those that lead on from it.
_ENDS = k.SAID | k.PRONOUN | k.RELATIVE | k.NARRATOR | k.SKIPPED | k.HIS | k.HER
_LEADS = k.OF | k.PREPOSITION
_FULL_NAME = 2


def with_offices(
    found: list[Phrase], tokens: Sequence[Token], vocabulary: Vocabulary
) -> list[Phrase]:
    """Return the phrases of a sentence, an office and the name behind it as one of them."""
    kept: list[Phrase] = []
    for phrase in found:
        place = len(kept) - 1
        while place >= 0 and phrase.first - kept[place].last <= _LONGEST:
            office = kept[place]
            if office.form == "description" and office.kind & (k.SOMEBODY | k.TITLE):
                name = _name(office, phrase, tokens, vocabulary)
                if name:
                    kept[place:] = [_joined(office, phrase, name)]
                    break
            if office.form != "description" and office.last == phrase.first:
                break
            place -= 1
        else:
            kept.append(phrase)
            continue
        if kept[-1].last != phrase.last:
            kept.append(phrase)
    return kept


def _joined(office: Phrase, phrase: Phrase, name: tuple[int, int]) -> Phrase:
    return phrase._replace(
        first=office.first,
        name=name,
        kind=office.kind,
        owner=office.owner,
        governed=office.governed,
        determined=office.determined,
    )


def _name(
    office: Phrase, phrase: Phrase, tokens: Sequence[Token], vocabulary: Vocabulary
) -> tuple[int, int] | None:
    """Return the name of who has an office, where what stands between belongs to the office."""
    if phrase.name is None or office.owning or phrase.kind & (k.SOMEBODY | k.TITLE):
        return None
    begin = _first_name(phrase, tokens, vocabulary)
    if begin is None or begin == office.last:
        return None
    between = tokens[office.last : begin]
    return (begin, phrase.name[1]) if _belongs(between, vocabulary) else None


def _belongs(between: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether the words between an office and a name belong to the office."""
    flags = [vocabulary.flag(one) for one in between]
    genitive = vocabulary.capital_nouns and flags[0] & k.DET
    if not genitive and not any(one & _LEADS for one in flags[:2]):
        return False
    if flags[-1] & (_LEADS | k.DET) or any(one & _ENDS and not one & k.OF for one in flags):
        return False
    somebody = flags[-1] & k.SOMEBODY and not flags[-1] & (k.GROUP | k.PEOPLE)
    if somebody or between[-1].low in vocabulary.named_after:
        return False
    return all(one.kind == "word" for one in between)


def _first_name(phrase: Phrase, tokens: Sequence[Token], vocabulary: Vocabulary) -> int | None:
    """Return where a first name with a last name begins in a phrase: "Pesca Anna Berti"."""
    first, last = phrase.name or (0, 0)
    if first == phrase.first and vocabulary.flag(tokens[first - 1]) & _LEADS:
        first += 1  # a place, if it may be a first name: "the mayor of Lowell Anna Berg"
    for place in range(first, last - _FULL_NAME + 1):
        flag = vocabulary.flag(tokens[place])
        if flag & k.FIRST and tokens[place].upper and not flag & (k.PLACE_NAME | k.ORG_NAME):
            return place
    return None
