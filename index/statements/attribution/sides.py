"""On which side of a quotation the verb stands that attributes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements.attribution.clauses import clause
from index.statements.grammar.sentences import FULL, REACH
from index.statements.grammar.tokens import closes, inner, inner_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.frame import Frame
    from index.statements.grammar.sentences import Sentence
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon


def attributing(
    tokens: Sequence[Token], sentence: Sentence, place: int, lexicon: Lexicon
) -> Frame | None:
    """Return the frame of its sentence that attributes the quotation at `place`."""
    left = _before(sentence, place)
    right = behind(tokens, sentence, place, lexicon)
    if right and _names_source(tokens, right, place, lexicon):
        return right
    if (
        left
        and right
        and (
            _shares_clause(tokens, sentence, left, right, place, lexicon)
            or _prefers(tokens, left, right, place, lexicon)
        )
    ):
        return left
    return right or left


def _shares_clause(
    tokens: Sequence[Token],
    sentence: Sentence,
    before: Frame,
    after: Frame,
    place: int,
    lexicon: Lexicon,
) -> bool:
    """Whether the quotation is in a clause with the frame before it, and not the one behind."""
    own = clause(tokens, sentence, place, lexicon)
    return own.holds(before.start, before.end) and not own.holds(after.start, after.end)


def _names_source(tokens: Sequence[Token], frame: Frame, place: int, lexicon: Lexicon) -> bool:
    """Whether whose words they are follows at once: "..., according to its lawyer"."""
    between = tokens[place + 1 : frame.cue]
    cue = " ".join(token.low for token in tokens[frame.cue : frame.cue_end])
    return cue in lexicon.by and all(token.kind == "comma" for token in between)


def _prefers(
    tokens: Sequence[Token], before: Frame, after: Frame, place: int, lexicon: Lexicon
) -> bool:
    """Whether the verb left of a quotation attributes it, and not the one right of it."""
    if not closes(tokens, place) or _leads(tokens, before, place):
        return True
    if tokens[place - 1].low in lexicon.that:
        return True
    start = place + 1
    while start < after.start and tokens[start].kind in ("comma", "dash"):
        start += 1
    return tokens[start].low in lexicon.boundaries or tokens[start].low in lexicon.clause_openers


def _leads(tokens: Sequence[Token], before: Frame, place: int) -> bool:
    """Whether `before` opens the quotation (`X asked, "Why?"`), which ends as no attribution."""
    if tokens[place - 1].kind not in ("comma", "colon") or place - before.cue_end > REACH:
        return False
    return inner_end(tokens[place]) not in {",", "،", "，"}


def _before(sentence: Sentence, place: int) -> Frame | None:
    """Return the last frame left of the quotation, in its sentence."""
    found: Frame | None = None
    for frame in sentence.frames:
        if frame.cue < place and (frame.end <= place or frame.mention[0] > place):
            found = frame
    return found


def behind(
    tokens: Sequence[Token], sentence: Sentence, place: int, lexicon: Lexicon
) -> Frame | None:
    """Return the first frame right of the quotation, unless it opens a clause of its own."""
    for frame in sentence.frames:
        if frame.cue <= place:
            continue
        start = place + 1
        while start < frame.start and tokens[start].kind in ("comma", "dash"):
            start += 1
        if (
            not closes(tokens, place)
            and sentence.last - frame.end > REACH
            and not (place == sentence.first and _attributes_behind(tokens, frame, place))
        ):
            return None
        if frame.mention[0] < place:
            return None if tokens[frame.cue].low in lexicon.saying else frame
        if any(tokens[n].kind in ("quote", "colon") for n in range(start, frame.start)):
            between = [n for n in range(start, frame.start) if tokens[n].kind == "quote"]
            return frame if between and closes(tokens, between[-1]) else None
        return frame
    return None


def _attributes_behind(tokens: Sequence[Token], frame: Frame, place: int) -> bool:
    """Whether the frame follows a quotation that opens a sentence, at once or behind a comma."""
    if frame.start == place + 1:
        return frame.mention[0] == place + 1 and tokens[place + 1].capital
    return tokens[frame.start - 1].kind == "comma"


def stands_alone(tokens: Sequence[Token], sentence: Sentence, place: int) -> bool:
    """Whether the quotation is a sentence of its own, and not a term within the narrator's."""
    token = tokens[place]
    first = sentence.first
    while first < place and tokens[first].kind == "dash":  # which parts speech from who says it
        first += 1
    if place != first:
        return False
    words = inner(token)
    if not words or words[0].islower():
        return False
    ending = inner_end(token)
    following = tokens[place + 1].kind if place + 1 < len(tokens) else "stop"
    return ending in {*FULL, "?", "!", "，", ",", "？", "！"} or following == "stop"
