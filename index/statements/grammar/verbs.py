"""Speakers of verbs of saying: beside the verb, behind it, or before it in the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements.grammar.mentions_before import mention_before
from index.statements.grammar.mentions_behind import mention_after
from index.statements.grammar.nouns import OWNS, is_noun
from index.statements.grammar.relatives import is_subject
from index.statements.grammar.subjects import subject
from index.statements.grammar.tokens import inner_end
from index.statements.grammar.verb_second import VERB_SECOND, verb_second

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.frame import Frame
    from index.statements.grammar.mention import Mention
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon

# A relative clause has at most so many words before its verb.
_CLAUSE = 40


def speaker(
    tokens: Sequence[Token], cue: int, end: int, bounds: tuple[int, int], lexicon: Lexicon,
    found: Sequence[Frame],
) -> Mention | None:  # fmt: skip
    """Return who says what the verb at `cue` to `end` tells, None where it is no verb.

    `found` are the frames left of it in its sentence, which is `bounds`.
    """
    first, last = bounds
    if cue > first and tokens[cue - 1].low in lexicon.passive:
        return _passive(tokens, end, last, lexicon)
    quoted = _quoted(tokens, cue, end, last, lexicon)
    if quoted or _is_no_verb(tokens, cue, end, bounds, lexicon):
        return quoted
    late = _late_inversion(tokens, cue, end, bounds, lexicon)
    if late:
        return late
    if lexicon.language in VERB_SECOND:
        mention = verb_second(tokens, cue, end, bounds, lexicon)
        return mention or (found[-1].mention if found else None)
    mention = _beside(tokens, cue, end, bounds, lexicon)
    if mention and found and _follows_object(tokens, mention, cue, found[-1], lexicon):
        mention = None
    mention = mention or _of_clause(tokens, cue, first, lexicon)
    if mention is None and found and not _has_ended(tokens, found[-1], cue, lexicon):
        mention = found[-1].mention
    return mention or subject(tokens, first, cue, lexicon)


def _quoted(
    tokens: Sequence[Token], cue: int, end: int, last: int, lexicon: Lexicon
) -> Mention | None:
    """Return whom somebody else quotes: "the paper quoted X as saying"."""
    if tokens[cue].low not in lexicon.relaying:
        return None
    named = mention_after(tokens, end, last, lexicon, acting=True)
    as_saying = named and named[1] + 1 < last and tokens[named[1] + 1].low in lexicon.saying
    return named if as_saying else None


def _is_no_verb(
    tokens: Sequence[Token], cue: int, end: int, bounds: tuple[int, int], lexicon: Lexicon
) -> bool:
    """Whether what looks like a verb from `cue` to `end` is a noun in English: "his comments"."""
    if lexicon.language != "en" or cue == bounds[0]:
        return False
    before = tokens[cue - 1].low
    return (
        before in lexicon.right_before_noun
        or before.endswith(OWNS)
        or is_noun(tokens, cue, end, bounds, lexicon)
    )


def _of_clause(tokens: Sequence[Token], cue: int, first: int, lexicon: Lexicon) -> Mention | None:
    """Return the pronoun that opens the last clause, of a second verb: "I rose and said"."""
    if cue <= first or tokens[cue - 1].low not in lexicon.connectors:
        return None
    comma = next((n for n in range(cue - 1, first, -1) if tokens[n].kind == "comma"), None)
    if comma is None or tokens[comma + 1].low not in lexicon.pronouns:
        return None
    return (comma + 1, comma + 2)


def _has_ended(tokens: Sequence[Token], other: Frame, cue: int, lexicon: Lexicon) -> bool:
    """Whether the verb left of this one is of a relative clause that a comma ends before it."""
    opens = range(max(other.mention[1], other.cue - _CLAUSE), other.cue)
    relative = any(is_subject(tokens, n, lexicon) for n in opens)
    ends = range(max(other.cue_end, cue - _CLAUSE), cue)
    return relative and any(tokens[n].kind == "comma" for n in ends)


def _follows_object(
    tokens: Sequence[Token], mention: Mention, cue: int, other: Frame, lexicon: Lexicon
) -> bool:
    """Whether a verb goes on with what somebody did: "X praised the plan, called it ..."."""
    return (
        tokens[cue - 1].kind == "comma"
        and mention[1] == cue - 1
        and mention[0] > other.cue
        and (not tokens[mention[1] - 1].capital or tokens[mention[0] - 1].kind == "word")
        and tokens[mention[0] - 1].low not in lexicon.bounding
    )


def _beside(
    tokens: Sequence[Token], cue: int, end: int, bounds: tuple[int, int], lexicon: Lexicon
) -> Mention | None:
    """Return who is named right beside the verb."""
    first, last = bounds
    before = tokens[cue - 1] if cue > first else None
    inverted = before is None or before.kind in ("quote", "comma", "dash")
    if inverted and after_quote(tokens, cue, first):
        mention = mention_after(tokens, end, last, lexicon)
        if mention:
            return mention
    if before is None or before.kind != "quote":
        mention = mention_before(tokens, cue, first, lexicon)
        related = mention and any(is_subject(tokens, n, lexicon) for n in range(mention[1], cue))
        if mention and not related and _is_governed(tokens, mention, first, lexicon):
            return subject(tokens, first, mention[0] - 1, lexicon) or mention
        if mention and not _modifies(tokens, mention, first, lexicon):
            return mention
    if lexicon.language != "en" and not (before and before.low in lexicon.infinitive):
        return mention_after(tokens, end, last, lexicon)
    return None


def _is_governed(tokens: Sequence[Token], mention: Mention, first: int, lexicon: Lexicon) -> bool:
    """Whether it belongs to a preposition: those marching "through the streets" chanted."""
    if mention[0] <= first:
        return False
    before = tokens[mention[0] - 1].low
    return before in lexicon.governing or before in lexicon.addressing


def _late_inversion(
    tokens: Sequence[Token], cue: int, end: int, bounds: tuple[int, int], lexicon: Lexicon
) -> Mention | None:
    """Return a verb before its speaker behind a longer clause (`"...", if it comes, said X`)."""
    first, last = bounds
    if cue <= first + 1 or tokens[cue - 1].kind != "comma":
        return None
    quoted = max((n for n in range(first, cue) if tokens[n].kind == "quote"), default=None)
    if quoted is None:
        return None
    begin = tokens[quoted + 1] if tokens[quoted + 1].kind == "word" else tokens[quoted + 2]
    names = begin.capital or begin.low in lexicon.determiners or begin.low in lexicon.pronouns
    if names and begin.low not in lexicon.that:
        return None
    mention = mention_after(tokens, end, last, lexicon)
    if mention is None or not tokens[mention[1] - 1].capital:
        return None
    ends = mention[1] >= last or tokens[mention[1]].kind in ("comma", "stop")
    return mention if ends else None


def _modifies(tokens: Sequence[Token], mention: Mention, first: int, lexicon: Lexicon) -> bool:
    """Whether a quotation only describes the noun behind it: the "open door" movement says."""
    head = tokens[mention[0]]
    if mention[0] <= first or lexicon.language != "en" or head.capital:
        return False
    quoted = tokens[mention[0] - 1]
    if quoted.kind != "quote" or head.low in lexicon.determiners or head.low in lexicon.pronouns:
        return False
    return inner_end(quoted) not in {",", "?", "!"}


def _passive(tokens: Sequence[Token], end: int, last: int, lexicon: Lexicon) -> Mention | None:
    """Return who is named by a passive, which names its speaker only with "by"."""
    if lexicon.language != "en" or end >= last:
        return None
    for place in range(end, min(end + 3, last)):
        if tokens[place].low in lexicon.agents:
            return mention_after(tokens, place + 1, last, lexicon)
    return None


def after_quote(tokens: Sequence[Token], cue: int, first: int) -> bool:
    """Whether a quotation stands left of `cue`, or nothing of its sentence."""
    place = cue - 1
    while place >= first and tokens[place].kind in ("comma", "dash"):
        place -= 1
    return (place >= first and tokens[place].kind == "quote") or cue == first
