"""Speakers named before the word that attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.mention import (
    LONGEST,
    LONGEST_APPOSITION,
    bounds,
    is_time,
    is_year,
)
from index.statements.kinds import flags
from index.statements.word_forms import word_forms

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


def mention_before(
    tokens: Sequence[Token], cue: int, first: int, lexicon: Lexicon
) -> Mention | None:
    """Return the tokens that name who `tokens[cue]` speaks of, looking left to `first`."""
    end = _skip_back(tokens, cue, first, lexicon)
    if end > first and tokens[end - 1].kind in ("comma", "close", "dash"):
        before = _before_apposition(tokens, end - 1, first)
        if before is not None and _parted(tokens, before, cue, lexicon):
            return _antecedent(tokens, before + 1, first, lexicon)
        found = _named_back(tokens, before, first, lexicon) if before is not None else None
        if found:
            return found
        end -= 1
    return _named_back(tokens, end, first, lexicon)


def _named_back(tokens: Sequence[Token], end: int, first: int, lexicon: Lexicon) -> Mention | None:
    """Return the words for somebody up to `end`, past a relative clause that goes on with them.

    The clause may go on behind other words: "Marr, who, in a note, said".
    """
    if end > first + 1 and is_subject(tokens, end - 1, lexicon):
        return _antecedent(tokens, end - 1, first, lexicon)
    found = _collect_back(tokens, end, first, lexicon)
    opened = found and found[0] > first and is_subject(tokens, found[0] - 1, lexicon)
    if found and opened and tokens[found[0]].low in lexicon.pronouns:
        return (found[0] - 1, found[0])  # "who she said was ill": nobody
    if found and found[0] > first + 1 and _acts(tokens, found, lexicon):
        return _antecedent(tokens, found[0] - 1, first, lexicon)
    return found


def _parted(tokens: Sequence[Token], comma: int, cue: int, lexicon: Lexicon) -> bool:
    """Whether a relative and a comma stand behind a comma: "Marr, who, in a note, said"."""
    relative = comma + 1
    parted = relative + 1 < cue - 1 and tokens[relative + 1].kind == "comma"
    return parted and tokens[relative].low in lexicon.acting_relatives


def is_subject(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """Whether a word opens a relative clause as its subject: "who", and "que" behind a comma."""
    word = tokens[place].low
    comma = place > 0 and tokens[place - 1].kind == "comma"
    return word in lexicon.acting_relatives or (comma and word in lexicon.that_or_who)


def _acts(tokens: Sequence[Token], found: Mention, lexicon: Lexicon) -> bool:
    """Whether words begin with the verb of a relative clause: those "who came" said.

    A noun there is the subject of the verb of saying: Marr, "who residents" said was ill.
    """
    begin = found[0]
    return tokens[begin - 1].low in lexicon.acting_relatives and tokens[begin].low in lexicon.acts


def _antecedent(tokens: Sequence[Token], relative: int, first: int, lexicon: Lexicon) -> Mention:
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
        found = _collect_back(tokens, end, first, lexicon)  # a script without capitals
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
