"""Blocks that lead elsewhere by what they say: "Read also" with links, forms to fill in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.reading.blocks import line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

_LABELS = (
    "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "b", "em", "a", "dt", "summary",
    "header", "figcaption", "legend",
)  # fmt: skip
# The same with the blanks that its source has.
_LONGEST_SOURCE = 200
_HEADS = {"h1", "h2", "h3", "h4"}
_LONGEST_LABEL = 40
# What such a block says beside its links: days, numbers; in characters a link.
_BESIDE_A_LINK = 40
_SIGNS = " \t\n:：»›>→▶►…!.•–—-·|▪■+"
# What asks for an address is no longer; in characters.
_LONGEST_FORM = 500
_WRITTEN_INTO = {"", "text", "email"}


def leading_elsewhere(tree: HtmlElement) -> list[HtmlElement]:
    """Return what leads elsewhere in a page, each without those inside it."""
    found: dict[HtmlElement, None] = {}
    for element in tree.iter(*_LABELS):
        said = _said(element)
        if said in _heads("labels"):
            found.update(dict.fromkeys(_with_its_links(element)))
        elif said in _heads("about"):
            found.update(dict.fromkeys(_told_of_the_author(element)))
    found.update(dict.fromkeys(_forms(tree)))
    return list(found)


@cache
def _heads(key: str) -> frozenset[str]:
    return frozenset(one.casefold() for one in LANGUAGES.everywhere("lines", key))


def _said(element: HtmlElement) -> str:
    """Return what an element says, "" where that is too long for a label."""
    text = ""
    for piece in element.itertext():
        text += str(piece)
        if len(text) > _LONGEST_SOURCE:
            return ""
    text = line(text)
    return text.strip(_SIGNS).casefold() if len(text) <= _LONGEST_LABEL else ""


def _told_of_the_author(head: HtmlElement) -> list[HtmlElement]:
    """Return the block under such a head, or the head with what stands behind it to the next."""
    parent = head.getparent()
    if parent is None:
        return []
    is_first = all(not line(one.text_content()) for one in head.itersiblings(preceding=True))
    if is_first and parent.tag not in {"body", "article", "main"} and parent.find(".//h1") is None:
        return [parent]
    behind = []
    for one in head.itersiblings():
        if one.tag in _HEADS:
            break
        behind.append(one)
    return [head, *behind]


def _with_its_links(label: HtmlElement) -> list[HtmlElement]:
    """Return a label with the links that it stands over, or the block that holds nothing else."""
    said = line(label.text_content())
    above = label
    while (parent := above.getparent()) is not None and line(parent.text_content()) == said:
        above = parent
    if parent is None or parent.tag in {"body", "html", "main", "article"}:
        return _followed(above)
    if _is_links((parent,), len(said)):
        return [parent]
    return _followed(above)


def _followed(label: HtmlElement) -> list[HtmlElement]:
    """Return a label and the blocks of links behind it, none where there are none."""
    behind = []
    for one in label.itersiblings():
        if (label.tail or "").strip() or not _is_links((one,), 0):
            break
        behind.append(one)
    return [label, *behind] if behind else []


def _is_links(blocks: Iterable[HtmlElement], said: int) -> bool:
    """Whether blocks hold links and little else, of which so much is their label."""
    links = [link for block in blocks for link in block.iter("a")]
    linked = sum(len(line(link.text_content())) for link in links)
    whole = sum(len(line(block.text_content())) for block in blocks)
    return linked > 0 and whole - said - linked <= _BESIDE_A_LINK * len(links)


def _forms(tree: HtmlElement) -> list[HtmlElement]:
    """Return the blocks around what a reader is to write into."""
    found = []
    for field in tree.iter("input"):
        if (field.get("type") or "").casefold() not in _WRITTEN_INTO:
            continue
        above = None
        for one in field.iterancestors("div", "section", "form", "aside"):
            if len(one.text_content()) > _LONGEST_FORM or one.find(".//h1") is not None:
                break
            above = one
        if above is not None and above.find(".//article") is None:
            found.append(above)
    return found
