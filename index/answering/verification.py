"""Whether an article holds given words: word for word, nearly, or not. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from index.answering.alignment import Change, Words, changed
from index.answering.reports import negations
from index.languages import LANGUAGES
from index.languages.phrases import any_of
from index.models import Difference, Span
from index.text.characters import may_be_one
from index.text.essence import essence
from index.text.one_form import cuts_a_number, essences, in_one_form
from index.text.wording import wording

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcode

    from index.text.wording import Wording

# Of a hundred: less alike words are others.
NEARLY = 70
# The same of the part of an article that is as long as the words, before it is widened to the words
# at its ends, up to so many of them.
LEAST_ALIGNED, REACH = 55, 4
# Up to so many characters are laid beside an article letter by letter, more of them word by word.
_BY_LETTERS = 300
# Right beside what was found a negation is looked for, in so many characters.
_BESIDE = 20
# More words are only compared whole.
MOST_WORDS = 5_000


@dataclass(frozen=True, slots=True)
class Likeness:
    """Place of nearly the given words in an article: how alike, of a hundred, and what differs."""

    span: Span
    score: float
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words that are looked for: as they were given, and what counts of them."""

    words: str
    wording: Wording
    essence: str

    @classmethod
    def of(cls, words: str) -> Wanted:
        """Return words ready to be looked for."""
        return cls(words, wording(words), essence(words))

    def stand_in(self, text: str, language: str) -> Span | None:
        """Return where a text has all of the words, word for word; None where it does not.

        Numbers and days may be written otherwise, as they are in the text's language.
        """
        if not self.wording.letters:
            return None
        there = essence(text)
        if self.essence in there:
            found = wording(text).find(self.wording)
            if found and not cuts_a_number(text, *found, language):
                return Span(*found)
        if not all(one in there for one in essences(self.words, language)):
            return None
        found = in_one_form(text, language).find(in_one_form(self.words, language))
        return Span(*found) if found else None


def denied_beside(text: str, span: Span, language: str) -> tuple[Difference, ...]:
    """Return the words right before and behind a slice of a text that deny it ("not open")."""
    before, behind = text[max(0, span.start - _BESIDE) : span.start], text[span.end :][:_BESIDE]
    first, last = _denials(language)
    found = (first.search(before), last.match(behind))
    return tuple(Difference("", one[1]) for one in found if one)


@cache
def _denials(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds a negation at the end of a text, and at its beginning."""
    own = LANGUAGES[language]
    # Negations that ask as well ("ما", "ne") mostly deny nothing.
    asking = {one.strip("*^").split(" ")[0] for one in own.ordered("questions", "measured")}
    words = any_of(negations(language) - asking)
    if own.flag("writing", "unspaced"):
        return re.compile(rf"({words})$"), re.compile(rf"({words})")
    return (
        re.compile(rf"(?<!\w)({words})(?:[^\S\n]+|['’])$", re.IGNORECASE),
        re.compile(rf"[^\S\n]+({words})(?!\w)", re.IGNORECASE),
    )


def find_nearly(wanted: Wanted, text: str, language: str, within: Span) -> Likeness | None:
    """Return what of a text, near the part `within`, is nearly the words that are wanted.

    None where nothing is. There is a difference, as the words do not stand in the text.
    """
    given = Words.of(wanted.words, in_one_form(wanted.words, language))
    if not 0 < len(given.words) <= MOST_WORDS:
        return None
    start, end = max(0, within.start - len(wanted.words)), within.end + len(wanted.words)
    near = text[start:end]
    own = Words.of(near, in_one_form(near, language))
    if not own.words:
        return None
    # Characters of Chinese are alike in both of their forms, and still differ.
    plain, others = given.simplified(), own.simplified()
    by_letters = len(given.joined) <= _BY_LETTERS
    place = _likest_letters(plain, others) if by_letters else _likest_words(plain, others)
    if place is None:
        return None
    first, last = place
    score = fuzz.ratio(plain.joined, others.part(first, last), score_cutoff=NEARLY)
    if not score:
        return None
    shown = Span(start + own.starts[first], start + own.ends[last])
    return Likeness(shown, score, _differences(given, own, first, last))


def _likest_letters(given: Words, own: Words) -> tuple[int, int] | None:
    """Return the first and the last word of what is most like the given ones."""
    aligned = fuzz.partial_ratio_alignment(given.joined, own.joined, score_cutoff=LEAST_ALIGNED)
    if aligned is None:
        return None
    # At its beginning may be a gap.
    first = own.at(aligned.dest_start + (own.joined[aligned.dest_start] == " "))
    last = own.at(aligned.dest_end - 1)
    # The alignment is as long as the given words: an article may have some words more, or one less.
    places = [
        (start, end)
        for start in range(max(0, first - REACH), min(first + 1, last) + 1)
        for end in range(max(start, last - 1), min(last + REACH + 1, len(own.words)))
    ]
    return max(places, key=lambda place: (fuzz.ratio(given.joined, own.part(*place)), place[0]))


def _likest_words(given: Words, own: Words) -> tuple[int, int] | None:
    """Do the same by whole words: for many of them."""
    blocks = [one for one in Indel.opcodes(given.words, own.words) if one.tag == "equal"]
    # A block alone at either end, further from the rest than it is long, stands there by chance.
    while len(blocks) > 1 and _alone(blocks[0], blocks[1].dest_start - blocks[0].dest_end):
        blocks.pop(0)
    while len(blocks) > 1 and _alone(blocks[-1], blocks[-1].dest_start - blocks[-2].dest_end):
        blocks.pop()
    return (blocks[0].dest_start, blocks[-1].dest_end - 1) if blocks else None


def _alone(block: Opcode, gap: int) -> bool:
    return gap > block.dest_end - block.dest_start


def _differences(given: Words, own: Words, first: int, last: int) -> tuple[Difference, ...]:
    """Return how the words that were given differ from those of an article, at least in one."""
    changes = changed(given.words, own.words[first : last + 1]) or _other_marks(given, own, first)
    found = [
        Difference(given.shown(*one.own), own.shown(first + one.other_start, first + one.other_end))
        for one in changes
    ]
    return tuple(found) or (
        Difference(given.shown(0, len(given.words)), own.shown(first, last + 1)),
    )


def _other_marks(given: Words, own: Words, first: int) -> list[Change]:
    """Return which words have the same letters and other marks."""
    return [
        Change(n, n + 1, n, n + 1)
        for n, (marks, others) in enumerate(zip(given.marks, own.marks[first:], strict=False))
        if not all(map(may_be_one, marks, others))
    ]
