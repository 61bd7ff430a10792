"""Nouns that look like verbs: "those reports", "criminal charges", "a comment"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements.grammar.mentions import mention_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.mentions import Mention
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon

# Words that may be the verb or a noun, the second with or without the ending of the first.
_NOUNS = frozenset(
    {"answers", "calls", "charges", "claims", "comments", "demands", "hopes", "jokes", "notes"}
    | {"offers", "pledges", "posts", "praises", "promises", "questions", "quips", "remarks"}
    | {"reports", "shouts", "states", "taunts", "tweets", "worries"}
)
_SINGULAR = frozenset(
    {"answer", "charge", "claim", "comment", "demand", "joke", "report", "tweet", "warning"}
)
# Before these forms such words are nouns.
_BEFORE_NOUNS = frozenset(
    {"these", "those", "several", "many", "some", "most", "few", "such", "other", "two", "three"}
)
_BEFORE_NOUN = frozenset({"a", "an", "this", "another", "one", "every", "the", "any", "no"})

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
    if word not in _SINGULAR and word not in _NOUNS:
        return False
    found = mention_before(tokens, cue, first, lexicon)
    if word in _SINGULAR:  # as a verb it has several who speak
        return found is not None and tokens[found[0]].low in _BEFORE_NOUN
    if before in _BEFORE_NOUNS or (end < last and tokens[end].low in ("of", "from", "by")):
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
