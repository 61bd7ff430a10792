"""Lines that a page shows and that are not in the text of its article."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

from index.reading.markup import ENDING, is_hidden
from index.reading.web.letters import letters

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from lxml.html import HtmlElement

_UNSHOWN = frozenset({
    "head", "script", "style", "noscript", "template", "svg", "select", "textarea", "iframe",
    "object", "math",
})  # fmt: skip
_ENDS = ENDING | {"br", "option", "button"}
# So many lines of a page are looked at. A longer text is not looked through for each of them.
_MOST, _LONGEST_SEARCHED = 1_000, 100_000
# So short a line may well be a part of another one, in characters.
_SHORT = 20
# So many words may stand behind a line of the text that a page shows; that has so many letters.
_BEHIND, _LEAST = 12, 10


def lines_around(tree: HtmlElement, text: str, known: Collection[str]) -> Iterator[str]:
    """Yield the lines of a page that are neither in the text of its article nor `known` of it."""
    lines = [*text.split("\n"), *known]
    cells = (cell for one in lines if " | " in one for cell in one.split(" | "))
    told = {letters(one.removeprefix("– ")) for one in (*lines, *cells)}
    held = letters(text) if len(text) <= _LONGEST_SEARCHED else ""
    for shown in islice(_lines(tree), _MOST):
        said = letters(shown)
        if said and said not in told and (len(said) <= _SHORT or said not in held):
            yield _behind(shown, told)


def _behind(shown: str, told: Collection[str]) -> str:
    """Return what a line has behind a line of the text: the credit behind a caption."""
    words = shown.split(" ")
    for behind in range(1, min(len(words), _BEHIND)):
        before = letters("".join(words[:-behind]))
        if len(before) >= _LEAST and before in told:
            return " ".join(words[-behind:])
    return shown


def _lines(tree: HtmlElement) -> Iterator[str]:
    """Yield what a page shows in lines: each ends where an element does that is a block."""
    unshown: HtmlElement | None = None
    parts: list[str] = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if unshown is None and element.tag in _ENDS and parts:
            yield " ".join("".join(parts).split())
            parts = []
        if event == "start":
            if unshown is None and _is_unshown(element):
                unshown = element
            elif unshown is None and element.text:
                parts.append(element.text)
            continue
        if element is unshown:
            unshown = None
        if unshown is None and element.tail:
            parts.append(element.tail)
    if parts:
        yield " ".join("".join(parts).split())


def _is_unshown(element: HtmlElement) -> bool:
    is_read_out = element.get("aria-hidden") != "true"
    return element.tag in _UNSHOWN or not is_read_out or is_hidden(element)
