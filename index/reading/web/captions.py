"""Captions of a page's pictures: those that belong to its article, and where they stand in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from copy import deepcopy
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from index.reading.blocks import tidy
from index.reading.markup import BLOCKS, blocks_of, is_hidden
from index.reading.web.around import is_outside, words_of
from index.reading.web.credits import CREDITED, drop_credits, without_credit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

# Captions by the names that WordPress, Drupal, TYPO3, Joomla, Blogger, MediaWiki and others give
# them: "wp-caption-text", "field--name-field-caption", "tr-caption", "thumbcaption".
_MAY_BE = ".//figcaption|.//*[contains(@class, 'aption')]"
_TAGS = frozenset({"figcaption", "div", "p", "span", "td", "small", "em", "dd", "center"})
_CALLED = frozenset({"caption", "figcaption", "imagecaption", "thumbcaption", "photocaption"})
_PICTURES = ("img", "picture", "video", "audio", "iframe", "svg", "object", "amp-img", "amp-video")
_HEADINGS = ("h1", "h2", "h3", "h4")
_UNREAD = frozenset({"script", "style", "noscript", "template", "head"})
# In characters: a caption, and so much of a block as tells where it stands.
_LONGEST, _LEAST_TELLING, _TELLING = 1_000, 12, 60
# So short a caption may well be said in a paragraph.
_SHORT = 20
# So many times as long as the text are captions that are the text themselves.
_FAR_MORE = 2
# A page has no more captions. Around one are so many elements with nothing else in them.
_MOST, _DEEPEST = 300, 8


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
    shown = _captions(tree)
    if not blocks or not shown:
        return Found(list(blocks), frozenset())
    page = _Page(tree, shown)
    anchors = page.anchors(blocks)
    listed = list(map(_letters, blocks))
    held = "\n".join(listed)
    known: dict[HtmlElement, bool] = {}
    behind: dict[int, list[str]] = {}
    seen: set[str] = set()
    for caption in page.captions:
        text = _text(caption.element)
        letters = _letters(text)
        is_told = letters in (held if len(letters) > _SHORT else listed)
        if not letters or is_told or letters in seen or not _is_own(caption, known):
            continue
        if (number := page.block_before(caption, anchors)) is not None:
            seen.add(letters)
            behind.setdefault(number, []).append(text)
    return _woven(blocks, behind, {_letters(one.element.text_content()) for one in page.captions})


def without_captions(tree: HtmlElement) -> HtmlElement:
    """Return a page without the captions of its pictures: a copy, where there are any."""
    if not tree.xpath(_MAY_BE):
        return tree
    tree = deepcopy(tree)
    for element, wrapper in _captions(tree).items():
        if _shows_a_picture(wrapper):
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
        caption
        for caption, wrapper in _captions(tree).items()
        if _is_shown(caption, wrapper, known)
    ]
    letters = sum(len(_letters(without_credit(_words(caption)))) for caption in shown)
    if letters <= _FAR_MORE * told:
        return None
    for caption in shown:
        caption.tag = "div" if any(True for _ in caption.iterdescendants(*BLOCKS)) else "p"
        caption.attrib.pop("class", None)
        for figure in caption.iterancestors("figure"):
            figure.tag = "div"
    return tree


def _woven(blocks: Sequence[str], behind: dict[int, list[str]], said: set[str]) -> Found:
    """Put captions between blocks; a block that is one of those `said` is an aside as it stands."""
    already = {number for number, block in enumerate(blocks) if _letters(block) in said}
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


def _captions(tree: HtmlElement) -> dict[HtmlElement, HtmlElement]:
    """Return the captions of a page, each with the largest element that holds nothing else.

    The credits of their pictures are taken out of the page.
    """
    found: dict[HtmlElement, HtmlElement] = {}
    for element in tree.xpath(_MAY_BE):
        above = element.iterancestors()
        if len(found) < _MOST and _is_caption(element) and not any(one in found for one in above):
            found[element] = element
    drop_credits(found)
    return {element: _wrapper(element) for element in found if element.getparent() is not None}


def _is_caption(element: HtmlElement) -> bool:
    if element.tag not in _TAGS or any(True for _ in element.iter(*_PICTURES)):
        return False
    called = words_of(element)
    if element.tag == "figcaption":
        return "caption" in called or called.isdisjoint(CREDITED)
    return not called.isdisjoint(_CALLED)


def _wrapper(caption: HtmlElement) -> HtmlElement:
    """Return the largest element that shows a caption's words, and no others."""
    letters, wrapper = len(_letters(caption.text_content())), caption
    for above in islice(caption.iterancestors(), _DEEPEST):
        if above.tag in {"body", "article", "main", "html"} or _says_more(above, letters):
            break
        wrapper = above
    return wrapper


def _says_more(element: HtmlElement, letters: int) -> bool:
    """Whether an element has more letters than so many."""
    found = 0
    for text in element.itertext():
        found += len(_letters(str(text)))
        if found > letters:
            return True
    return False


def _is_own(caption: _Caption, known: dict[HtmlElement, bool]) -> bool:
    """Whether a caption is a picture's that leads nowhere, and not in what is around an article."""
    element, wrapper, _ = caption
    has_heading = any(True for _ in wrapper.iter(*_HEADINGS))
    return not has_heading and _is_shown(element, wrapper, known)


def _is_shown(element: HtmlElement, wrapper: HtmlElement, known: dict[HtmlElement, bool]) -> bool:
    """Whether a page shows a caption with a picture, as no link, and in its article."""
    if any(True for _ in element.iterancestors("a")) or not _shows_a_picture(wrapper):
        return False
    letters = len(_letters(element.text_content()))
    linked = sum(len(_letters(link.text_content())) for link in element.iter("a"))
    hidden = any(map(is_hidden, chain([element], element.iterancestors())))
    return not hidden and linked <= letters / 2 and not is_outside(wrapper, known)


def _shows_a_picture(wrapper: HtmlElement) -> bool:
    """Whether what a caption stands in shows a picture, and no table or quotation."""
    return any(True for _ in wrapper.iter("figure", *_PICTURES))


def _text(caption: HtmlElement) -> str:
    """Return what a caption says, without who made the picture; "" where it says nothing else."""
    text = _words(caption)
    return without_credit(text) if len(text) <= _LONGEST else ""


def _words(caption: HtmlElement) -> str:
    return tidy(" ".join(blocks_of(caption)).replace("\n", " "))


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
            elif letters := _letters(text):
                self._elements.append(element)
                self._starts.append(size)
                parts.append(letters)
                size += len(letters)
        self._letters = "".join(parts)

    def anchors(self, blocks: Sequence[str]) -> list[tuple[int, int]]:
        """Return where blocks begin in the page, each with its number, where that can be told."""
        found: list[tuple[int, int]] = []
        at = 0
        for number, block in enumerate(blocks):
            first = _letters(block.split("\n", 1)[0].split(" | ", 1)[0].removeprefix("– "))
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


def _letters(text: str) -> str:
    return "".join(tidy(text).split()).casefold()
