"""Distances at a quotation: from a phrase to the word that attributes, and from both to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.statements.attribution.cues import Cue, Place
    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# Words between a cue with its phrase and the quotation behind them: "told reporters in Ohio:".
NEAR_BEHIND = 2
_NEAR_BEFORE = 5
# Cost of the words between a phrase and a cue, by their number: the least is the nearest.
_NEARNESS = {"0": 0, "1": 1, "2": 2, "few": 3, "many": 5}
_COUNTED = 2
_ACROSS_COMMA, _ACROSS_CLAUSE, _ACROSS_QUOTATION = 3, 3, 6
# Distances in tokens: so many are told apart, more only up to these.
_SINGLY, _DISTANCES = 3, (6, 12)


def gap(between: Iterable[Token], vocabulary: Vocabulary) -> str:
    """Say what stands between a phrase and a cue: how many words, and of what kind."""
    words, kinds = 0, dict[str, None]()
    for token in between:
        if token.kind == "word":
            flag = vocabulary.flag(token)
            if flag & k.SKIPPED and not flag & k.BOUND:
                continue
            words += 1
            if flag & k.BOUND:
                kinds["bound"] = None
            if flag & (k.PREPOSITION | k.OF):
                kinds["prep"] = None
        elif token.kind in ("quote", "colon", "stop"):
            kinds["quote"] = None
        else:
            kinds[","] = None
    size = str(words) if words <= _COUNTED else "few" if words <= _NEAR_BEFORE else "many"
    return " ".join([size, *kinds])


def cost(between: str) -> int:
    """Return how far apart a gap keeps a phrase and a cue."""
    size, *kinds = between.split()
    return (
        _NEARNESS[size]
        + _ACROSS_COMMA * ("," in kinds)
        + _ACROSS_CLAUSE * ("bound" in kinds)
        + _ACROSS_QUOTATION * ("quote" in kinds)
    )


def nearness(at: Place, phrase: Phrase, cue: Cue) -> str:
    """Say whether a phrase and its cue together stand right beside the quotation."""
    first, last = min(cue.first, phrase.first), max(cue.last, phrase.last)
    token = at.token
    if first > token:
        between, most = at.tokens[token + 1 : first], NEAR_BEHIND
    elif last <= token:
        between, most = at.tokens[last:token], _NEAR_BEFORE
    else:
        return " around"
    words = sum(one.kind == "word" for one in between)
    return " near" if not words else " nearly" if words <= most else ""


def bucket(count: int) -> str:
    """Return a distance in tokens as one of seven."""
    if count <= _SINGLY:
        return str(count)
    return next((f"-{most}" for most in _DISTANCES if count <= most), "more")
