"""Signatures of quotations: a name under one, on a line of its own or behind a dash.

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
from index.statements.attribution.framed import Attribution
from index.text.full_names import particles
from index.text.lines import either
from index.text.punctuation import TERMINAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.coreference.entity import Entity, Mention, Paragraph
    from index.statements.coreference.register import Register
    from index.statements.spans.quotation import Quotation

_UPPER = "[A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁІЇЄҐ]"
_WORD = rf"{_UPPER}[\w.’'-]*"
# A line under a quotation that is no longer may sign it, in characters.
_LONGEST = 100
# Signs before a name that signs, signs between the name and its office, and closing ones.
_OPENING, _PARTING, _CLOSING = "(（[-–—― ", ",，،、(（-–— ", ")）] "
# A line with one of these is a credit, a label or a sentence.
_NO_SIGNATURE = frozenset(':：/|"“”„«»?？!！؟*#@+%=')
# A title before a name has no more words: "Dr. h. c.".
_TITLES = 2
_SPEAKING = frozenset({"person", "maybe", "group"})


@cache
def _signature() -> re.Pattern[str]:
    """Return what finds a dash and a name, behind which only an office or a place may stand."""
    name = rf"{_WORD}(?: (?:{particles()} )?{_WORD}){{0,4}}"
    return re.compile(rf"\s{{0,4}}[―—–]\s?(?P<name>{name})[^\S\n]*(?:[,(][^\n]{{0,120}})?(?=\n|$)")


def signed(text: str, marked: Span) -> Attribution | None:
    """Return who signed the quotation that stands at `marked`, behind a dash."""
    found = _signature().match(text, marked.end)
    return Attribution(Span(*found.span("name")), None) if found else None


class Quoted(NamedTuple):
    """A paragraph of the register with its quotations."""

    paragraph: Paragraph
    quotations: Sequence[Quotation]


class Signatures:
    """The lines of an article that sign the quotations above them."""

    def __init__(self, text: str, parts: Sequence[Quoted], register: Register) -> None:
        self._text, self._parts, self._register = text, parts, register
        self._last = -1  # where the name stands that signed last

    def found(self) -> dict[int, Attribution]:
        """Return who signs quotations, by where these start with their marks.

        A name behind a dash signs any quotation. One in a line below signs a quotation that fills
        its paragraph; paragraphs before it whose quotation no mark closes are of the same speaker.
        """
        found: dict[int, Attribution] = {}
        for number, part in enumerate(self._parts):
            for one in part.quotations:
                if dashed := signed(self._text, one.marked):
                    found[one.marked.start] = dashed
            if not part.quotations or not part.quotations[-1].closed:
                continue
            opened = self._opened_before(number)
            dashed = found.get(part.quotations[-1].marked.start)
            signature = self._under(number, number - len(opened), dashed)
            if signature:
                self._last = signature.mention.start
                found.update((one.marked.start, signature) for one in part.quotations)
                found.update((start, signature) for start in opened)
        return found

    def _under(self, number: int, first: int, dashed: Attribution | None) -> Attribution | None:
        """Return who signs what the paragraphs from the `first` to a number quote.

        `dashed` is who signs the last quotation behind a dash.
        """
        part = self._parts[number]
        last = part.quotations[-1]
        if any(one.kind != "quote" for one in part.paragraph.tokens if one.start < last.marked.end):
            return None
        if dashed:
            return dashed
        line = self._line_below(number)
        if line is None or not last.whole(self._text):
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
        apart = line.start >= self._parts[number].paragraph.tokens[-1].end
        if following is not None and self._heads(name, entity, following, apart=apart):
            return None
        heading = apart and first == number and name.phrase.name and name.span == line
        told = self._is_told(entity, first, heading=bool(heading))
        return None if told else Attribution(name.span, None)

    def _is_told(self, entity: Entity, first: int, *, heading: bool) -> bool:
        """Whether what stands above a paragraph tells who speaks in it.

        `heading` is whether the line below may be one: it is nothing but a name.
        """
        if not first:
            return True  # a headline, and below it who wrote the article
        part = self._parts[first - 1]
        above, quoted = part.paragraph, part.quotations
        line = Span(above.tokens[0].start, above.tokens[-1].end)
        if line.start <= self._last < line.end:
            return False  # letter after letter
        if quoted and not quoted[-1].closed:
            return True  # the quotation begins there, beside who speaks
        if heading and (quoted or any(one.frames for one in above.sentences)):
            return True
        leads = above.tokens[-1].kind == "colon"
        names = len(line) <= _LONGEST and self._text[line.end - 1] not in TERMINAL
        named = self._named(above)
        others = {one for one in named if one is not entity}
        if named.get(entity):  # "Marr wrote to the bank:"
            others = {one for one in others if one.kind == "person"}
        return (leads or names) and bool(others)

    def _named(self, part: Paragraph) -> dict[Entity, bool]:
        """Return the people and bodies that a paragraph names, and whether as a subject."""
        rows = self._register.sentences[
            part.first_sentence : part.first_sentence + len(part.sentences)
        ]
        found: dict[Entity, bool] = {}
        for mention in (one for row in rows for one in row):
            entity = self._register.entity(mention)
            if entity is not None and entity.named and entity.kind in _SPEAKING:
                found[entity] = found.get(entity, False) or mention.subject
        return found

    def _heads(self, name: Mention, entity: Entity, following: Paragraph, *, apart: bool) -> bool:
        """Whether a line heads a paragraph, whose first sentence has the name again.

        Where the line stands `apart`, any name for the same subject will do.
        """
        first = following.tokens[following.sentences[0].first : following.sentences[0].last]
        sentence = Span(first[0].start, first[-1].end)
        if name.span.of(self._text).casefold() in sentence.of(self._text).casefold():
            return True
        row = self._register.sentences[following.first_sentence]
        return apart and any(one.subject and self._register.entity(one) is entity for one in row)

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
