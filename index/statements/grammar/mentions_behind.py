"""Speakers named behind the word that attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.languages import COMMON
from index.statements.grammar.mention import LONGEST, bounds, is_time
from index.statements.word_forms import word_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.mention import Mention
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon

# A name has a first one and a last one.
_FULL_NAME = 2


def mention_after(
    tokens: Sequence[Token], start: int, last: int, lexicon: Lexicon, *, acting: bool = False
) -> Mention | None:
    """Return the tokens that name a speaker from `start` on, at most to `last`.

    With `acting`, a verb follows: a name ends at the first word that cannot lead to more of it.
    A day may stand before the name ("a déclaré lundi le maire").
    """
    if acting:
        return _collect(tokens, start, last, lexicon, acting=True)
    behind = _behind_time(tokens, start, last, lexicon)
    found = _collect(tokens, behind, last, lexicon) if behind > start else None
    found = found or _collect(tokens, start, last, lexicon)
    return _apposed(tokens, found, last, lexicon) if found else None


def _behind_time(tokens: Sequence[Token], start: int, last: int, lexicon: Lexicon) -> int:
    """Return where the words end that tell a day ("on Monday", "в понедельник", "el lunes")."""
    place = start
    while place < last:
        if is_time(tokens[place], lexicon):
            place += 1
        elif (
            tokens[place].kind == "word"
            and not tokens[place].upper
            and (place + 1 < last and is_time(tokens[place + 1], lexicon))
        ):
            place += 2
        else:
            break
    return place


def _apposed(tokens: Sequence[Token], found: Mention, last: int, lexicon: Lexicon) -> Mention:
    """Return the name behind a role and a comma: "the ministry's spokesman, Jan Till"."""
    begin, end = found
    if end >= last or tokens[end].kind != "comma" or tokens[begin].low not in lexicon.determiners:
        return found
    named = _collect(tokens, end + 1, last, lexicon)
    if named is None or named[0] != end + 1 or named[1] - named[0] < _FULL_NAME:
        return found
    ends = named[1] >= last or tokens[named[1]].kind in ("comma", "stop", "quote")
    name = tokens[named[1] - _FULL_NAME : named[1]]
    return named if ends and all(one.upper for one in name) else found


def _collect(  # noqa: C901 - one step a kind of word
    tokens: Sequence[Token], start: int, last: int, lexicon: Lexicon, *, acting: bool = False
) -> Mention | None:
    """Return the words of a name from `start` on; with `acting`, up to the verb behind it."""
    place = start
    while place < last and tokens[place].low in lexicon.skipped:
        place += 1
    begin = place
    while place < last and place - begin < LONGEST:
        token = tokens[place]
        if token.kind != "word":
            break
        if place == begin and token.low in lexicon.pronouns:
            return (begin, place + 1)
        # "des" joins in French; in German "der" as often opens who is spoken to.
        joins = place > begin and token.low in lexicon.connectors and lexicon.language != "de"
        if token.low in lexicon.determiners and not joins:
            if place > begin and tokens[place - 1].low not in lexicon.connectors:
                break
        elif token.low in lexicon.connectors:
            if not _goes_on(tokens, place, last, begin, lexicon):
                break
        elif bounds(token, lexicon) or (acting and _acts(tokens, begin, place, last, lexicon)):
            break
        place += 1
    while place > begin and tokens[place - 1].low in lexicon.connectors:
        place -= 1
    if place == begin or all(tokens[n].low in lexicon.determiners for n in range(begin, place)):
        return None
    return (begin, place)


def _acts(tokens: Sequence[Token], begin: int, place: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a lower-case word after a name is its verb, and no role before more of the name."""
    token = tokens[place]
    if token.capital or place == begin:
        return False
    if lexicon.language == "de":
        return tokens[place - 1].capital
    named = (n for n in range(begin, place) if tokens[n].low not in lexicon.determiners)
    if not any(tokens[n].capital for n in named):
        return token.low.endswith(word_forms(lexicon.language).participles)
    common = word_forms(COMMON)
    if token.low.endswith((*common.participles, *common.gerunds)) or place + 1 >= last:
        return True
    return not _leads_to_name(tokens[place + 1 : min(place + 3, last)], lexicon)


def _leads_to_name(following: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a word with a capital follows before one that bounds a name."""
    for token in following:
        if token.capital:
            return True
        if token.low in lexicon.bounding or token.low in lexicon.connectors:
            return False
    return False


def _goes_on(tokens: Sequence[Token], place: int, last: int, begin: int, lexicon: Lexicon) -> bool:
    """Whether the connector at `place` goes on with the name ("the head of the union")."""
    if place == begin or place + 1 >= last or tokens[place + 1].kind != "word":
        return False
    word = tokens[place].low
    if word in lexicon.on_with_article:
        return tokens[place + 1].low in lexicon.determiners
    if word in lexicon.not_on:
        return False
    return not bounds(tokens[place + 1], lexicon)
