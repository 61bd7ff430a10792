"""A paragraph's sentences, each with its frames and the quotations in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.models import Span
from index.statements.frames import Frame, frames
from index.statements.mentions import subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.lexicon import Lexicon
    from index.statements.mentions import Mention
    from index.statements.words import Token

FULL = ".。।۔…"
# Tables and noise have no full stops: a sentence is cut after so many tokens.
LONGEST_SENTENCE = 200
# How far a verb may stand from the quotation that it opens ("told reporters in Ohio:"), in tokens.
REACH = 6


class Sentence(NamedTuple):
    """A sentence of narration with the quotations in it, as places in the paragraph's tokens."""

    first: int
    last: int
    frames: list[Frame]


def span_of(tokens: Sequence[Token], start: int, end: int) -> Span:
    """Return the stretch of text from one token to another, without a possessive's ending."""
    return Span(tokens[start].start, tokens[end - 1].end)


def parsed(tokens: Sequence[Token], lexicon: Lexicon) -> list[Sentence]:
    """Return the sentences of a paragraph with their frames."""
    found: list[Sentence] = []
    first = 0
    for place in range(len(tokens)):
        if _ends(tokens, place, lexicon) or place - first >= LONGEST_SENTENCE:
            found.append(Sentence(first, place + 1, frames(tokens, first, place + 1, lexicon)))
            first = place + 1
    if first < len(tokens):
        found.append(Sentence(first, len(tokens), frames(tokens, first, len(tokens), lexicon)))
    return found


def _ends(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    token = tokens[place]
    if token.kind == "stop":
        return True
    if token.kind != "quote" or place + 1 >= len(tokens):
        return False
    following = tokens[place + 1]
    ending = inner_end(token)
    if ending not in FULL or not ending or following.kind != "word":
        return False
    for number in range(place + 2, min(place + REACH, len(tokens))):
        if tokens[number].low in lexicon.said:
            behind = tokens[number + 1] if number + 1 < len(tokens) else None
            if following.low in lexicon.pronouns and number == place + 2:
                return False
            return not (behind is None or behind.kind in ("stop", "comma"))
        if tokens[number].kind != "word":
            break
    return following.capital and not lexicon.unspaced


def inner(token: Token) -> str:
    """Return a quotation from its first word on."""
    return token.text.strip("\"”“»«’'`„「」『』＂—– ").lstrip("[(….")


def inner_end(token: Token) -> str:
    """Return the last character of a quotation, without its marks."""
    return token.text.rstrip("\"”“»«’'`„」』＂ ")[-1:]


def antecedent(
    tokens: Sequence[Token], sentence: Sentence, frame: Frame, lexicon: Lexicon
) -> Mention | None:
    """Return the name in its sentence that the pronoun of a frame may stand for."""
    place, end = frame.mention
    if end - place > 1 or tokens[place].low not in lexicon.pronouns:
        return None
    earlier = [one.mention for one in sentence.frames if one.mention[1] <= place]
    for found in (*reversed(earlier), subject(tokens, sentence.first, place, lexicon)):
        if found and _is_name(tokens, found, lexicon):
            return found
    return None


def _is_name(tokens: Sequence[Token], found: Mention, lexicon: Lexicon) -> bool:
    last = tokens[found[1] - 1]
    return last.upper and last.low not in lexicon.pronouns
