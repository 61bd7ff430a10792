"""Relative clauses before a verb, and of whom they go on: "Ada Roe sued Bo Marr, who said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.mention import bounds
from index.statements.grammar.names_before import named_until
from index.statements.kinds import flags

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.mention import Mention
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon

# Words of a noun with its article and what tells more of it, at most.
_NOUN = 5
# Languages in which only a case shows whose somebody is.
_GENITIVE = frozenset({"pl", "ru", "uk"})
# Words of a full name.
_FULL = 2


def is_subject(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """Whether a word opens a relative clause as its subject: "who", and "que" behind a comma."""
    word = tokens[place].low
    comma = place > 0 and tokens[place - 1].kind == "comma"
    return word in lexicon.acting_relatives or (comma and word in lexicon.that_or_who)


def is_parted(tokens: Sequence[Token], comma: int, cue: int, lexicon: Lexicon) -> bool:
    """Whether a relative and a comma stand behind a comma: "Marr, who, in a note, said"."""
    relative = comma + 1
    parted = relative + 1 < cue - 1 and tokens[relative + 1].kind == "comma"
    return parted and tokens[relative].low in lexicon.acting_relatives


def acts(tokens: Sequence[Token], found: Mention, lexicon: Lexicon) -> bool:
    """Whether words begin with the verb of a relative clause: those "who came" said.

    A noun there is the subject of the verb of saying: Marr, "who residents" said was ill.
    """
    begin = found[0]
    return tokens[begin - 1].low in lexicon.acting_relatives and tokens[begin].low in lexicon.acts


def antecedent(tokens: Sequence[Token], relative: int, first: int, lexicon: Lexicon) -> Mention:
    """Return the words of which the relative clause goes on that begins at `relative`.

    Those are the name right before it, or a noun with its article. Where neither is, or where the
    name only tells whose or where, the relative itself is returned, which names nobody.
    """
    end = relative
    for _ in range(2):  # "Marr, 47, who said"
        comma = end > first + 1 and tokens[end - 1].kind == "comma"
        end -= comma
        if not comma or not tokens[end - 1].text.isdigit():
            break
        end -= 1
    if end > first and tokens[end - 1].capital and not tokens[end - 1].upper:
        found = named_until(tokens, end, first, lexicon)  # a script without capitals
        return (max(found[0], end - _FULL), end) if found else (relative, relative + 1)
    begin = end
    while begin > first and tokens[begin - 1].upper and tokens[begin - 1].kind == "word":
        begin -= 1
    if begin == end:
        begin = _determined(tokens, end, first, lexicon)
    before = tokens[begin - 1].low if begin > first else ""
    flag = flags(lexicon.language).get(before, 0)
    place = flag & k.LOCATIVE and before not in lexicon.addressing
    linked = _is_linked(tokens, begin, first, lexicon)
    nobody = begin == end or place or linked
    return (relative, relative + 1) if nobody else (begin, end)


def _is_linked(tokens: Sequence[Token], begin: int, first: int, lexicon: Lexicon) -> bool:
    """Whether a name belongs to a noun before it: "the lawyer for former mayor Roe, who said".

    Either of them may speak then. Where a case shows whose somebody is, any noun may be one.
    """
    for place in range(begin - 1, max(first, begin - _NOUN) - 1, -1):
        token = tokens[place]
        if token.low in lexicon.connectors:
            return token.low not in lexicon.parting
        if token.kind != "word" or token.upper:
            return False
        if lexicon.language in _GENITIVE:
            return not flags(lexicon.language).get(token.low, 0) & k.PREPOSITION
    return False


def _determined(tokens: Sequence[Token], end: int, first: int, lexicon: Lexicon) -> int:
    """Return where a noun up to `end` begins with its article, `end` where it has none."""
    for place in range(end - 1, max(first, end - _NOUN) - 1, -1):
        token = tokens[place]
        if token.low in lexicon.determiners:
            before = tokens[place - 1].low if place > first else ""
            linked = before in lexicon.connectors and before not in lexicon.parting
            return end if linked or place + 1 == end else place
        if token.kind != "word" or token.upper or bounds(token, lexicon):
            return end
        if token.low in lexicon.connectors:
            return end
    return end
