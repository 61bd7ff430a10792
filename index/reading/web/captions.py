"""Captions of a page's pictures: which elements are one, and which are of its article."""

from __future__ import annotations

from copy import deepcopy
from itertools import chain
from typing import TYPE_CHECKING

from index.reading.blocks import tidy
from index.reading.markup import BLOCKS, blocks_of, is_hidden
from index.reading.web.around import is_outside, words_of
from index.reading.web.credit_lines import without_credit
from index.reading.web.credits import CREDITED, drop_credits
from index.reading.web.letters import letters
from index.reading.web.pictures import holder, shows_picture

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Captions by the names that WordPress, Drupal, TYPO3, Joomla, Blogger, MediaWiki and others give
# them: "wp-caption-text", "field--name-field-caption", "tr-caption", "thumbcaption".
_MAY_BE = ".//figcaption|.//*[contains(@class, 'aption')]"
_TAGS = frozenset({"figcaption", "div", "p", "span", "td", "small", "em", "dd", "center"})
_CALLED = frozenset({"caption", "figcaption", "imagecaption", "thumbcaption", "photocaption"})
_HEADINGS = ("h1", "h2", "h3", "h4")
# A caption has no more characters, and a page no more captions.
_LONGEST, _MOST = 1_000, 300
# So many times as long as the text are captions that are the text themselves.
_FAR_MORE = 2


def captions(tree: HtmlElement) -> dict[HtmlElement, HtmlElement]:
    """Return the captions of a page, each with the largest element that holds nothing else.

    The credits of their pictures are taken out of the page.
    """
    found: dict[HtmlElement, None] = {}
    for element in tree.xpath(_MAY_BE):
        above = element.iterancestors()
        if len(found) < _MOST and _is_caption(element) and not any(one in found for one in above):
            found[element] = None
    drop_credits(found)
    return {element: holder(element) for element in found if element.getparent() is not None}


def without_captions(tree: HtmlElement) -> HtmlElement:
    """Return a page without the captions of its pictures: a copy, where there are any."""
    if not tree.xpath(_MAY_BE):
        return tree
    tree = deepcopy(tree)
    for element, wrapper in captions(tree).items():
        if _is_pictured(wrapper):
            element.drop_tree()
    return tree


def as_paragraphs(tree: HtmlElement, told: int) -> HtmlElement | None:
    """Return a copy of a page whose captions are paragraphs, where they are what it tells.

    They are so where they have far more letters than the `told` ones of the text without them.
    """
    if not tree.xpath(_MAY_BE):
        return None
    tree = deepcopy(tree)
    known: dict[HtmlElement, bool] = {}
    shown = [
        caption for caption, wrapper in captions(tree).items() if _is_shown(caption, wrapper, known)
    ]
    size = sum(len(letters(without_credit(_words(caption)))) for caption in shown)
    if size <= _FAR_MORE * told:
        return None
    for caption in shown:
        caption.tag = "div" if any(True for _ in caption.iterdescendants(*BLOCKS)) else "p"
        caption.attrib.pop("class", None)
        for figure in caption.iterancestors("figure"):
            figure.tag = "div"
    return tree


def is_own(caption: HtmlElement, wrapper: HtmlElement, known: dict[HtmlElement, bool]) -> bool:
    """Whether a caption is a picture's that leads nowhere, and not in what is around an article."""
    has_heading = any(True for _ in wrapper.iter(*_HEADINGS))
    return not has_heading and _is_shown(caption, wrapper, known)


def _is_shown(caption: HtmlElement, wrapper: HtmlElement, known: dict[HtmlElement, bool]) -> bool:
    """Whether a page shows a caption with a picture, as no link, and in its article."""
    if any(True for _ in caption.iterancestors("a")) or not _is_pictured(wrapper):
        return False
    size = len(letters(caption.text_content()))
    linked = sum(len(letters(link.text_content())) for link in caption.iter("a"))
    hidden = any(map(is_hidden, chain([caption], caption.iterancestors())))
    return not hidden and linked <= size / 2 and not is_outside(wrapper, known)


def _is_pictured(wrapper: HtmlElement) -> bool:
    """Whether what holds a caption alone has its picture: of a table, it holds the caption only."""
    return any(True for _ in wrapper.iter("figure")) or shows_picture(wrapper)


def text_of(caption: HtmlElement) -> str:
    """Return what a caption says, without who made the picture; "" where it says nothing else."""
    text = _words(caption)
    return without_credit(text) if len(text) <= _LONGEST else ""


def _is_caption(element: HtmlElement) -> bool:
    if element.tag not in _TAGS or shows_picture(element):
        return False
    called = words_of(element)
    if element.tag == "figcaption":
        return "caption" in called or called.isdisjoint(CREDITED)
    return not called.isdisjoint(_CALLED)


def _words(caption: HtmlElement) -> str:
    return tidy(" ".join(blocks_of(caption)).replace("\n", " "))
