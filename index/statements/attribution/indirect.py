"""Indirect speech, reported without marks: "X added that ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.models import Span
from index.statements import kinds as k
from index.statements.attribution.accusations import accuses
from index.statements.attribution.framed import Attribution, attributed
from index.statements.grammar.relatives import is_subject
from index.statements.grammar.verbs import after_quote
from index.statements.kinds import flags

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.statements.grammar.frame import Frame
    from index.statements.grammar.sentences import Sentence
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon

# "that" stands so near its verb: "said in a statement on Tuesday that". In tokens.
REACH = 8
# Fewer words say nothing.
FEWEST = 3
# A number and what it counts, in words.
_COUNTED = 2
Report = tuple[Attribution, Span]


def reports(
    tokens: Sequence[Token], sentences: Sequence[Sentence], lexicon: Lexicon
) -> Iterator[Report]:
    """Yield each report of a paragraph, to the end of its sentence.

    It has a verb, a speaker who is named, and "that".
    """
    for sentence in sentences:
        for frame in sentence.frames:
            begin = _that(tokens, frame, sentence, lexicon)
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


def _that(
    tokens: Sequence[Token], frame: Frame, sentence: Sentence, lexicon: Lexicon
) -> int | None:
    """Return where the report begins, behind "that"."""
    for place in range(frame.end, min(frame.end + REACH, sentence.last)):
        if tokens[place].kind in ("quote", "stop", "colon"):
            return None
        if is_subject(tokens, place, lexicon):
            return None  # "thanked Marr, who said that ..."
        if tokens[place].low in lexicon.that:
            return None if _leads_on(tokens, frame, sentence, place, lexicon) else place + 1
    return None


def _leads_on(
    tokens: Sequence[Token], frame: Frame, sentence: Sentence, that: int, lexicon: Lexicon
) -> bool:
    """Whether "that" goes on with a noun, or with a word before it, and no report begins."""
    before = tokens[that - 1]
    if _tells_when(tokens, frame, that, lexicon):
        return False
    if before.low in lexicon.before_that or f"{tokens[that - 2].low} {before.low}" in (
        lexicon.before_that
    ):
        return True
    behind = sentence.first < frame.cue < frame.mention[0]
    if behind and after_quote(tokens, frame.cue, sentence.first):
        return True  # "“...”, said a woman that lives there": the verb has what was said
    return tokens[that].low in lexicon.that_or_which and _is_object(tokens, frame, that, lexicon)


def _tells_when(tokens: Sequence[Token], frame: Frame, that: int, lexicon: Lexicon) -> bool:
    """Whether a number of times stands between a verb and "that": "said 14 times that"."""
    between = tokens[frame.end : that]
    if frame.end != frame.cue_end or len(between) < _COUNTED or between[-1].kind != "word":
        return False
    words = [one.low for one in between]
    if " ".join(words[-_COUNTED:]) in lexicon.occasions:  # "il giorno dopo che"
        return True
    counts = [n for n, word in enumerate(words) if word in lexicon.occasions]
    return bool(counts) and counts[-1] > 0 and len(between) - counts[-1] <= _COUNTED


def _is_object(tokens: Sequence[Token], frame: Frame, that: int, lexicon: Lexicon) -> bool:
    """Whether what a verb is about stands before "that": "announced a plan that ..."."""
    if frame.end != frame.cue_end or frame.end == that or tokens[frame.cue].low in lexicon.telling:
        return False
    known = flags(lexicon.language)
    between = tokens[frame.end : that]
    words = [known.get(one.low, 0) for one in between]
    if any(one.kind != "word" for one in between):
        return False
    if words[-1] & (k.PREPOSITION | k.BOUND | k.OF) or tokens[that - 1].low in lexicon.coupling:
        return False  # "informed the board of that", "said the hall was full and that ..."
    if known.get(tokens[frame.end - 1].low, 0) & k.PREPOSITION:
        return frame.cue_end - frame.cue > 1  # "pointed to flats that ..."
    determined = words[0] & k.DETERMINER and not words[0] & k.PREPOSITION
    opens = determined or between[0].text[:1].isdigit()
    return bool(opens) and not any(word & k.TIME for word in words)
