"""HTML that is all text, such as chapters, posts and letters, as blocks."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from index.reading.blocks import BREAK, line, wrapped
from index.reading.buttons import without_buttons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element
    from lxml.html import HtmlElement

# Block elements of a page: an element that holds one is no paragraph, line or link by itself.
BLOCKS = frozenset({
    "article", "div", "figure", "h1", "h2", "h3", "h4", "ol", "p", "section", "table", "ul",
})  # fmt: skip
# Text ends with these, too.
ENDING = BLOCKS | {
    "address", "aside", "blockquote", "body", "center", "dd", "details", "dl", "dt", "fieldset",
    "figcaption", "footer", "form", "h5", "h6", "header", "hr", "html", "li", "main", "pre",
    "summary", "tbody", "td", "tfoot", "th", "thead", "tr",
}  # fmt: skip
_UNREAD = frozenset({
    "script", "style", "head", "nav", "template", "noscript", "iframe", "svg", "button", "select",
    "textarea", "input", "object", "audio", "video", "rt", "rp", "math",
})  # fmt: skip
# A figure may be a table or a quotation as well.
_PICTURES = ("img", "picture", "video", "audio", "iframe", "svg")
# A cell that holds one of these lays out a letter.
HELD = BLOCKS | {"img"}
# Short links in a row are buttons, in characters each; such are no words of a text.
_MAY_BE_MENUS, _LONGEST_BUTTON = frozenset({"p", "div", "td", "center"}), 25
# A cell of data has fewer characters.
_LONGEST_CELL = 300
_PARTED = re.compile(rf"{BREAK}\s*(?:{BREAK}\s*)+")
# Of a field that may be HTML: tags that part paragraphs, and marks within lines.
_PARAGRAPHS = re.compile(r"</?(?:p|br|div|li|h\d)\b[^<>]*>", re.IGNORECASE)
_WITHIN_LINES = re.compile(r"</(?:a|b|i|em|strong|span|u)>|&(?:[a-z]{2,8}|#\d{2,6});")
_STYLE_HIDDEN = ("display:none", "visibility:hidden", "mso-hide:all", "max-height:0")


def blocks_of(root: HtmlElement | _Element) -> list[str]:
    """Return the blocks of a tree in their order, as lines that read.

    Those that only lead elsewhere are left out.
    """
    return without_buttons(_all_blocks(root))


def _all_blocks(root: HtmlElement | _Element) -> list[str]:
    blocks: list[str] = []
    current: list[str] = []
    for token in (*_tokens(root), None):
        if token is not None:
            current.append(token)
            continue
        texts = map(wrapped, _PARTED.split("".join(current)))
        blocks += [text for text in texts if text and text != "–"]
        current = []
    return blocks


def lines_of(root: HtmlElement | _Element) -> Iterator[str]:
    """Yield the lines of a tree in their order: where a block ends, and where a line is ended."""
    current = ""
    for token in (*_tokens(root), None):
        if token is None or token == BREAK:
            if text := line(current):
                yield text
            current = ""
        else:
            current += token


def blocks_of_field(text: str) -> list[str]:
    """Return the paragraphs of a field that may be written as HTML, as plain text, or as both.

    Marks within lines leave the paragraphs as they are.
    """
    if _PARAGRAPHS.search(text):
        return blocks_of_html(text)
    parts = text.split("\n\n")
    if _WITHIN_LINES.search(text):
        parts = [" ".join(blocks_of_html(part)) for part in parts]
    return [part for part in parts if part.strip()]


def blocks_of_html(source: str) -> list[str]:
    """Return the blocks of a piece of HTML, without those that only lead elsewhere."""
    return without_buttons(all_blocks_of_html(source))


def all_blocks_of_html(source: str) -> list[str]:
    """Return the blocks of a piece of HTML, with those that only lead elsewhere."""
    from lxml import etree, html  # noqa: PLC0415 - plain text needs none

    if not source.strip():
        return []
    try:
        parser = html.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
        # Bytes: a declared encoding in text is an error to lxml.
        root: HtmlElement = html.document_fromstring(source.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return []
    for caption in list(root.iter("figcaption")):
        if any(True for one in caption.iterancestors("figure") for _ in one.iter(*_PICTURES)):
            caption.drop_tree()  # as of pages: it says what the picture shows
    return _all_blocks(root)


def _tokens(element: HtmlElement | _Element) -> Iterator[str | None]:
    """Yield text, and None where a block ends."""
    name = _name(element)
    if not name or name in _UNREAD or is_hidden(element) or _is_menu(element, name):
        return
    if name == "br":
        yield BREAK
        return
    if name == "tr" and _is_data(element):
        yield None
        yield " | ".join(
            filter(None, (line("".join(map(str, cell.itertext()))) for cell in element))
        )
        yield None
        return
    is_block = name in ENDING
    if is_block:
        yield None
    if name == "li":
        yield "– "
    yield (element.text or "").replace(BREAK, " ")
    for child in element:
        yield from _tokens(child)
        yield (child.tail or "").replace(BREAK, " ")
    if is_block:
        yield None


def _is_menu(element: HtmlElement | _Element, name: str) -> bool:
    """Whether a block is several short links and nothing else: "3 comments | Continue reading"."""
    if name not in _MAY_BE_MENUS or len(element) < 2:  # noqa: PLR2004
        return False
    links = [one for one in element if _name(one) == "a"]
    if len(links) < 2 or any((one.get("href") or "").startswith("#") for one in links):  # noqa: PLR2004
        return False
    beside = chain([element.text], (one.tail for one in element))
    others = (one for one in element if _name(one) != "a")
    return not (
        any(map(_has_words, beside))
        or any(_has_words(text) for one in others for text in one.itertext())
        or any(len("".join(map(str, one.itertext())).strip()) > _LONGEST_BUTTON for one in links)
    )


def _has_words(text: object) -> bool:
    return any(map(str.isalnum, str(text or "")))


def _is_data(row: HtmlElement | _Element) -> bool:
    """Whether a row holds data, and is not there to lay out a letter."""
    cells = [cell for cell in row if _name(cell) in {"td", "th"}]
    if len(cells) < 2:  # noqa: PLR2004 - a row of one cell is a paragraph
        return False
    has_blocks = any(_name(one) in HELD for cell in cells for one in cell.iter())
    longest = max(len("".join(map(str, cell.itertext()))) for cell in cells)
    return not has_blocks and longest <= _LONGEST_CELL


def is_hidden(element: HtmlElement | _Element) -> bool:
    """Whether a page does not show an element."""
    style = (element.get("style") or "").replace(" ", "").casefold()
    return element.get("hidden") is not None or any(one in style for one in _STYLE_HIDDEN)


def _name(element: HtmlElement | _Element) -> str:
    """Return a tag without its namespace: chapters of books are XML."""
    name: object = element.tag
    return name.rpartition("}")[2].casefold() if isinstance(name, str) else ""
