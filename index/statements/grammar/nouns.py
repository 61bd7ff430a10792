"""Nouns that look like verbs: "those reports", "criminal charges", "a comment"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements.grammar.mentions_before import mention_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.mention import Mention
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon

OWNS = ("'s", "’s", "s’", "s'")


def claimed(
    tokens: Sequence[Token], place: int, bounds: tuple[int, int], lexicon: Lexicon
) -> Mention | None:
    """Return whose the noun at `place` is, where what they say follows: "Marr's claim that"."""
    first, last = bounds
    if place == first or place + 1 >= last:
        return None
    owner = tokens[place - 1]
    if not owner.upper or not owner.low.endswith(OWNS) or tokens[place + 1].low not in lexicon.that:
        return None
    begin = place - 1
    while begin > first and tokens[begin - 1].upper and tokens[begin - 1].kind == "word":
        begin -= 1
    return (begin, place)


def is_noun(
    tokens: Sequence[Token], cue: int, end: int, bounds: tuple[int, int], lexicon: Lexicon
) -> bool:
    """Whether it is a noun that looks like a verb: "comments from the hall", "those reports"."""
    first, last = bounds
    word, before = tokens[cue].low, tokens[cue - 1].low
    if word not in lexicon.noun_verbs_of_many and word not in lexicon.noun_verbs:
        return False
    found = mention_before(tokens, cue, first, lexicon)
    if word in lexicon.noun_verbs_of_many:  # as a verb it has several who speak
        return found is not None and tokens[found[0]].low in lexicon.before_noun
    if before in lexicon.before_nouns or (end < last and tokens[end].low in ("of", "from", "by")):
        return True
    if found is None:
        return False
    words = [token for token in tokens[found[0] : found[1]] if token.low not in lexicon.that]
    # One who speaks has a name or an article: "criminal charges" do not.
    names = any(
        one.upper or one.low in lexicon.determiners or one.low in lexicon.pronouns for one in words
    )
    share = any(one.text.isdigit() for one in words) and any(one.low == "of" for one in words)
    return not names or share
