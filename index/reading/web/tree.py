"""Pages as trees: decoded, parsed, and held to a size that can be worked on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from charset_normalizer import from_bytes
from lxml import etree, html

from index.errors import EmptyInput, Malformed, Reason, TooLarge
from index.reading.blocks import line
from index.reading.encoding import LARGER_SETS, TELLING
from index.reading.guessing import ENOUGH, guess
from index.reading.web.line_breaks import part_at_breaks

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Telegram lets bots have 20 MB, and no page of words has as much.
LARGEST_PAGE = 20 * 1024 * 1024
# Elements and attributes that a page may have: beyond that it takes minutes.
MOST_ELEMENTS, MOST_ATTRIBUTES = 200_000, 400_000
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""\A<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{2,40})""")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_NEVER_SHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
# In bytes from its beginning, as browsers look for it.
_CHARSET_REACH = 4096
# Characters that are lost, beyond which a page is not written as it says: so many, or this share.
_LOST, _MOST_LOST, _SHARE_LOST = "\ufffd", 3, 0.02
# Comment in which a program notes the page it saved; attributes of elements with a shadow tree.
_SAVED = re.compile(
    rb"<!--\s*(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s+url:\s*)(https?://\S{1,2000}?)(?=\s|-->)"
)
_SHADOWS = {"shadowrootmode", "shadowroot", "shadowmode"}
# Blanks in the source of a page make a text so many times as long at most.
_WITH_BLANKS = 5
_TAGS = re.compile(rb"<[^<>]{0,2000}>")


def parse(content: bytes, name: str) -> HtmlElement:
    """Return a page's tree. Raises EmptyInput, TooLarge, or Malformed where it holds none."""
    if len(content) > LARGEST_PAGE:
        raise TooLarge(name, Reason.TOO_MANY_BYTES, megabytes=LARGEST_PAGE // 1024 // 1024)
    text = _DECLARATION.sub("", _NEVER_SHOWN.sub("", decoded(content)))
    if not text.strip():
        raise EmptyInput(name, Reason.EMPTY)
    if text.count("<") > 2 * MOST_ELEMENTS or text.count("=") > 10 * MOST_ATTRIBUTES:
        raise TooLarge(name, Reason.TOO_MANY_PARTS, limit=MOST_ELEMENTS)
    try:
        # No comment stays: no page shows what they hold.
        parser = html.HTMLParser(remove_comments=True, remove_pis=True)
        tree = html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Malformed(name, Reason.BROKEN) from error
    if attributes(tree) > MOST_ATTRIBUTES:
        raise TooLarge(name, Reason.TOO_MANY_PARTS, limit=MOST_ATTRIBUTES)
    _join_shadows(tree)
    part_at_breaks(tree)
    return tree


def _join_shadows(tree: HtmlElement) -> None:
    """Make a part of the page what programs save as a tree of its own."""
    for template in list(tree.iter("template")):
        if not _SHADOWS.isdisjoint(template.attrib):
            template.drop_tag()


def saved_from(content: bytes) -> str | None:
    """Return the address that a program has noted where it saved a page."""
    found = _SAVED.search(content[:_CHARSET_REACH])
    return found[1].decode("utf-8", "replace") if found else None


def attributes(tree: HtmlElement) -> int:
    """Return how many attributes a page has."""
    return sum(len(element.attrib) for element in tree.iter(etree.Element))


def decoded(content: bytes) -> str:
    """Return a page's characters: as it says, unless that cannot be."""
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
    ):
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    head = content[:_CHARSET_REACH]
    if said := _CHARSET.search(head) or _XML_ENCODING.search(head):
        # A page may say less than it is written in: browsers take the larger set as well.
        named = said[1].decode().casefold()
        try:
            text = content.decode(LARGER_SETS.get(named, named), "replace")
        except LookupError:
            return content.decode(_guessed(content), "replace")
        letters = sum(not one.isascii() for one in text)
        if text.count(_LOST) <= max(_MOST_LOST, _SHARE_LOST * letters):
            return text
    return content.decode(_guessed(content), "replace")


def _guessed(content: bytes) -> str:
    """Return the encoding that explains a page whose own word for it is wrong or missing."""
    lines = b"\n".join(one for one in content.splitlines() if not one.isascii())
    found = guess(content, _TAGS.sub(b" ", lines)[:TELLING])
    if found and found[1] >= ENOUGH:
        return found[0]
    best = from_bytes(content[: 64 * 1024]).best()
    return best.encoding if best else "cp1252"


def short_text(element: HtmlElement, most: int) -> str:
    """Return the text of an element on one line, "" where it has more characters."""
    text = ""
    for piece in element.itertext():
        text += str(piece)
        if len(text) > _WITH_BLANKS * most:
            return ""
    text = line(text)
    return text if len(text) <= most else ""
