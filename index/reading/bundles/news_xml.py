"""News as agencies and content systems hand it on: NITF, NewsML-G2, WordPress' export."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.errors import EmptyInput, Reason
from index.reading import xml
from index.reading.blocks import line
from index.reading.bundles.entries import Entry, article
from index.reading.markup import blocks_of, blocks_of_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from index.errors import ReadingError
    from index.models import Article

_DAY = slice(0, 8)
# Marks in square brackets that WordPress makes something of: pictures go with what is in them.
_PICTURES = re.compile(
    r"\[(caption|wp_caption|gallery|playlist|audio|video|embed)\b[^\]]{0,2000}\]"
    r"(?:.{0,5000}?\[/\1\])?",
    re.DOTALL,
)
_MARK = re.compile(
    r"\[/[a-z][\w-]{2,40}\]|\[[a-z][\w-]{2,40}(?:\s+[\w-]{1,40}=(?:\"[^\"\]]{0,2000}\"|'[^'\]]{0,2000}'"
    r"|[^\s\]\"']{1,200})){1,20}\s*/?\]"
)
# Posts that nobody marked up have blank lines between their paragraphs.
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


def read(content: bytes, name: str) -> Iterator[Article | ReadingError]:
    """Yield an article an item. Raises EmptyInput, Malformed."""
    root = xml.parse(content, name)
    if xml.tag(root) == "rss":
        entries = list(_posts(root))
    elif xml.tag(root) == "nitf":
        entries = [_nitf(root)]
    else:
        entries = [_item(one) for one in xml.found(root, "newsItem")]
        entries += [_nitf(one) for one in xml.found(root, "nitf") if not entries]
    if not entries:
        raise EmptyInput(name, Reason.NO_ARTICLE)
    for number, entry in enumerate(entries, start=1):
        yield article(entry, name, number)


def _posts(root: _Element) -> Iterator[Entry]:
    """Yield the published posts of a WordPress export: drafts, menus and pictures are none."""
    channel = next(xml.found(root, "channel"), root)
    publisher = channel.findtext("title")
    writers = {
        xml.text_of(one, "author_login"): xml.text_of(one, "author_display_name")
        for one in xml.found(channel, "author")
    }
    for item in xml.found(channel, "item"):
        is_out = xml.text_of(item, "status") in {"publish", None}
        if is_out and xml.text_of(item, "post_type") in {"post", "page", None}:
            encoded = next(
                (one for one in xml.found(item, "encoded") if "content" in str(one.tag)), None
            )
            creator = xml.text_of(item, "creator")
            yield Entry(
                blocks=_post((encoded.text or "") if encoded is not None else ""),
                id=xml.text_of(item, "guid") or xml.text_of(item, "link"),
                title=xml.text_of(item, "title"),
                published=xml.text_of(item, "post_date") or xml.text_of(item, "pubDate"),
                author=writers.get(creator) or creator,
                publisher=publisher,
                url=xml.text_of(item, "link"),
            )


def _post(written: str) -> list[str]:
    """Return the blocks of a post as its editor holds it."""
    plain = _MARK.sub("", _PICTURES.sub("", written.replace("\r\n", "\n")))
    return blocks_of_html(_BLANK_LINE.sub("\n<p>\n", plain))


# Elements of NITF with an article's day.
_DATED = ("date.issue", "date.release", "story.date")


def _nitf(root: _Element) -> Entry:
    dated = (one for tag in _DATED for one in xml.found(root, tag) if xml.attribute(one, "norm"))
    issued = next(dated, None)
    document = next(xml.found(root, "doc-id"), None)
    # A note to editors has content as well.
    bodies = (one for whole in xml.found(root, "body") for one in whole.iterfind("{*}body.content"))
    body = next(bodies, None)
    byline = next(xml.found(root, "byline"), None)
    source = next(xml.found(root, "doc.copyright"), None)
    return Entry(
        blocks=blocks_of(body) if body is not None else (),
        id=xml.attribute(document, "id-string") if document is not None else None,
        title=xml.text_of(root, "hl1") or xml.text_of(root, "title"),
        published=_day(xml.attribute(issued, "norm")) if issued is not None else None,
        author=(xml.text_of(byline, "person") or _text(byline)) if byline is not None else None,
        publisher=xml.attribute(source, "holder") if source is not None else None,
    )


# Elements of NewsML with an article's author.
_WRITERS = ("by", "creator")


def _item(root: _Element) -> Entry:
    content = next(xml.found(root, "contentSet"), None)
    blocks: list[str] = []
    if content is not None:
        body = next(
            (one for name in ("body.content", "body") for one in xml.found(content, name)), content
        )
        plain = [one.text or "" for one in xml.found(content, "inlineData")]
        blocks = [part for one in plain for part in one.split("\n\n")] or blocks_of(body)
    creator = next((one for tag in _WRITERS for one in xml.found(root, tag)), None)
    return Entry(
        blocks=blocks,
        id=xml.attribute(root, "guid"),
        title=xml.text_of(root, "headline") or xml.text_of(root, "title"),
        published=xml.text_of(root, "contentCreated") or xml.text_of(root, "firstCreated"),
        author=(xml.text_of(creator, "name") or _text(creator)) if creator is not None else None,
        publisher=xml.text_of(root, "infoSource") or xml.text_of(root, "copyrightHolder"),
    )


def _text(element: _Element) -> str:
    return line("".join(map(str, element.itertext())))


def _day(written: str | None) -> str | None:
    """Return a day as NITF writes it, 20260102T100000Z, in the usual way."""
    day = (written or "")[_DAY]
    return f"{day[:4]}-{day[4:6]}-{day[6:]}" if day.isdecimal() else written
