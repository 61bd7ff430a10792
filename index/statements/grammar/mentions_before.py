"""Speakers named before the word that attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements.grammar.mention import LONGEST_APPOSITION, is_time, is_year
from index.statements.grammar.names_before import named_until
from index.statements.grammar.relatives import acts, antecedent, is_parted, is_subject
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
    if end > first and tokens[end - 1].kind in ("comma", "close", "dash"):
        before = _before_apposition(tokens, end - 1, first)
        if before is not None and is_parted(tokens, before, cue, lexicon):
            return antecedent(tokens, before + 1, first, lexicon)
        found = _named_back(tokens, before, first, lexicon) if before is not None else None
        if found:
            return found
        end -= 1
    return _named_back(tokens, end, first, lexicon)


def _named_back(tokens: Sequence[Token], end: int, first: int, lexicon: Lexicon) -> Mention | None:
    """Return the words for somebody up to `end`, past a relative clause that goes on with them."""
    if end > first + 1 and is_subject(tokens, end - 1, lexicon):
        return antecedent(tokens, end - 1, first, lexicon)
    found = named_until(tokens, end, first, lexicon)
    opened = found and found[0] > first and is_subject(tokens, found[0] - 1, lexicon)
    if found and opened and tokens[found[0]].low in lexicon.pronouns:
        return (found[0] - 1, found[0])  # "who she said was ill": nobody
    if found and found[0] > first + 1 and acts(tokens, found, lexicon):
        return antecedent(tokens, found[0] - 1, first, lexicon)
    return found


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
