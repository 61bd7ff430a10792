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

    from index.statements.coreference.entity import Entity, Mention, Paragraph
    from index.statements.coreference.register import Register
    from index.statements.spans.quotation import Quotation

_UPPER = "[A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁІЇЄҐ]"
_WORD = rf"{_UPPER}[\w.’'-]*"
_PARTICLE = "(?:von|van|de|der|la|le|al|bin|ibn|dos|del|da|di)"
_NAME = rf"{_WORD}(?: (?:{_PARTICLE} )?{_WORD})"
_SIGNATURE = re.compile(
    rf"\s{{0,4}}[―—–]\s?(?P<name>{_NAME}{{0,4}})[^\S\n]*(?:[,(][^\n]{{0,120}})?(?=\n|$)"
)
# A line under a quotation that is no longer may sign it, in characters.
_LONGEST = 100
# What stands before a name that signs, and what parts it from the office of who signs.
_OPENING, _PARTING, _CLOSING = "(（[-–—― ", ",，،、(（-–— ", ")）] "
# A line with one of these is a credit, a label or a sentence.
_NO_SIGNATURE = frozenset(':：/|"“”„«»?？!！؟*#@+%=')
# A title before a name has no more words: "Dr. h. c.".
_TITLES = 2
_ENDING = ".!?…。！？؟"  # of sentences, which no line of names has
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
        self._signing: set[int] = set()  # where the names stand that sign

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
            signature = self._under(number, number - len(opened))
            if signature:
                self._signing.add(signature.mention.start)
                found.update((one.marked.start, signature) for one in part.quotations)
                found.update((start, signature) for start in opened)
        return found

    def _under(self, number: int, first: int) -> Attribution | None:
        """Return who signs what the paragraphs from the `first` to a number quote."""
        part = self._parts[number]
        last = part.quotations[-1].marked
        if any(one.kind != "quote" for one in part.paragraph.tokens if one.start < last.end):
            return None
        dashed = signed(self._text, last)
        if dashed:
            return dashed
        line = self._line_below(number)
        if line is None or not part.quotations[-1].whole(self._text):
            return None
        return self._signature(line, number, first)

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

    def _signature(self, line: Span, number: int, first: int) -> Attribution | None:
        """Return who signs on a line, if it is no heading, no credit and no sentence."""
        text, register = self._text, self._register
        below = (one.paragraph for one in self._parts[number + 1 : number + 3])
        following = next((one for one in below if one.tokens[0].start >= line.end), None)
        # The last line of an article has the name of who wrote it.
        if _is_other(line.of(text), register.vocabulary.language) or (
            following is None and first == number
        ):
            return None
        name = self._name(line, number)
        entity = register.entity(name) if name else None
        if name is None or entity is None or entity.kind not in _SPEAKING:
            return None
        if following is not None and self._heads(name.span, following):
            return None
        return None if self._is_told(line, name, number, first) else Attribution(name.span, None)

    def _is_told(self, line: Span, name: Mention, number: int, first: int) -> bool:
        """Whether what stands above tells who speaks, and the line is a heading, or nothing."""
        if not first:
            return True  # a headline, and below it who wrote the article
        above = self._parts[first - 1].paragraph
        start, end = above.tokens[0].start, above.tokens[-1].end
        if any(start <= one < end for one in self._signing):
            return False  # letter after letter
        entity = self._register.entity(name)
        others = [one for one in self._named(above) if one is not entity]
        if above.tokens[-1].kind == "colon" and others:
            return True
        if end - start <= _LONGEST and others and self._text[end - 1] not in _ENDING:
            return True  # names stand above what they say
        apart = first == number and line.start >= self._parts[number].paragraph.tokens[-1].end
        quoted = self._parts[first - 1].quotations
        if quoted and not quoted[-1].closed:
            return True  # the quotation begins there, beside who speaks
        told = quoted or any(one.frames for one in above.sentences)
        return bool(apart and told and name.phrase.name and name.span == line)

    def _named(self, part: Paragraph) -> list[Entity]:
        """Return the people and bodies that a paragraph names."""
        rows = self._register.sentences[part.first_sentence :][: len(part.sentences)]
        found = (self._register.entity(one) for row in rows for one in row)
        return [one for one in found if one is not None and one.named and one.kind in _SPEAKING]

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
        for place in range(number - 1, -1, -1):
            part = self._parts[place]
            if len(part.quotations) != 1 or part.quotations[0].closed:
                break
            if len(part.paragraph.tokens) > 1:
                break  # it says itself who speaks
            found.append(part.quotations[0].marked.start)
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
