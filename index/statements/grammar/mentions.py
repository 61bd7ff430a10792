"""Where the words that name a speaker begin and end, beside the word that attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon

# Words of a name with its titles; more is not a name but a clause.
LONGEST = 18
# An apposition ("X, who has led the party for years, said") in tokens.
LONGEST_APPOSITION = 45
# A name has a first one and a last one.
_FULL_NAME = 2
# Digits of a year.
_YEAR = 4
# "LENNFORD, Kentland (ABC) —" in tokens.
LONGEST_DATELINE = 8
Mention = tuple[int, int]


def mention_before(
    tokens: Sequence[Token], cue: int, first: int, lexicon: Lexicon
) -> Mention | None:
    """Return the tokens that name who `tokens[cue]` speaks of, looking left to `first`."""
    end = _skip_back(tokens, cue, first, lexicon)
    if end > first and tokens[end - 1].kind in ("comma", "close", "dash"):
        before = _before_apposition(tokens, end - 1, first)
        found = _collect_back(tokens, before, first, lexicon) if before is not None else None
        if found:
            return found
        end -= 1
    return _collect_back(tokens, end, first, lexicon)


def mention_after(
    tokens: Sequence[Token], start: int, last: int, lexicon: Lexicon, *, acting: bool = False
) -> Mention | None:
    """Return the tokens that name a speaker from `start` on, at most to `last`.

    With `acting`, a verb follows: a name ends at the first word that cannot lead to more of it.
    A day may stand before the name ("a déclaré lundi le maire").
    """
    if acting:
        return _collect(tokens, start, last, lexicon, acting=True)
    behind = _behind_time(tokens, start, last, lexicon)
    found = _collect(tokens, behind, last, lexicon) if behind > start else None
    found = found or _collect(tokens, start, last, lexicon)
    return _apposed(tokens, found, last, lexicon) if found else None


def _behind_time(tokens: Sequence[Token], start: int, last: int, lexicon: Lexicon) -> int:
    """Return where the words end that tell a day ("on Monday", "в понедельник", "el lunes")."""
    place = start
    while place < last:
        if _is_time(tokens[place], lexicon):
            place += 1
        elif (
            tokens[place].kind == "word"
            and not tokens[place].upper
            and (place + 1 < last and _is_time(tokens[place + 1], lexicon))
        ):
            place += 2
        else:
            break
    return place


def _apposed(tokens: Sequence[Token], found: Mention, last: int, lexicon: Lexicon) -> Mention:
    """Return the name behind a role and a comma: "the ministry's spokesman, Jan Till"."""
    begin, end = found
    if end >= last or tokens[end].kind != "comma" or tokens[begin].low not in lexicon.determiners:
        return found
    named = _collect(tokens, end + 1, last, lexicon)
    if named is None or named[0] != end + 1 or named[1] - named[0] < _FULL_NAME:
        return found
    ends = named[1] >= last or tokens[named[1]].kind in ("comma", "stop", "quote")
    name = tokens[named[1] - _FULL_NAME : named[1]]
    return named if ends and all(one.upper for one in name) else found


def _collect(  # noqa: C901 - one step a kind of word
    tokens: Sequence[Token], start: int, last: int, lexicon: Lexicon, *, acting: bool = False
) -> Mention | None:
    place = start
    while place < last and tokens[place].low in lexicon.skipped:
        place += 1
    begin = place
    while place < last and place - begin < LONGEST:
        token = tokens[place]
        if token.kind != "word":
            break
        if place == begin and token.low in lexicon.pronouns:
            return (begin, place + 1)
        # "des" joins in French; in German "der" as often opens who is spoken to.
        joins = place > begin and token.low in lexicon.connectors and lexicon.language != "de"
        if token.low in lexicon.determiners and not joins:
            if place > begin and tokens[place - 1].low not in lexicon.connectors:
                break
        elif token.low in lexicon.connectors:
            if not _goes_on(tokens, place, last, begin, lexicon):
                break
        elif _bounds(token, lexicon) or (acting and _acts(tokens, begin, place, last, lexicon)):
            break
        place += 1
    while place > begin and tokens[place - 1].low in lexicon.connectors:
        place -= 1
    if place == begin or all(tokens[n].low in lexicon.determiners for n in range(begin, place)):
        return None
    return (begin, place)


def subject(tokens: Sequence[Token], first: int, cue: int, lexicon: Lexicon) -> Mention | None:
    """Return the first that a sentence names: who its later verbs speak of."""
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


def _acts(tokens: Sequence[Token], begin: int, place: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a lower-case word after a name is its verb, and no role before more of the name."""
    token = tokens[place]
    if token.capital or place == begin:
        return False
    if lexicon.language == "de":
        return tokens[place - 1].capital
    named = (n for n in range(begin, place) if tokens[n].low not in lexicon.determiners)
    if not any(tokens[n].capital for n in named):
        return token.low.endswith("ed") and lexicon.language == "en"
    if token.low.endswith(("ed", "ing")) or place + 1 >= last:
        return True
    return not _leads_to_name(tokens[place + 1 : min(place + 3, last)], lexicon)


def _leads_to_name(following: Sequence[Token], lexicon: Lexicon) -> bool:
    for token in following:
        if token.capital:
            return True
        if token.low in lexicon.bounding or token.low in lexicon.connectors:
            return False
    return False


def _behind_dateline(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where the sentence begins behind its place and agency ("LENNFORD (ABC) — ")."""
    for place in range(first, min(first + LONGEST_DATELINE, last)):
        token = tokens[place]
        if token.kind == "dash":
            return place + 1 if place > first else first
        if token.kind == "quote" or (token.kind == "word" and not token.capital):
            break
    return first


def _names(tokens: Sequence[Token], found: Mention, lexicon: Lexicon) -> bool:
    return any(
        tokens[n].capital
        or tokens[n].low in lexicon.pronouns
        or tokens[n].low in lexicon.determiners
        for n in range(*found)
    )


def _opens_clause(token: Token, lexicon: Lexicon) -> bool:
    return token.low in lexicon.boundaries or (
        token.low in lexicon.connectors or token.low in lexicon.by
        or token.low in lexicon.skipped or token.low in lexicon.saying
        or (lexicon.language == "en" and token.low.endswith("ing"))
    )  # fmt: skip


def _skip_back(tokens: Sequence[Token], end: int, first: int, lexicon: Lexicon) -> int:
    """Step left over auxiliaries, adverbs and days ("has also", "on Tuesday")."""
    while end > first:
        token = tokens[end - 1]
        adverb = token.low in lexicon.skipped or (
            lexicon.language == "en" and token.low.endswith("ly") and not token.capital
        )
        if (
            adverb
            or (token.low in lexicon.times and end - 1 > first)
            or _is_year(token)
            or (token.low in ("on", "in") and end < len(tokens) and _is_time(tokens[end], lexicon))
        ):
            end -= 1
        else:
            break
    return end


def _is_time(token: Token, lexicon: Lexicon) -> bool:
    return token.low in lexicon.times or _is_year(token)


def _is_year(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) == _YEAR


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
        elif _bounds(token, lexicon):
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
    if left.kind != "word" or _bounds(left, lexicon) or left.low in lexicon.connectors:
        return False
    if tokens[connector].low in lexicon.joining:
        return left.capital and connector + 1 < len(tokens) and tokens[connector + 1].capital
    return tokens[connector].low not in lexicon.parting


def _goes_on(tokens: Sequence[Token], place: int, last: int, begin: int, lexicon: Lexicon) -> bool:
    """Whether the connector at `place` goes on with the name ("the head of the union")."""
    if place == begin or place + 1 >= last or tokens[place + 1].kind != "word":
        return False
    word = tokens[place].low
    if word in lexicon.on_with_article:
        return tokens[place + 1].low in lexicon.determiners
    if word in lexicon.not_on:
        return False
    return not _bounds(tokens[place + 1], lexicon)


def _bounds(token: Token, lexicon: Lexicon) -> bool:
    if token.low in lexicon.bounding:
        return True
    return token.low in lexicon.bounding_small and not token.upper
