"""Pictures of a page, and the elements that hold one with its caption."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from index.reading.web.letters import count, says_more

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.html import HtmlElement

_PICTURES = ("img", "picture", "video", "audio", "iframe", "svg", "object", "amp-img", "amp-video")
# Around a caption are so many elements with nothing else in them, and these are never among them.
_DEEPEST = 8
_WHOLE = frozenset({"body", "article", "main", "html"})


def shows_picture(element: HtmlElement) -> bool:
    """Whether there is a picture in an element."""
    return any(True for _ in element.iter(*_PICTURES))


def holder(caption: HtmlElement, beside: Callable[[HtmlElement], int] = lambda _: 0) -> HtmlElement:
    """Return the largest element that shows a caption's words, and no others.

    It may have so many letters more as there are `beside` the caption in it.
    """
    letters, held = count(caption), caption
    for above in islice(caption.iterancestors(), _DEEPEST):
        if above.tag in _WHOLE or says_more(above, letters + beside(above)):
            break
        held = above
    return held
