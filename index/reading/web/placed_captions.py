"""Captions put between the blocks of a page's text, where their pictures stand in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from index.reading.web.captions import captions, is_own, text_of
from index.reading.web.letters import letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

_UNREAD = frozenset({"script", "style", "noscript", "template", "head"})
# So much of a block tells where it stands, in characters.
_LEAST_TELLING, _TELLING = 12, 60
# So short a caption may well be said in a paragraph.
_SHORT = 20


class Found(NamedTuple):
    """Blocks of a page's text, and which of them are captions, by their places."""

    blocks: list[str]
    asides: frozenset[int]


class _Caption(NamedTuple):
    """A caption with the place in the page's letters where it stands."""

    element: HtmlElement
    wrapper: HtmlElement
    place: int


def with_captions(tree: HtmlElement, blocks: Sequence[str]) -> Found:
    """Return the blocks of a page's text with the captions of its article between them.

    The `tree`, in which they were found, loses the credits of its pictures. A caption above the
    text stands behind its first block: an article begins with its own words.
    """
    shown = captions(tree)
    if not blocks or not shown:
        return Found(list(blocks), frozenset())
    page = _Page(tree, shown)
    anchors = page.anchors(blocks)
    listed = list(map(letters, blocks))
    held = "\n".join(listed)
    known: dict[HtmlElement, bool] = {}
    behind: dict[int, list[str]] = {}
    seen: set[str] = set()
    for caption in page.captions:
        text = text_of(caption.element)
        said = letters(text)
        is_told = said in (held if len(said) > _SHORT else listed)
        if not said or is_told or said in seen:
            continue
        if not is_own(caption.element, caption.wrapper, known):
            continue
        if (number := page.block_before(caption, anchors)) is not None:
            seen.add(said)
            behind.setdefault(number, []).append(text)
    return _woven(blocks, behind, {letters(one.element.text_content()) for one in page.captions})


def _woven(blocks: Sequence[str], behind: dict[int, list[str]], said: set[str]) -> Found:
    """Put captions between blocks; a block that is one of those `said` is an aside as it stands."""
    already = {number for number, block in enumerate(blocks) if letters(block) in said}
    if len(already) == len(blocks):
        already = set()  # it shows pictures, and that is its text
    woven: list[str] = []
    asides: set[int] = set()
    for number, block in enumerate(blocks):
        if number in already:
            asides.add(len(woven))
        woven.append(block)
        for text in behind.get(number, ()):
            asides.add(len(woven))
            woven.append(text)
    return Found(woven, frozenset(asides))


class _Page:
    """The letters of a page in their order, without those of captions, and where captions stand."""

    def __init__(self, tree: HtmlElement, shown: dict[HtmlElement, HtmlElement]) -> None:
        self.captions: list[_Caption] = []
        self._elements: list[HtmlElement] = []
        self._starts: list[int] = []
        parts: list[str] = []
        size = 0
        for element, text in _pieces(tree, shown):
            if text is None:
                self.captions.append(_Caption(element, shown[element], size))
            elif said := letters(text):
                self._elements.append(element)
                self._starts.append(size)
                parts.append(said)
                size += len(said)
        self._letters = "".join(parts)

    def anchors(self, blocks: Sequence[str]) -> list[tuple[int, int]]:
        """Return where blocks begin in the page, each with its number, where that can be told."""
        found: list[tuple[int, int]] = []
        at = 0
        for number, block in enumerate(blocks):
            first = letters(block.split("\n", 1)[0].split(" | ", 1)[0].removeprefix("– "))
            telling = first[:_TELLING]
            place = self._letters.find(telling, at) if len(telling) >= _LEAST_TELLING else -1
            if place >= 0:
                found.append((place, number))
                at = place + len(telling)
        return found

    def block_before(self, caption: _Caption, anchors: Sequence[tuple[int, int]]) -> int | None:
        """Return the block that a caption follows, the first for one above the text.

        None where it stands outside of the article: above or below the text, what holds the picture
        must hold the text as well.
        """
        if not anchors:
            return None
        number = bisect_left(anchors, caption.place, key=lambda anchor: anchor[0])
        place, block = anchors[max(0, number - 1)]
        if number == 0:
            picture = caption.wrapper
            head = picture.getparent()
            if head is not None and (head.tag == "header" or head.find("./h1") is not None):
                picture = head
        elif number == len(anchors):
            # A gallery behind the text may hold a single picture.
            picture = next(caption.element.iterancestors("figure"), caption.wrapper)
        else:
            return block
        return block if self._is_beside(picture, place) else None

    def _is_beside(self, picture: HtmlElement, place: int) -> bool:
        """Whether what holds a picture holds a place of the text as well."""
        element = self._elements[bisect_right(self._starts, place) - 1]
        return any(one is picture.getparent() for one in element.iterancestors())


def _pieces(
    tree: HtmlElement, shown: dict[HtmlElement, HtmlElement]
) -> Iterator[tuple[HtmlElement, str | None]]:
    """Yield the pieces of a page's text with the elements that they are in; None for a caption."""
    inside: HtmlElement | None = None
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            if inside is None and element in shown:
                yield element, None
            if inside is None and (element in shown or element.tag in _UNREAD):
                inside = element
            elif inside is None and element.text:
                yield element, element.text
            continue
        if element is inside:
            inside = None
        above = element.getparent()
        if inside is None and element.tail and above is not None:
            yield above, element.tail
