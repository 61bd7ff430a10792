"""Blocks that lead elsewhere by what they say: "Read also" with links, forms to fill in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from index.languages import LANGUAGES
from index.reading.blocks import line
from index.reading.web.tree import short_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LABELS = (
    "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "b", "em", "a", "dt", "summary",
    "header", "figcaption", "legend",
)  # fmt: skip
# So much of a block is compared with a label, in characters.
_BEGINNING = 200
_HEADS = {"h1", "h2", "h3", "h4"}
# A label that is a line of its own, and no heading over what belongs to the article.
_LINES = {"p", "div", "section", "aside", "figure"}
_LONGEST_LABEL = 40
# Most text of such a block beside its links, in characters for each link: days, numbers.
_BESIDE_A_LINK = 40
_SIGNS = " \t\n:：»›>→▶►…!.•–—-·|▪■+"
# Longest form that asks for an address, in characters.
_LONGEST_FORM = 500
_WRITTEN_INTO = {"", "text", "email"}


class _Measure(NamedTuple):
    """Number of a block's links, the lengths of their text and of all its text, its beginning."""

    links: int
    linked: int
    whole: int
    begins: str

    def is_links(self, said: int) -> bool:
        """Whether the block holds links and little else, beside a label of `said` characters."""
        beside = self.whole - said - self.linked
        return self.linked > 0 and beside <= _BESIDE_A_LINK * self.links


def leading_elsewhere(tree: HtmlElement) -> list[HtmlElement]:
    """Return what leads elsewhere in a page, each without those inside it."""
    found: dict[HtmlElement, None] = {}
    measured: dict[HtmlElement, _Measure] = {}
    for element in tree.iter(*_LABELS):
        said = short_text(element, _LONGEST_LABEL).strip(_SIGNS).casefold()
        if said in _heads("labels"):
            above = _alone_in(element, measured)
            if above not in found:  # or it is a link behind another label, and one itself
                found.update(dict.fromkeys(_with_its_links(above, measured)))
            if above.tag in _LINES:
                found[above] = None  # "Advertisement", with nothing behind it
        elif said in _heads("about") and element not in found:
            found.update(dict.fromkeys(_told_of_the_author(element)))
    found.update(dict.fromkeys(_forms(tree)))
    return list(found)


@cache
def _heads(key: str) -> frozenset[str]:
    return frozenset(one.casefold() for one in LANGUAGES.everywhere("lines", key))


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


def _alone_in(label: HtmlElement, measured: dict[HtmlElement, _Measure]) -> HtmlElement:
    """Return the largest block that says no more than a label in it."""
    said = line(label.text_content())
    above = label
    while (parent := above.getparent()) is not None:
        # Many labels may stand in one block.
        if parent not in measured:
            measured[parent] = _measure(parent)
        if measured[parent].begins != said:
            break
        above = parent
    return above


def _with_its_links(label: HtmlElement, measured: dict[HtmlElement, _Measure]) -> list[HtmlElement]:
    """Return a label with the links that it stands over, or the block that holds nothing else."""
    parent = label.getparent()
    if parent is None or parent.tag in {"body", "html", "main", "article"}:
        return _followed(label)
    if measured[parent].is_links(len(line(label.text_content()))):
        return [parent]
    return _followed(label)


def _followed(label: HtmlElement) -> list[HtmlElement]:
    """Return a label and the blocks of links behind it, none where there are none."""
    behind = []
    for one in label.itersiblings():
        if (label.tail or "").strip() or not _measure(one).is_links(0):
            break
        behind.append(one)
    return [label, *behind] if behind else []


def _measure(block: HtmlElement) -> _Measure:
    links = list(block.iter("a"))
    linked = sum(len(line(link.text_content())) for link in links)
    text = line(block.text_content())
    return _Measure(len(links), linked, len(text), text[:_BEGINNING])


def _forms(tree: HtmlElement) -> list[HtmlElement]:
    """Return the blocks around what a reader is to write into."""
    found: dict[HtmlElement, None] = {}
    small: dict[HtmlElement, bool] = {}
    for field in tree.iter("input"):
        if (field.get("type") or "").casefold() not in _WRITTEN_INTO:
            continue
        above = None
        for one in field.iterancestors("div", "section", "form", "aside"):
            if one not in small:
                is_long = len(one.text_content()) > _LONGEST_FORM
                small[one] = not is_long and one.find(".//h1") is None
            if not small[one]:
                break
            above = one
        if above is not None and above not in found and above.find(".//article") is None:
            found[above] = None
    return list(found)
