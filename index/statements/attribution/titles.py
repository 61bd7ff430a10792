"""Quotations that nobody says: titles of works and programmes, nicknames, headings."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.attribution.labels import labels
from index.statements.grammar.tokens import inner
from index.text.punctuation import COMMAS, TERMINAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.attribution.labels import Labels
    from index.statements.coreference.entity import Mention
    from index.statements.grammar.sentences import Sentence
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# A title has at most so many words, all but the small ones with a capital.
_LONGEST_TITLE = 6
_THINGS = k.GROUP | k.DOCUMENT | k.PLACE | k.THING
_BODIES = k.SOMEBODY | k.GROUP | k.DOCUMENT | k.PLACE
# Behind a title a noun for works stands at once or after one word: "The Late Ferry" radio show.
_NEAR = 2
# The noun for what something is written on stands so many tokens behind it, at most.
_FAR = 8
# Most words of a body's name in quotation marks.
_LONGEST_CALLED = 4
# A name and a comma.
_SHORTEST_ASIDE = 2
_ENDING = TERMINAL + COMMAS


def is_unsaid(tokens: Sequence[Token], sentence: Sentence, place: int, language: str) -> bool:
    """Whether nobody says a quotation, whatever stands beside it."""
    words = labels(language)
    return (
        _is_work(tokens, sentence, place, words)
        or _is_nickname(tokens, place)
        or _is_heading(tokens, place, words)
    )


def is_called_so(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether a quotation is what somebody or something is called.

    It is the name of a work or a body (газете «Труд», "Sahne" dergisi), or the words beside it say
    so: known as "the Bear", the so-called "law of the chairs"; or it is written on a wall.
    """
    words = labels(vocabulary.language)
    if _names_work(tokens, place, vocabulary) or words.call(tokens, place):
        return True
    return words.is_written(tokens, place) and not _is_of_document(tokens, place, vocabulary)


def _is_of_document(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether the first noun behind a quotation is a document, which somebody wrote: in the letter.

    It is no sign or banner, on which nobody says what stands there.
    """
    behind = tokens[place + 1 : place + 1 + _FAR]
    flags = (vocabulary.flag(one) for one in behind if one.kind == "word")
    found = next((one for one in flags if one & k.NOUN), 0)
    return bool(found & k.DOCUMENT) and not found & k.DISPLAY


def _names_work(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    words = inner(tokens[place]).strip()
    if not words or words[-1] in _ENDING or words.count(" ") >= _LONGEST_TITLE:
        return False
    if vocabulary.language == "tr":
        return place + 1 < len(tokens) and vocabulary.is_work(tokens[place + 1].low)
    before = tokens[place - 1] if place else None
    if before is None or before.kind != "word":
        return False
    if vocabulary.is_work(before.low):
        # The narrator's own sentence goes on with a small letter (called the film "a scandal"), but
        # where every noun has a capital.
        told = vocabulary.capital_nouns and _is_told(tokens, place - 1, vocabulary)
        return not words[0].islower() and not told and not _is_said_of(tokens, place, vocabulary)
    if not words[0].isupper() or words.count(" ") >= _LONGEST_CALLED:
        return False
    named = before.upper and place > 1 and tokens[place - 2].kind == "word"
    return not named and _is_body(tokens, place - 1, vocabulary)


def _is_body(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether a noun is what has the name behind it: en el comedor "Pan para todos".

    Where words of somebody may stand right behind a noun, no verb of saying leads to it.
    """
    flag = vocabulary.flag(tokens[place])
    if flag & k.SAID:
        return False
    if vocabulary.inflects:
        return bool(flag & _BODIES)
    if not vocabulary.head_first or vocabulary.plain_names or flag & k.SOMEBODY:
        return False
    return bool(flag & _THINGS) and not _is_told(tokens, place, vocabulary)


def _is_told(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether a verb of saying stands before a word in its clause."""
    clause = takewhile(lambda one: one.kind == "word", reversed(tokens[:place]))
    return any(vocabulary.flag(one) & k.SAID for one in clause)


def _is_said_of(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether it tells of the work before it, where no capitals tell a title: این طرح «اشتباه» است.

    So it does behind a certain work ("this plan"), and before a verb that says what the work is.
    """
    following = tokens[place + 1].low if place + 1 < len(tokens) else ""
    if following in labels(vocabulary.language).said_of:
        return True
    return vocabulary.plain_names and place > 1 and bool(vocabulary.flag(tokens[place - 2]) & k.DET)


def is_displayed(tokens: Sequence[Token], place: int, row: Sequence[Mention]) -> bool:
    """Whether a colon parts it from what it stands on: "She hung up a sign: ..."."""
    if not place or tokens[place - 1].kind != "colon":
        return False
    before = [one.phrase for one in row if one.phrase.last < place]
    if not before or place - 1 - before[-1].last > 1:
        return False
    return bool(before[-1].kind & k.DISPLAY) and not before[-1].kind & (k.SOMEBODY | k.GROUP)


def is_epithet(tokens: Sequence[Token], place: int, row: Sequence[Mention]) -> bool:
    """Whether it only says between commas how somebody is called: Reed, "the Bear", has won."""
    if place < _SHORTEST_ASIDE or tokens[place - 1].kind != "comma":
        return False
    words = inner(tokens[place]).strip()
    if words.count(" ") >= _LONGEST_TITLE or words.rstrip(",،")[-1:] in _ENDING:
        return False
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    closed = words.endswith((",", "،")) or (following is not None and following.kind == "comma")
    return closed and any(one.phrase.last == place - 1 and one.phrase.name for one in row)


def _is_nickname(tokens: Sequence[Token], place: int) -> bool:
    """Whether it stands within a name: Jon "Red" Till."""
    if not 0 < place < len(tokens) - 1 or " " in inner(tokens[place]).strip():
        return False
    before, behind = tokens[place - 1], tokens[place + 1]
    names = before.kind == behind.kind == "word" and before.upper and behind.upper
    name = inner(tokens[place])
    return names and name[:1].isupper() and name[-1:].isalpha()


def _is_heading(tokens: Sequence[Token], place: int, words: Labels) -> bool:
    """Whether it is a paragraph of its own and in capitals as titles are: 'The Last Ferry'."""
    if len(tokens) > 1:
        return False
    return _in_capitals(inner(tokens[place]).rstrip(",.?!"), words, least=2)


def _is_work(tokens: Sequence[Token], sentence: Sentence, place: int, words: Labels) -> bool:
    """Whether a quotation is the title of a programme or a work: on the radio's "Late Hour"."""
    if place == sentence.first:
        return False
    before = tokens[place - 1].low
    title = inner(tokens[place]).rstrip(",.")
    led = before in words.titles_before or before.endswith(("'s", "’s", "s’"))
    if led or f"{tokens[max(0, place - 2)].low} {before}" in words.titles_before:
        return _in_capitals(title, words)
    if any(one.low in words.titles_behind for one in tokens[place + 1 : place + 1 + _NEAR]):
        return _in_capitals(title, words)
    return before in words.titles_in and _in_capitals(title, words, least=2)


def _in_capitals(title: str, own: Labels, *, least: int = 1) -> bool:
    words = title.split(" ")
    return least <= len(words) <= _LONGEST_TITLE and all(
        word[:1].isupper() or word[:1].isdigit() or word in own.small for word in words
    )
