"""Where quotations begin and end, whatever marks an article uses."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from index.models import Span
from index.statements.spans.dialogue import opens_quoted, without_dashes, without_verb
from index.statements.spans.quotation import Quotation

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

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
# ‘ or ' where a word begins, with nothing or a space before it; not the ’90s, 'em or 'tis.
# The mark comes first in the pattern, which is found far faster than what stands before it.
_SINGLE = re.compile(
    r"(?:‘|'(?!s\b|em\b|til\b|tis\b|twas\b|cause\b|n\b|\d))"
    r"(?:(?<=[\s(\[—–:].)|(?<=^.))(?=[^\W\d_]|[\[…])",
    re.MULTILINE,
)
_SINGLE_END = re.compile(r"(?<=[^\s‘])['’](?!\w)")
_MEASURED = re.compile(r"[ -]+[a-z]")
_LOWER_BEHIND = re.compile(r" [a-z]")
# A quotation within a quotation; what seems deeper are apostrophes.
_DEEPEST = 2
_DASH = re.compile(r"[—–―]\s?(?=\S)")
_DIALOGUE_CUT = re.compile(r"(?:(?<=[,.!?…»])\s*|\s)[—–―]\s?(?=\S)|(?<=\w)[—–―](?=[.,;:]\s)")
# Which mark it is, where it begins and where it ends. A tuple: a paragraph of noise has a million,
# and these cost Python's garbage collector nothing.
Mark = tuple[str, int, int]


def quotations(
    text: str,
    paragraphs: Sequence[Span],
    dashes: bool,  # noqa: FBT001
    said: Collection[str] = (),
) -> Iterator[list[Quotation]]:
    """Yield the quotations of each paragraph; with `dashes`, also speech that a dash opens.

    With `said`, the words that attribute, these are told from the speech that they stand in.
    """
    any_single = _SINGLE.search(text) is not None
    found = _MARK.finditer(text)
    mark = next(found, None)
    for paragraph in paragraphs:
        marks: list[Mark] = []
        while mark is not None and mark.start() < paragraph.end:
            if mark.start() >= paragraph.start:
                marks.append((mark[0], *mark.span()))
            mark = next(found, None)
        quoted = list(_double(text, paragraph, marks)) if marks else []
        if dashes and _DASH.match(text, paragraph.start) and not opens_quoted(text, quoted, said):
            spoken = list(_dialogue(text, paragraph))
            if len(spoken) == 1 and said:
                spoken = list(without_verb(text, spoken[0], said))
            titles = [one for one in quoted if not _meets(one, spoken, whole=False)]
            quoted = sorted([*spoken, *titles], key=lambda one: one.marked)
        elif dashes and quoted and said:
            quoted = [part for one in quoted for part in without_dashes(text, one, said)]
        elif not any_single:
            pass
        elif not quoted:
            quoted = list(_single(text, paragraph))
        elif _SINGLE.search(text, paragraph.start, paragraph.end):
            quoted = _outer(quoted, list(_single(text, paragraph)))
        yield quoted


def _outer(doubles: list[Quotation], singles: list[Quotation]) -> list[Quotation]:
    """Return the quotations of a paragraph with both kinds of marks.

    Where single marks hold double ones they are the outer ones, as in British newspapers.
    """
    others = [one for one in doubles if not _meets(one, singles, whole=True)]
    if len(others) == len(doubles):
        return doubles
    outer = [one for one in singles if not _meets(one, others, whole=False)]
    return sorted([*outer, *others], key=lambda one: one.marked)


def _meets(one: Quotation, among: list[Quotation], *, whole: bool) -> bool:
    """Whether one of those, in order and apart, holds the quotation: all of it, or some."""
    place = bisect_left(among, one.marked.end, key=lambda other: other.marked.start)
    nearest = among[place - 1].marked if place else None
    return nearest is not None and (
        nearest.holds(one.marked) if whole else nearest.meets(one.marked)
    )


def _double(text: str, within: Span, marks: list[Mark]) -> Iterator[Quotation]:
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
        quotation = _quotation(text, opened, mark[1], None if again else mark[2])
        if quotation:
            yield quotation
        opened = mark if again else None
    quotation = _quotation(text, opened, within.end, None) if opened else None
    if quotation:
        yield quotation


def _quotation(text: str, opened: Mark, end: int, marked_end: int | None) -> Quotation | None:
    """Return what stands between a mark and `end`, None where that is nothing."""
    _, begin, start = opened
    said = text[start:end]
    words = said.strip()
    if not words:
        return None
    if words is not said:
        start += len(said) - len(said.lstrip())
    span = Span(start, start + len(words))
    return Quotation(span, Span(begin, marked_end or span.end), marked_end is not None)


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


def _single(text: str, within: Span) -> Iterator[Quotation]:
    """Yield what stands between single marks, which apostrophes look like."""
    openings = {mark.start() for mark in _SINGLE.finditer(text, within.start, within.end)}
    if not openings:
        return
    closings = (mark.start() for mark in _SINGLE_END.finditer(text, within.start, within.end))
    marks = sorted(openings.union(closings))
    place = 0
    while place < len(marks):
        start = marks[place]
        place += 1
        if start not in openings:
            continue
        opened = (text[start], start, start + 1)
        closing = _closing_single(text, marks, place, openings)
        if closing is not None:
            quotation = _quotation(text, opened, marks[closing], marks[closing] + 1)
            place = closing + 1
        elif opened[0] == "‘" and start == within.start and len(openings) == 1:
            quotation = _quotation(text, opened, within.end, None)
        else:
            continue
        if quotation:
            yield quotation


def _closing_single(
    text: str, marks: Sequence[int], start: int, openings: Collection[int]
) -> int | None:
    """Return which of the marks closes what was opened before `start`, past others inside it."""
    depth, fallback = 1, None
    for place in range(start, len(marks)):
        if marks[place] in openings:
            depth += 1
            if depth > _DEEPEST:
                return None
        elif not _is_possessive(text, marks[place]):
            depth -= 1
            if not depth:
                return place
        elif depth == 1:
            fallback = place
    return fallback if depth == 1 else None


def _is_possessive(text: str, mark: int) -> bool:
    """Whether a mark behind a word is a possessive's: the workers’ hall."""
    return text[mark - 1] in "sS" and _LOWER_BEHIND.match(text, mark + 1) is not None


def _dialogue(text: str, within: Span) -> Iterator[Quotation]:
    """Yield speech opened by a dash: `— Speech, — said the narrator. — Speech` and so on."""
    opening = _DASH.match(text, within.start)
    start = opening.end() if opening else within.start
    cuts = [
        (match.start(), match.end()) for match in _DIALOGUE_CUT.finditer(text, start, within.end)
    ]
    cuts = [(within.start, start), *cuts, (within.end, within.end)]
    for number in range(0, len(cuts) - 1, 2):
        left, right = cuts[number][1], cuts[number + 1][0]
        said = text[left:right].strip(" \t\n.")
        if said:
            begin = text.index(said, left)
            end = begin + len(said)
            if text[end : end + 1] == "." and end < right:
                end += 1
            yield Quotation(Span(begin, end), Span(begin, end))
