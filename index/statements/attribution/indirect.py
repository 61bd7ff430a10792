"""Indirect speech, reported without marks: "X added that ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.models import Span
from index.statements.attribution.accusations import accuses
from index.statements.attribution.framed import Attribution, attributed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.statements.grammar.sentences import Sentence
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon

# "that" stands so near its verb: "said in a statement on Tuesday that". In tokens.
REACH = 8
# Fewer words say nothing.
FEWEST = 3
Report = tuple[Attribution, Span]


def reports(
    tokens: Sequence[Token], sentences: Sequence[Sentence], lexicon: Lexicon
) -> Iterator[Report]:
    """Yield each report of a paragraph, to the end of its sentence.

    It has a verb, a speaker who is named, and "that".
    """
    for sentence in sentences:
        for frame in sentence.frames:
            begin = _that(tokens, frame.end, sentence.last, lexicon)
            told = range(min(frame.mention[0], frame.cue), frame.end)
            if begin is None or any(accuses(tokens, place, lexicon) for place in told):
                continue  # "they accuse Reed that he ..."
            end = sentence.last
            while end > frame.end and tokens[end - 1].kind in ("stop", "comma"):
                end -= 1
            if end - begin >= FEWEST:
                attribution = attributed(tokens, frame)
                yield attribution, Span(tokens[begin].start, tokens[end - 1].end)
                break


def _that(tokens: Sequence[Token], start: int, last: int, lexicon: Lexicon) -> int | None:
    """Return where the report begins, behind "that"."""
    for place in range(start, min(start + REACH, last)):
        if tokens[place].kind in ("quote", "stop", "colon"):
            return None
        if tokens[place].low in lexicon.that:
            relative = (
                tokens[place].low in lexicon.that_or_who and tokens[place - 1].kind == "comma"
            )
            return None if relative else place + 1
    return None
