"""Quoted words and their marks."""

from __future__ import annotations

from typing import NamedTuple

from index.models import Span
from index.text.punctuation import TERMINAL

# A mark, its beginning and its end. A tuple: a paragraph of noise has a million, and these cost
# Python's garbage collector nothing.
Mark = tuple[str, int, int]


class Quotation(NamedTuple):
    """Quoted words (`span`), the same with their marks (`marked`), and whether a mark closes."""

    span: Span
    marked: Span
    closed: bool = True

    def behind(self, start: int) -> Quotation:
        """Return the quotation without what stands before `start`."""
        return self._replace(span=Span(max(self.span.start, start), self.span.end))

    def whole(self, text: str) -> bool:
        """Whether it reads as speech of its own, not as part of the narrator's sentence."""
        said = self.span.of(text).lstrip("[(…. ‘'")
        if not said or said[0].islower():
            return False
        outside = text[self.marked.end : self.marked.end + 2].lstrip()
        return said[-1] in TERMINAL + ",，،" or outside[:1] in (*TERMINAL, ",", "，")

    def ending(self, text: str) -> str:
        """Return the punctuation that it ends with, inside its marks or behind them."""
        last = text[self.span.end - 1]
        if last in "’'" and len(self.span) > 1:
            last = text[self.span.end - 2]
        if last in TERMINAL + ",，،":
            return last
        return text[self.marked.end : self.marked.end + 1]


def quotation(text: str, opened: Mark, end: int, marked_end: int | None) -> Quotation | None:
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
