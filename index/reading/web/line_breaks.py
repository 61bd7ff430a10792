"""Paragraphs of pages that set them apart by empty lines: `one<br><br>another`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.reading.markup import ENDING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# An empty line stays one where all lines stay.
_KEPT = frozenset({"pre", "textarea", "script", "style"})
_BLOCK_TAGS = ENDING | {"nav"}


def part_at_breaks(tree: HtmlElement) -> None:
    """Make paragraphs of what stands between empty lines in the blocks of a page."""
    holders = dict.fromkeys(one.getparent() for one in tree.iter("br"))
    for holder in holders:
        if holder is not None and holder.tag not in _KEPT and _has_empty_line(holder):
            _Parting(holder).part()


def _has_empty_line(holder: HtmlElement) -> bool:
    """Whether two line breaks follow each other with nothing between them."""
    return any(
        one.tag == "br" and not (one.tail or "").strip() and _is_break(one.getnext())
        for one in holder
    )


def _is_break(element: HtmlElement | None) -> bool:
    return element is not None and element.tag == "br"


class _Parting:
    """The children of a block, put into paragraphs one after the other."""

    def __init__(self, holder: HtmlElement) -> None:
        self._holder = holder
        self._made: list[HtmlElement] = []
        self._paragraph = holder.makeelement("p")
        self._last: HtmlElement | None = None  # in the paragraph: to count all takes long
        self._break: HtmlElement | None = None  # seen, and perhaps the first of two

    def part(self) -> None:
        holder = self._holder
        children, text = list(holder), holder.text
        holder.text = None
        self._say(text)
        for child in children:
            tail, child.tail = child.tail, None
            holder.remove(child)
            self._take(child)
            self._say(tail)
        self._end()
        if holder.tag == "p":  # no paragraph holds others
            holder.tag = "div"
        holder.extend(self._made)

    def _take(self, child: HtmlElement) -> None:
        if child.tag == "br":
            if self._break is not None:
                self._end()
            elif not self._is_empty:  # a line break begins no paragraph
                self._break = child
        elif child.tag in _BLOCK_TAGS or any(one.tag in _BLOCK_TAGS for one in child.iter()):
            self._end()
            self._made.append(child)
        else:
            self._keep_break()
            self._append(child)

    def _say(self, text: str | None) -> None:
        """Add text to the paragraph; a line break before it was a single one."""
        if not text or ((self._break is not None or self._is_empty) and not text.strip()):
            return
        self._keep_break()
        if self._last is not None:
            self._last.tail = text
        else:
            self._paragraph.text = text

    @property
    def _is_empty(self) -> bool:
        return self._last is None and not self._paragraph.text

    def _append(self, child: HtmlElement) -> None:
        self._paragraph.append(child)
        self._last = child

    def _keep_break(self) -> None:
        if self._break is not None:
            self._append(self._break)
            self._break = None

    def _end(self) -> None:
        """End the paragraph, if it has anything; a line break ends none."""
        self._break = None
        if not self._is_empty:
            self._made.append(self._paragraph)
        self._paragraph, self._last = self._holder.makeelement("p"), None
