"""Who signs a quotation: a name under it, on a line of its own or behind a dash.

"We shall rebuild the quay.

"It will cost what it costs."

Hedda Marr, harbour master
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from index.models import Span
from index.statements import kinds as k
from index.statements.attribution.speakers import Attribution
from index.statements.spans.quotation import TERMINAL
from index.text.lines import either

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.coreference.entity import Mention, Paragraph
    from index.statements.coreference.register import Register
    from index.statements.spans.quotation import Quotation

_UPPER = "[A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁІЇЄҐ]"
_WORD = rf"{_UPPER}[\w.’'-]*"
_PARTICLE = "(?:von|van|de|der|la|le|al|bin|ibn|dos|del|da|di)"
_NAME = rf"{_WORD}(?: (?:{_PARTICLE} )?{_WORD})"
_SIGNATURE = re.compile(
    rf"\s{{0,4}}[―—–]\s?(?P<name>{_NAME}{{0,4}})[^\S\n]*(?:[,(][^\n]{{0,120}})?(?=\n|$)"
)
# Under a letter often: G. M., Sanvereto.
_INITIALS = re.compile(rf"(?:{_UPPER}\.[ \xa0]?){{1,4}}(?=,|$)")
# A line under a quotation that is no longer may sign it, in characters.
_LONGEST = 100
# What stands before a name that signs, and what parts it from the office of who signs.
_OPENING, _PARTING, _CLOSING = "(（[-–—― ", ",，،、(（-–— ", ")）] "
# A line with one of these is a credit, a label or a sentence.
_NO_SIGNATURE = frozenset(':：/|"“”„«»?？!！؟*#')
# A title before a name has no more words: "Dr. h. c.".
_TITLES = 2
_SPEAKING = frozenset({"person", "maybe", "group"})


def signed(text: str, marked: Span) -> Attribution | None:
    """Return who signed the quotation that stands at `marked`, behind a dash."""
    found = _SIGNATURE.match(text, marked.end)
    return Attribution(Span(*found.span("name")), None) if found else None


class Quoted(NamedTuple):
    """A paragraph of the register with its quotations."""

    paragraph: Paragraph
    quotations: Sequence[Quotation]


class Signatures:
    """The lines of an article that sign the quotations above them."""

    def __init__(self, text: str, parts: Sequence[Quoted], register: Register) -> None:
        self._text, self._parts, self._register = text, parts, register

    def found(self) -> dict[int, Attribution]:
        """Return who signs quotations on a line below, by where these start with their marks.

        What is signed fills its paragraph. Paragraphs before it whose quotation no mark closes are
        of the same speaker.
        """
        found: dict[int, Attribution] = {}
        for number, part in enumerate(self._parts):
            if not part.quotations or not part.quotations[-1].closed:
                continue
            opened = self._opened_before(number)
            signature = self._under(number, letter=bool(opened))
            if signature:
                found.update((one.marked.start, signature) for one in part.quotations)
                found.update((start, signature) for start in opened)
        return found

    def _under(self, number: int, *, letter: bool) -> Attribution | None:
        """Return who signs what a paragraph quotes; a `letter` goes over several of them."""
        part = self._parts[number]
        last = part.quotations[-1].marked
        if any(one.kind != "quote" for one in part.paragraph.tokens if one.start < last.end):
            return None
        dashed = signed(self._text, last)
        if dashed:
            return dashed
        line = self._line_below(number)
        return self._signature(line, number, letter=letter) if line else None

    def _line_below(self, number: int) -> Span | None:
        """Return the line under a paragraph of nothing but quotations."""
        paragraph, quotations = self._parts[number]
        end = quotations[-1].marked.end
        rest = [one for one in paragraph.tokens if one.start >= end]
        if rest and rest[0].kind == "stop":
            end = rest.pop(0).end
        if not rest:
            following = self._parts[number + 1 : number + 2]
            rest = list(following[0].paragraph.tokens) if following else []
        if not rest or "\n" not in self._text[end : rest[0].start]:
            return None
        line = Span(rest[0].start, rest[-1].end)
        one = len(line) <= _LONGEST and "\n" not in line.of(self._text)
        return line if one else None

    def _signature(self, line: Span, number: int, *, letter: bool) -> Attribution | None:
        """Return who signs on a line, if it is no heading, no credit and no sentence."""
        text, register = self._text, self._register
        below = (one.paragraph for one in self._parts[number + 1 : number + 3])
        following = next((one for one in below if one.tokens[0].start >= line.end), None)
        # The last line of an article has the name of who wrote it.
        if _is_other(line.of(text), register.vocabulary.language) or not (following or letter):
            return None
        initials = _INITIALS.match(text, line.start, line.end)
        if initials:
            return Attribution(Span(line.start, initials.end()), None)
        name = self._name(line, number)
        entity = register.entity(name) if name else None
        if name is None or entity is None or entity.kind not in _SPEAKING:
            return None
        heads = following is not None and self._heads(name.span, following)
        return None if heads else Attribution(name.span, None)

    def _heads(self, name: Span, following: Paragraph) -> bool:
        """Whether a line heads a paragraph, whose first sentence repeats the name."""
        first = following.sentences[0]
        start, end = following.tokens[first.first].start, following.tokens[first.last - 1].end
        return name.of(self._text).casefold() in self._text[start:end].casefold()

    def _name(self, line: Span, number: int) -> Mention | None:
        """Return the name that a line begins or ends with, an office behind it or before."""
        row = [one for one in self._mentions(number) if line.holds(one.span)]
        named = {self._register.entity(one) for one in row if one.phrase.name}
        if not row or sum(one is not None and one.kind == "person" for one in named) > 1:
            return None
        first, last = row[0], row[-1]
        if first.phrase.name or first.phrase.kind & k.GROUP:
            before = self._text[line.start : first.span.start].strip(_OPENING)
            behind = self._text[first.span.end : line.end].strip(_CLOSING)
            if before.count(" ") < _TITLES and (not behind or behind[0] in _PARTING):
                return first
        if last.phrase.name and last.span.end == line.end and first is not last:
            before = self._text[line.start : last.span.start].rstrip()
            if before[-1:] in _PARTING and first.phrase.kind & k.SOMEBODY:
                return last
        return None

    def _mentions(self, number: int) -> list[Mention]:
        """Return the mentions of a paragraph and of the next one."""
        parts = [one.paragraph for one in self._parts[number : number + 2]]
        rows = [
            self._register.sentences[part.first_sentence + place]
            for part in parts
            for place in range(len(part.sentences))
        ]
        return [one for row in rows for one in row]

    def _opened_before(self, number: int) -> list[int]:
        """Return where the quotations begin that go on over the paragraphs up to this one."""
        found: list[int] = []
        for part in reversed(self._parts[:number]):
            if len(part.quotations) != 1 or part.quotations[0].closed:
                break
            found.append(part.quotations[0].marked.start)
            if len(part.paragraph.tokens) > 1:
                break
        return found


def _is_other(line: str, language: str) -> bool:
    """Whether a line is a sentence, a label, or the credit of a picture."""
    return (
        line[-1] in TERMINAL
        or not _NO_SIGNATURE.isdisjoint(line)
        or _credited(language).search(line) is not None
    )


@cache
def _credited(language: str) -> re.Pattern[str]:
    """Return the expression that finds the credit of a picture in a line: "(photo ..."."""
    return re.compile(rf"[(（\[] ?(?:{either(language, 'captions')})\b", re.IGNORECASE)
