"""Quotations between double marks, guillemets and corner brackets, whichever closes which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.statements.spans.quotation import quotation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.models import Span
    from index.statements.spans.quotation import Mark, Quotation

# Marks that may close one another: news opens with one kind and closes with another.
_FAMILIES = ('"“”„‟＂〝〞〟', "«»", "‹›", "「」｢｣", "『』")
_FAMILY = {mark: family for family in _FAMILIES for mark in family} | {
    "``": _FAMILIES[0],
    "''": _FAMILIES[0],
}
_MARK = re.compile(r"``|''|[" + "".join(_FAMILIES) + "]")
_REOPENING = frozenset('"“„‟«‹「｢『〝') | {"``"}
_MOSTLY_OPENING = frozenset("«»‹›「｢『„“〝") | {"``"}
_BEFORE_OPENING = frozenset(" \t\n\xa0\u2009\u202f([{—–-―/:：，。、！？؛،…'‘’*|ـ") | {""}
_COLONS, _NEAR = (":", "："), 3
_SENTENCE_END = frozenset(".!?…;\n")
_MEASURED = re.compile(r"[ -]+[a-z]")


def marks_of(text: str) -> Iterator[Mark]:
    """Yield the marks of a text in order."""
    return ((found[0], *found.span()) for found in _MARK.finditer(text))


def between_double(text: str, within: Span, marks: list[Mark]) -> Iterator[Quotation]:
    """Yield the quotations of a paragraph, whose marks are given."""
    opened: Mark | None = None
    for place, mark in enumerate(marks):
        if opened is None:
            if _opens(text, mark, within):
                opened = mark
            continue
        if not _same_family(opened, mark, marks, place) or (
            _is_inch(text, mark, marks, place, within)
            or _nests(text, opened, marks, place)
            or (mark[0] == "”" and _nests(text, opened, marks, place - 1))
        ):
            continue
        again = _reopens(text, opened, mark, within)
        found = quotation(text, opened, mark[1], None if again else mark[2])
        if found:
            yield found
        opened = mark if again else None
    found = quotation(text, opened, within.end, None) if opened else None
    if found:
        yield found


def _opens(text: str, mark: Mark, within: Span) -> bool:
    kind, start, end = mark
    before = text[start - 1] if start > within.start else ""
    behind = text[end] if end < within.end else " "
    if kind in _MOSTLY_OPENING:
        return kind not in "»›" or (before in _BEFORE_OPENING and not behind.isspace())
    if kind in ("」", "｣", "』", "''"):  # two apostrophes close ``; alone they are inches or empty
        return False
    if kind == "”" and text[max(within.start, start - _NEAR) : start].rstrip().endswith(_COLONS):
        return True  # a closing mark in the place of an opening one
    if before in _SENTENCE_END and behind.isupper():
        return True  # a space is missing: 'without result."They offered us two'
    if behind.isspace() or (before not in _BEFORE_OPENING and before not in _FAMILY):
        return not before.strip() and before == "\n"
    return True


def _same_family(opened: Mark, mark: Mark, marks: list[Mark], place: int) -> bool:
    """Whether `mark` may close `opened`: of its family, or the paragraph has none of that left."""
    family = _FAMILY[opened[0]]
    if _FAMILY[mark[0]] == family:
        return True
    return all(_FAMILY[later[0]] != family for later in marks[place + 1 : place + 9])


def _nests(text: str, opened: Mark, marks: list[Mark], place: int) -> bool:
    """Whether curly marks within straight ones open and close a quotation inside a sentence."""
    if opened[0] != '"' or marks[place][0] != "“" or place + 1 == len(marks):
        return False
    start = marks[place][1]
    before = text[max(0, start - 2) : start]
    if marks[place + 1][0] != "”" or not before[-1:].isspace() or before[0] in _SENTENCE_END:
        return False
    closes = any(mark[0] == '"' for mark in marks[place + 2 : place + 10])
    return before[0] not in ",:" or closes


def _reopens(text: str, opened: Mark, mark: Mark, within: Span) -> bool:
    """Whether `mark` begins another quotation: the closing mark before it was forgotten."""
    kind, start, end = mark
    if opened[0] in "„»" or kind not in _REOPENING or start == opened[2] or end >= within.end:
        return False
    before, behind = text[start - 1], text[end]
    return before.isspace() and behind.isalnum()


def _is_inch(text: str, mark: Mark, marks: list[Mark], place: int, within: Span) -> bool:
    """Whether it measures: after a digit, before a word, and a closing mark is still to come."""
    kind, start, end = mark
    if kind not in ('"', "''", "”") or not text[start - 1].isdigit():
        return False
    if not _MEASURED.match(text, end) or place + 1 >= len(marks):
        return False
    return not _opens(text, marks[place + 1], within)
