"""Paragraphs and sentences: spans that together cover every word of a text."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from sentencex import get_sentence_boundaries

from index.languages import COMMON, LANGUAGES
from index.models import Span
from index.text.clauses import phrase_cuts
from index.text.punctuation import CLOSES, QUOTES, SPACED_ENDS, TERMINAL, UNSPACED_ENDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# sentencex keeps a quotation together, which is right only where the marks are in pairs: news often
# opens with one kind and closes with another. It reads a copy without them, of the same length.
_FLAT = str.maketrans(dict.fromkeys(QUOTES, " "))

# An empty line ends a paragraph, and so does a line break after the end of a sentence: scraped text
# often has a paragraph a line, and in wrapped text the two paragraphs are still whole sentences.
_BREAK = re.compile(rf"\n(?:[^\S\n]*(?=\n)|(?<=[{TERMINAL}]\n)|(?<=[{TERMINAL}][{QUOTES}’)\]]\n))")
# In French a space stands before the mark that closes.
_CLOSING = re.compile(rf"{CLOSES}*(?:[^\S\n][»›](?=[\s.,;:!?)]|\Z))?")
# Where no space stands before the next quotation, these open it (他走了。“好。”).
_CLOSING_UNSPACED = re.compile(rf"(?:(?![“「『《〈]){CLOSES})*")
# Text without punctuation (tables, transcripts, noise) is cut at white space: no sentence is longer
# than a message can show with room for its source. In characters.
LONGEST_SENTENCE = 1_000
# Part of a longer paragraph that is read at once. In characters.
LONGEST_READ = 2_000
_LIKELY_END = re.compile(rf"[{SPACED_ENDS}][{QUOTES}’)\]]*\s|[{UNSPACED_ENDS}][{QUOTES}’)\]]*")
# Nothing in it can end a sentence before its end: headings, names, cells of a table.
_ONE = re.compile(rf"[\w ,{QUOTES}]+[.!?…]?")
# With the word before it.
LONGEST_ABBREVIATION = 40
# "U.S. Army", "J. R. R. Tolkien".
_INITIAL = re.compile(r"(?<![^\W_])[^\W\d_]\.\s*$")
_LIST_NUMBER = re.compile(r"(?:^|[\n.!?:;]\s*)\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s*$")
# Of languages that write "3. Oktober".
_ORDINAL = re.compile(r"(?:^|\s)\d{1,3}\.\s*$")
_NOTHING = "(?!)"


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of `text` in order, trimmed; together they cover all its words."""
    cuts = [0, *(match.start() for match in _BREAK.finditer(text)), len(text)]
    found = (trimmed(text, start, end) for start, end in pairwise(cuts))
    return [span for span in found if span]


def sentences(text: str, within: Span, language: str) -> list[Span]:
    """Return the sentences of one paragraph: trimmed, in order, covering all its words."""
    found: list[Span] = []
    for start, end in _pieces(text, within, language):
        span = trimmed(text, start, end)
        if not span:
            continue
        if found and _continues(text, found[-1], span, language):
            span = found.pop().joined(span)
        found.append(span)
    phrased = [part for span in found for part in pieces(text, span, phrase_cuts(text, span))]
    return [piece for span in phrased for piece in _cut_to_size(text, span)]


def pieces(text: str, span: Span, cuts: Sequence[int]) -> list[Span]:
    """Return a span in pieces that begin at the cuts: trimmed, in order, covering all its words."""
    if not cuts:
        return [span]
    bounds = pairwise([span.start, *cuts, span.end])
    return [piece for start, end in bounds if (piece := trimmed(text, start, end))]


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the span without white space at its edges, None if nothing is left."""
    piece = text[start:end]
    words = piece.strip()
    if not words:
        return None
    left = 0 if len(words) == len(piece) else len(piece) - len(piece.lstrip())
    return Span(start + left, start + left + len(words))


def _cut_to_size(text: str, span: Span) -> Iterator[Span]:
    """Yield `span`, in pieces that end between words where it is longer than a sentence may be."""
    start = span.start
    while span.end - start > LONGEST_SENTENCE:
        limit = start + LONGEST_SENTENCE
        space = max(text.rfind(" ", start + 1, limit), text.rfind("\n", start + 1, limit))
        end = space if space > start + LONGEST_SENTENCE // 2 else limit
        piece = trimmed(text, start, end)
        if piece:
            yield piece
        start = end
    rest = trimmed(text, start, span.end)
    if rest:
        yield rest


def _pieces(text: str, within: Span, language: str) -> Iterator[tuple[int, int]]:
    """Cut where sentencex does, then give closing marks to the sentence that they close."""
    start = within.start
    if _ONE.fullmatch(text, within.start, within.end):
        yield within.start, within.end
        return
    unspaced = LANGUAGES[language].flag("writing", "unspaced")
    closing = _CLOSING_UNSPACED if unspaced else _CLOSING
    for stretch in _stretches(text, within):
        flat = stretch.of(text).translate(_FLAT)
        for boundary in get_sentence_boundaries(language, flat):
            end = stretch.start + boundary["end_index"]
            if end <= start:
                continue
            last = stretch.start + len(flat[: end - stretch.start].rstrip())
            closed = closing.match(text, last, within.end)
            end = max(start + 1, closed.end() if closed else last)
            yield start, end
            start = end
    if start < within.end:
        yield start, within.end


def _stretches(text: str, within: Span) -> Iterator[Span]:
    """Yield a paragraph in stretches that sentencex reads at once.

    It takes time with the square of their length where there are many short sentences.
    """
    start = within.start
    while within.end - start > LONGEST_READ:
        middle, limit = start + LONGEST_READ // 2, start + LONGEST_READ
        ends = [match.end() for match in _LIKELY_END.finditer(text, middle, limit)]
        space = max(text.rfind(" ", middle, limit), text.rfind("\n", middle, limit))
        end = ends[-1] if ends else space if space > middle else limit
        yield Span(start, end)
        start = end
    if start < within.end:
        yield Span(start, within.end)


def _continues(text: str, before: Span, after: Span, language: str) -> bool:
    """Whether `after` only goes on with the sentence that `before` began."""
    opened = after.of(text).lstrip(QUOTES + "‘'([ —–-")
    if not any(map(str.isalnum, opened)):
        return True
    # Only the end of the piece before is looked at: it may be long if it was joined itself.
    head = text[max(before.start, before.end - LONGEST_ABBREVIATION) : before.end]
    if opened[0].islower() and not head.endswith((":", ";")):
        return True
    if len(before) <= len("(viii)") and _LIST_NUMBER.search(head):
        return True
    if LANGUAGES[language].flag("writing", "ordinal_stops") and _ORDINAL.search(head):
        return True
    if _INITIAL.search(head):
        return not _opener(language).match(opened)
    return bool(_abbreviation(language).search(head))


@cache
def _abbreviation(language: str) -> re.Pattern[str]:
    """Return what finds an abbreviation at the end: its full stop ends no sentence."""
    written = (one.removesuffix(".") for one in _own_and_common(language, "abbreviations"))
    any_of = "|".join(re.escape(one).replace(r"\ ", r"\s?") for one in written) or _NOTHING
    return re.compile(rf"(?:^|[\s(\"“”«„'’-])(?:{any_of})\.\s*$")


@cache
def _opener(language: str) -> re.Pattern[str]:
    """Return what finds a word that opens a new sentence behind an initial or an acronym."""
    any_of = "|".join(map(re.escape, _own_and_common(language, "openers"))) or _NOTHING
    return re.compile(rf"(?:{any_of})\b(?!\.)")


def _own_and_common(language: str, key: str) -> Iterator[str]:
    for code in dict.fromkeys((language, COMMON)):
        yield from LANGUAGES[code].ordered("sentences", key)
