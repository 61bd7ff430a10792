"""Subject of a sentence: the person or body that its later verbs go with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements.grammar.mention import LONGEST_APPOSITION
from index.statements.grammar.mentions_behind import mention_after
from index.statements.word_forms import word_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.mention import Mention
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon

# "LENNFORD, Kentland (ABC) —" in tokens.
_LONGEST_DATELINE = 8


def subject(tokens: Sequence[Token], first: int, cue: int, lexicon: Lexicon) -> Mention | None:
    """Return the words for whom a sentence names first, from token `first` to the verb at `cue`.

    A verb with nobody right beside it goes with the subject: "Marr left the hall, saying". Names
    in a clause before the subject are passed over ("When it rained, ...").
    """
    first = _behind_dateline(tokens, first, cue)
    place, cue = first, min(cue, first + LONGEST_APPOSITION)
    while place < cue and tokens[place].kind not in ("word", "quote"):
        place += 1
    if place < cue and _opens_clause(tokens[place], lexicon):
        for comma in range(place, cue - 1):
            if tokens[comma].kind == "comma":
                found = mention_after(tokens, comma + 1, cue, lexicon, acting=True)
                if found and _names(tokens, found, lexicon):
                    return found
        place += 1
    while place < cue:
        found = mention_after(tokens, place, cue, lexicon, acting=True)
        if found and _names(tokens, found, lexicon):
            return found
        place = found[1] if found else place + 1
    return None


def _behind_dateline(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where the sentence begins behind its place and agency ("LENNFORD (ABC) — ")."""
    for place in range(first, min(first + _LONGEST_DATELINE, last)):
        token = tokens[place]
        if token.kind == "dash":
            return place + 1 if place > first else first
        if token.kind == "quote" or (token.kind == "word" and not token.capital):
            break
    return first


def _names(tokens: Sequence[Token], found: Mention, lexicon: Lexicon) -> bool:
    """Whether words have a name, a pronoun or an article among them."""
    return any(
        tokens[n].capital
        or tokens[n].low in lexicon.pronouns
        or tokens[n].low in lexicon.determiners
        for n in range(*found)
    )


def _opens_clause(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word opens a clause that stands before the one with the subject: "When"."""
    return token.low in lexicon.boundaries or (
        token.low in lexicon.connectors or token.low in lexicon.by
        or token.low in lexicon.skipped or token.low in lexicon.saying
        or token.low.endswith(word_forms(lexicon.language).gerunds)
    )  # fmt: skip
