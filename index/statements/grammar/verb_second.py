"""Speakers in clauses with the verb second, as in German."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements.grammar.mentions_before import mention_before
from index.statements.grammar.mentions_behind import mention_after

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.mention import Mention
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon

# Languages in which the verb stands second, behind whatever opens the clause.
VERB_SECOND = frozenset({"de"})


def verb_second(
    tokens: Sequence[Token], cue: int, end: int, bounds: tuple[int, int], lexicon: Lexicon
) -> Mention | None:
    """Return who speaks where the verb stands second: behind it, unless the clause begins so.

    With a participle ("hat gestern erklärt"), the auxiliary is what stands second.
    """
    first, last = bounds
    start = cue
    while start > first and tokens[start - 1].kind not in ("quote", "colon", "stop"):
        start -= 1
    verb = cue
    for place in range(start, cue):
        if tokens[place].low in lexicon.auxiliaries:
            verb, end = place, place + 1
            break
    begin = start
    while begin < verb and tokens[begin].kind != "word":
        begin += 1
    if begin == verb:
        return mention_after(tokens, end, last, lexicon, acting=True)
    if not _is_adverbial(tokens[begin], lexicon):
        found = mention_after(tokens, begin, verb, lexicon, acting=True)
        if found:
            return found
    behind = mention_after(tokens, end, last, lexicon, acting=True)
    return behind or mention_before(tokens, verb, first, lexicon)


def _is_adverbial(token: Token, lexicon: Lexicon) -> bool:
    if token.low in lexicon.oblique and token.low.endswith(lexicon.object_endings):
        return True  # "Dem Makler sagte Marr", but "Eines der Kinder sagte"
    return token.low in lexicon.adverbials or token.low in lexicon.times
