"""Attributing words in the narration, each with the words beside it that name who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements.grammar.frame import Frame
from index.statements.grammar.mentions_before import mention_before
from index.statements.grammar.mentions_behind import mention_after
from index.statements.grammar.nouns import claimed
from index.statements.grammar.subjects import subject
from index.statements.grammar.verbs import after_quote, speaker

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.statements.grammar.mention import Mention
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon


# Number of tokens on either side of a cue that may belong to it: no sentence is longer.
_REACH = 200


def frames(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> list[Frame]:
    """Return the frames of one sentence, `tokens[first:last]`, in order."""
    found: list[Frame] = []
    begins = lexicon.begins
    for place, token in enumerate(tokens[first:last], first):
        if token.low in begins:
            begin, end = max(first, place - _REACH), min(last, place + _REACH)
            frame = _frame(tokens, place, begin, end, lexicon, found)
            if frame:
                found.append(frame)
    return found


def _frame(
    tokens: Sequence[Token], place: int, first: int, last: int, lexicon: Lexicon, found: list[Frame]
) -> Frame | None:
    """Return the frame of the word that attributes at `place`, None where it names nobody.

    The sentence is `tokens[first:last]`, and `found` are its frames left of that word.
    """
    token = tokens[place]
    if token.kind != "word":
        return None
    end = _phrase_end(tokens, place, last, lexicon.by, lexicon.heads)
    if end and (
        token.low not in lexicon.only_behind or _is_behind(tokens, place, end, first, last, lexicon)
    ):
        mention = mention_after(tokens, end, last, lexicon)
        return Frame(place, end, mention) if mention else None
    if token.low in lexicon.after:
        mention = mention_before(tokens, place, first, lexicon)
        return Frame(place, place + 1, mention) if mention else None
    mention = (
        claimed(tokens, place, (first, last), lexicon) if token.low in lexicon.claims else None
    )
    if token.low in lexicon.saying:
        mention = _participle(tokens, place, (first, last), lexicon, found)
    if mention or token.low in lexicon.saying:
        return Frame(place, place + 1, mention) if mention else None
    end = _phrase_end(tokens, place, last, lexicon.said, lexicon.heads)
    if not end or (token.upper and not _opens(tokens, place, first)):
        return None
    mention = speaker(tokens, place, end, (first, last), lexicon, found)
    return Frame(place, end, mention) if mention else None


def _participle(
    tokens: Sequence[Token], cue: int, bounds: tuple[int, int], lexicon: Lexicon,
    found: list[Frame],
) -> Mention | None:  # fmt: skip
    """Return who a participle speaks of: a name right before it, or who the sentence speaks of."""
    first, last = bounds
    if lexicon.language == "en":
        own = mention_before(tokens, cue, first, lexicon)
        if own and own[1] == cue and tokens[cue - 1].upper and tokens[own[0]].upper:
            return own
    if found:
        return found[-1].mention
    mention = subject(tokens, first, cue, lexicon)
    if mention:
        return mention
    quoted = next((n for n in range(cue, last) if tokens[n].kind == "quote"), None)
    if quoted is None:
        return None
    comma = quoted + 1 < last and tokens[quoted + 1].kind == "comma"
    return mention_after(tokens, quoted + 1 + comma, last, lexicon, acting=True)


def _phrase_end(
    tokens: Sequence[Token], place: int, last: int, words: frozenset[str],
    heads: Mapping[str, Sequence[int]],
) -> int | None:  # fmt: skip
    """Return where a word or phrase of `words` that begins at `place` ends: the longest."""
    for length in heads.get(tokens[place].low, ()):
        if place + length <= last:
            phrase = " ".join(token.low for token in tokens[place : place + length])
            if phrase in words:
                return place + length
    return place + 1 if tokens[place].low in words else None


def _opens(tokens: Sequence[Token], place: int, first: int) -> bool:
    return place == first or tokens[place - 1].kind != "word"


def _is_behind(
    tokens: Sequence[Token], place: int, end: int, first: int, last: int, lexicon: Lexicon
) -> bool:
    """Whether a cue from `place` to `end` stands behind a quotation, or with a name in between.

    The sentence is `tokens[first:last]`.
    """
    if end < last and tokens[end].low in lexicon.said:
        return False
    if place > first and after_quote(tokens, place, first):
        return True
    return _stands_between(tokens, place, end, (first, last), lexicon)


def _stands_between(
    tokens: Sequence[Token], place: int, end: int, bounds: tuple[int, int], lexicon: Lexicon
) -> bool:
    """Whether a name follows between two commas: "the ferry, per Marr, is ..."."""
    first, last = bounds
    if place == first or tokens[place - 1].kind not in ("comma", "open"):
        return False
    while end < last and tokens[end].upper:
        end += 1
    named = tokens[end - 1].upper
    if end < last and tokens[end].low in lexicon.skipped:  # "so Till weiter"
        end += 1
    return end < last and named and tokens[end].kind in ("comma", "close")
