"""The words of a name or a description that end before a place of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements.grammar.mention import LONGEST, bounds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.mention import Mention
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon


def named_until(  # noqa: C901 - one step a kind of word
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
