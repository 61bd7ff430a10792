"""Who made a page's pictures: elements that say so in captions and beside them, taken out."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

from index.reading.blocks import tidy
from index.reading.markup import ENDING
from index.reading.web.around import words_of
from index.reading.web.credit_lines import LONGEST, says_who
from index.reading.web.letters import count, says_more
from index.reading.web.pictures import holder, shows_picture
from index.text.punctuation import CLOSES, COMMAS, TERMINAL

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from lxml.html import HtmlElement

# The names of elements that say who made a picture. Such tags may also be a part of a sentence.
CREDITED = frozenset({
    "credit", "credits", "copyright", "photographer", "photocredit", "imagecredit", "attribution",
    "licence", "license", "fotograf", "rights", "agency",
})  # fmt: skip
_TAGS = frozenset({"cite", "small"})
# What holds more letters is no caption.
_LONGEST_AROUND = 3_000
# A picture's elements are so many.
_MOST = 60


def drop_credits(captions: Collection[HtmlElement]) -> None:
    """Take out of the pictures of captions what says who made them, and no words of a text."""
    done: set[HtmlElement] = set()
    for caption in captions:
        picture = _picture(caption)
        if picture is None or picture in done:
            continue
        done.add(picture)
        for one in _called(picture):
            is_free = one not in captions and not any(it in captions for it in one.iter("*"))
            if is_free and _is_credit(one, picture, captions):
                one.drop_tree()


def _picture(caption: HtmlElement) -> HtmlElement | None:
    """Return the largest element that holds a picture, its caption and who made it."""
    if (figure := next(caption.iterancestors("figure"), None)) is not None:
        return figure
    held = holder(
        caption,
        lambda above: sum(count(one) for one in _called(above) if not _is_in(one, caption)),
    )
    return held if shows_picture(held) else None


def _called(element: HtmlElement) -> list[HtmlElement]:
    """Return the first elements that are called credits and are as short as one."""
    found: list[HtmlElement] = []
    for one in islice(element.iterdescendants("*"), _MOST):
        is_called = one.tag in _TAGS or not words_of(one).isdisjoint(CREDITED)
        if (
            is_called
            and not says_more(one, LONGEST)
            and not any(_is_in(one, other) for other in found[-1:])
        ):
            found.append(one)
    return found


def _is_credit(one: HtmlElement, picture: HtmlElement, captions: Collection[HtmlElement]) -> bool:
    """Whether what is called a credit stands alone, or at the end or the beginning of a caption."""
    text = tidy(one.text_content()).strip()
    block = next(
        (it for it in _with_above(one) if it.tag in ENDING or it in captions or it is picture), one
    )
    if block is one:
        return True
    if says_more(block, _LONGEST_AROUND):
        return False
    before, behind = _line_around(one, block, captions)
    if not before and not behind:
        return block not in captions or one.tag != "small" or says_who(text)
    if not any(it in captions for it in _with_above(block)):
        return False
    if one.tag in _TAGS and words_of(one).isdisjoint(CREDITED):
        ends = re.search(rf"[{TERMINAL}|/–—·•©(（]{CLOSES}?$", before)
        return not behind and (says_who(text) or ends is not None)
    return not behind or (not before and not behind[0].islower() and behind[0] not in COMMAS)


def _line_around(
    one: HtmlElement, block: HtmlElement, captions: Collection[HtmlElement]
) -> tuple[str, str]:
    """Return what stands before an element and behind it in a block, without blocks in that."""
    parts: tuple[list[str], list[str]] = ([], [])
    is_behind = False
    for element, text in _own_pieces(block, one, captions):
        is_behind = is_behind or element is one
        parts[is_behind].append(text)
    before, behind = (tidy("".join(part)).strip() for part in parts)
    is_said = any(map(str.isalnum, behind))
    return (before if any(map(str.isalnum, before)) else ""), (behind if is_said else "")


def _own_pieces(
    block: HtmlElement, one: HtmlElement, captions: Collection[HtmlElement]
) -> Iterator[tuple[HtmlElement, str]]:
    """Yield the pieces of a block's own line, with `one` in place of its words."""
    walk = etree.iterwalk(block, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            if element is not block:
                yield block, element.tail or ""
        elif element is one:
            yield one, ""
            walk.skip_subtree()
        elif element is not block and (element.tag in ENDING or element in captions):
            walk.skip_subtree()
        else:
            yield block, element.text or ""


def _with_above(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()


def _is_in(element: HtmlElement, other: HtmlElement) -> bool:
    return any(it is other for it in _with_above(element))
