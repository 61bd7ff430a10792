"""Speakers named before the word that attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements.grammar.mention import (
    LONGEST,
    LONGEST_APPOSITION,
    bounds,
    is_time,
    is_year,
)
from index.statements.word_forms import word_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.mention import Mention
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon


def mention_before(
    tokens: Sequence[Token], cue: int, first: int, lexicon: Lexicon
) -> Mention | None:
    """Return the tokens that name who `tokens[cue]` speaks of, looking left to `first`."""
    end = _skip_back(tokens, cue, first, lexicon)
    if end > first + 1 and tokens[end - 1].low in lexicon.acting_relatives:
        return _antecedent(tokens, end - 1, first, lexicon)
    if end > first and tokens[end - 1].kind in ("comma", "close", "dash"):
        before = _before_apposition(tokens, end - 1, first)
        found = _named_back(tokens, before, first, lexicon) if before is not None else None
        if found:
            return found
        end -= 1
    return _named_back(tokens, end, first, lexicon)


def _named_back(tokens: Sequence[Token], end: int, first: int, lexicon: Lexicon) -> Mention | None:
    """Return the words for somebody up to `end`, past a relative clause that goes on with them."""
    found = _collect_back(tokens, end, first, lexicon)
    if found and found[0] > first + 1 and _acts(tokens, found, lexicon):
        return _antecedent(tokens, found[0] - 1, first, lexicon)
    return found


def _acts(tokens: Sequence[Token], found: Mention, lexicon: Lexicon) -> bool:
    """Whether words begin with the verb of a relative clause: those "who came" said."""
    begin = tokens[found[0]]
    if begin.capital or begin.low in lexicon.determiners or begin.low in lexicon.pronouns:
        return False
    return tokens[found[0] - 1].low in lexicon.acting_relatives


def _antecedent(
    tokens: Sequence[Token], relative: int, first: int, lexicon: Lexicon
) -> Mention | None:
    """Return the words of which the relative clause goes on that begins at `relative`."""
    end = relative
    for _ in range(2):  # "Marr, 47, who said"
        comma = end > first + 1 and tokens[end - 1].kind == "comma"
        end -= comma
        if not comma or not tokens[end - 1].text.isdigit():
            break
        end -= 1
    return _collect_back(tokens, end, first, lexicon)


def _skip_back(tokens: Sequence[Token], end: int, first: int, lexicon: Lexicon) -> int:
    """Step left over auxiliaries, adverbs and days ("has also", "on Tuesday")."""
    adverbs = word_forms(lexicon.language).adverbs
    while end > first:
        token = tokens[end - 1]
        adverb = token.low in lexicon.skipped or (token.low.endswith(adverbs) and not token.capital)
        if (
            adverb
            or (token.low in lexicon.times and end - 1 > first)
            or is_year(token)
            or (token.low in ("on", "in") and end < len(tokens) and is_time(tokens[end], lexicon))
        ):
            end -= 1
        else:
            break
    return end


def _before_apposition(tokens: Sequence[Token], closing: int, first: int) -> int | None:
    """Return where the comma, bracket or dash stands that the one at `closing` is paired with."""
    wanted = {"comma": "comma", "close": "open", "dash": "dash"}[tokens[closing].kind]
    lowest = max(first, closing - LONGEST_APPOSITION)
    found: int | None = None
    for place in range(closing - 1, lowest, -1):
        kind = tokens[place].kind
        if kind in ("stop", "colon", "quote"):
            break
        if kind == wanted:
            found = place
            # "X, 47, a painter, said": the first comma behind a name is the one.
            if wanted != "comma" or tokens[place - 1].capital:
                if wanted == "comma" and place + 1 == closing:
                    continue
                break
    return found


def _collect_back(  # noqa: C901 - one step a kind of word
    tokens: Sequence[Token], end: int, first: int, lexicon: Lexicon
) -> Mention | None:
    """Return the words of a name that end at `end`, looking left to `first`."""
    place = end
    while place > first and end - place < LONGEST:
        token = tokens[place - 1]
        if token.kind != "word":
            break
        if token.low in lexicon.pronouns:
            if place == end:
                return (place - 1, end)
            break
        # "l'association des pêcheurs"
        joins = token.low in lexicon.connectors and lexicon.language != "de" and place < end
        joins = joins and _joined_back(tokens, place, first, lexicon, at=place - 1)
        if token.low in lexicon.determiners and not joins:
            if token.low in lexicon.that and place < end and tokens[place].capital:
                break  # "told Roe that Smith called it ..."
            place -= 1
            if not _joined_back(tokens, place, first, lexicon):
                break
            place -= 1
            continue
        if token.low in lexicon.connectors:
            if place == end or not _joined_back(tokens, place, first, lexicon, at=place - 1):
                break
        elif bounds(token, lexicon):
            break
        place -= 1
    while place < end and tokens[place].low in lexicon.connectors:
        place += 1
    if place == end or all(tokens[n].low in lexicon.determiners for n in range(place, end)):
        alone = place < end and tokens[place].low in lexicon.standing_alone
        return (place, end) if alone else None
    return (place, end)


def _joined_back(
    tokens: Sequence[Token], place: int, first: int, lexicon: Lexicon, *, at: int | None = None
) -> bool:
    """Whether the connector left of `place` (or at `at`) joins what stands left of it."""
    connector = place - 1 if at is None else at
    if connector <= first or tokens[connector].low not in lexicon.connectors:
        return False
    left = tokens[connector - 1]
    if left.kind != "word" or bounds(left, lexicon) or left.low in lexicon.connectors:
        return False
    if tokens[connector].low in lexicon.joining:
        return left.capital and connector + 1 < len(tokens) and tokens[connector + 1].capital
    return tokens[connector].low not in lexicon.parting
