"""A paragraph's sentences, each with its frames and the quotations in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.models import Span
from index.statements.grammar.frames import frames
from index.statements.grammar.tokens import inner_end, possessive
from index.text.punctuation import ELLIPSIS, STOPS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.statements.grammar.frame import Frame
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon

FULL = STOPS + ELLIPSIS
# Tables and noise have no full stops: a sentence is cut after so many tokens.
LONGEST_SENTENCE = 200
# A sentence that points back to a quotation says so within so many tokens.
LONGEST_BACK = 30
# Greatest distance of a verb from a quotation that it opens ("told reporters in Ohio:"), in tokens.
REACH = 6


class Sentence(NamedTuple):
    """A sentence of narration with the quotations in it, as places in the paragraph's tokens."""

    first: int
    last: int
    frames: list[Frame]
    quotes: list[int]
    reports: bool  # whether a verb's form shows that it goes on with what somebody said


def span_of(tokens: Sequence[Token], start: int, end: int) -> Span:
    """Return the stretch of text from one token to another, without a possessive's ending."""
    last = tokens[end - 1]
    return Span(tokens[start].start, last.end - len(possessive(last.text)))


def parsed(tokens: Sequence[Token], lexicon: Lexicon) -> list[Sentence]:
    """Return the sentences of a paragraph with their frames."""
    if len(tokens) == 1:  # a heading, or a quotation on its own: no frame has so few words
        only = tokens[0]
        return [
            Sentence(0, 1, [], [0] if only.kind == "quote" else [], only.low in lexicon.reported)
        ]
    found: list[Sentence] = []
    first = 0
    quotes: list[int] = []
    for place, token in enumerate(tokens):
        kind = token.kind
        if kind == "quote":
            quotes.append(place)
            ends = _ends_with(tokens, place, lexicon)
        else:
            ends = kind == "stop" and not _points_back(tokens, first, place, lexicon)
        if ends or place - first >= LONGEST_SENTENCE:
            found.append(_sentence(tokens, first, place + 1, quotes, lexicon))
            first = place + 1
            quotes = []
    if first < len(tokens):
        found.append(_sentence(tokens, first, len(tokens), quotes, lexicon))
    return found


def _points_back(tokens: Sequence[Token], first: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether behind a quotation that stands alone a sentence says whose it is: そう語った."""
    if not lexicon.so or any(token.kind != "quote" for token in tokens[first:stop]):
        return False
    for token in tokens[stop + 1 : stop + 1 + LONGEST_BACK]:
        if token.low in lexicon.so:
            return True
        if token.kind in ("stop", "quote"):
            break
    return False


def _sentence(
    tokens: Sequence[Token], first: int, last: int, quotes: list[int], lexicon: Lexicon
) -> Sentence:
    forms = lexicon.reported
    reports = bool(forms) and not forms.isdisjoint(token.low for token in tokens[first:last])
    return Sentence(first, last, frames(tokens, first, last, lexicon), quotes, reports)


def _ends_with(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """Whether a sentence ends with the quotation at `place`."""
    ending = inner_end(tokens[place])
    last = place + 1 >= len(tokens) or tokens[place + 1].kind != "word"
    if last or not ending or ending not in FULL:
        return False
    if lexicon.unspaced and place and tokens[place - 1].kind == "colon":
        return True
    if tokens[place + 1].capital and _commas_before(tokens, place):
        return True
    said = next((n for n in _near(tokens, place) if tokens[n].low in lexicon.said), None)
    if said is None:
        return tokens[place + 1].capital and not lexicon.unspaced
    first = tokens[place + 1].low  # "«Siamo pronti.» ha detto Anna Berti"
    if said == place + 2 and (first in lexicon.pronouns or first in lexicon.skipped):
        return False
    return said + 1 < len(tokens) and tokens[said + 1].kind not in ("stop", "comma")


def _commas_before(tokens: Sequence[Token], place: int) -> bool:
    """Whether what is said ends with a comma before who says it: a full stop ends a sentence."""
    nearest = tokens[max(0, place - REACH) : place]
    return any(one.kind == "quote" and inner_end(one) == "," for one in nearest)


def _near(tokens: Sequence[Token], place: int) -> Iterator[int]:
    """Yield the places of the words that follow at once, but the first."""
    for number in range(place + 2, min(place + REACH, len(tokens))):
        yield number
        if tokens[number].kind != "word":
            return
