"""RSS, RDF and Atom: an article an entry."""

from __future__ import annotations

import re
from dataclasses import replace
from email.utils import parseaddr
from io import BytesIO
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from index.errors import EmptyInput, Malformed, Reason, TooLarge
from index.reading.bundles.entries import Entry, article
from index.reading.markup import blocks_of_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.errors import ReadingError
    from index.models import Article

SAMPLES = (
    (
        b"<rss version='2.0'><channel><title>a</title><item><title>Mill</title><link>https://m.example/"
        b"</link><pubDate>Fri, 02 Jan 2026 10:00:00 GMT</pubDate><description>&lt;p&gt;The mill is "
        b"sold.&lt;/p&gt;</description></item></channel></rss>"
    ),
    (
        b"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Mill</title><updated>2026-01-02T10:00"
        b"</updated><content type='html'>sold</content></entry></feed>"
    ),
)
# Elements with the whole text in feeds for aggregators.
_WHOLE = ("yandex_full-text", "turbo_content", "full-text", "fulltext")
_MARKUP = re.compile(r"<[a-zA-Z/!]|&[a-z#]")
MOST_ENTRIES = 20_000
# Entities made of entities, which stand at the beginning: nobody needs them but who wants to fill
# a memory.
_NESTED, _MOST_NESTED = re.compile(rb"<!ENTITY\s+\S{1,99}\s+[\"'][^\"'<>]{0,999}&[a-zA-Z]"), 3
_HEAD = 64 * 1024
_REFERENCE = re.compile(rb"&#(?:[xX]([0-9a-fA-F]{1,40})|([0-9]{1,40}));?")
_HALVES, _CHARACTERS = range(0xD800, 0xE000), range(1, 0x110000)


def read(content: bytes, name: str) -> Iterator[Article | ReadingError]:
    """Yield an article an entry. Raises EmptyInput, Malformed, TooLarge."""
    import feedparser  # noqa: PLC0415

    if len(_NESTED.findall(content[:_HEAD])) >= _MOST_NESTED:
        raise Malformed(name, Reason.BROKEN)
    # It looks for a parser that hardly anybody has, in all folders, each time.
    feedparser.api.PREFERRED_XML_PARSERS.clear()
    # As a file: anything else is taken for an address or a path, and opened.
    feed = feedparser.parse(BytesIO(_REFERENCE.sub(_whole, content)), resolve_relative_uris=False)
    if not feed.entries:
        if feed.get("bozo"):
            raise Malformed(name, Reason.BROKEN)
        raise EmptyInput(name, Reason.NO_ARTICLE)
    if len(feed.entries) > MOST_ENTRIES:
        raise TooLarge(name, Reason.TOO_MANY_PARTS, limit=MOST_ENTRIES)
    # In Atom whoever wrote the feed wrote its entries; RSS names who edits it.
    is_atom = str(feed.get("version") or "").startswith("atom")
    publisher = _plain(feed.feed.get("title"))
    out = [one for one in feed.entries if str(one.get("blogger_status")).upper() != "DRAFT"]
    posts = [one for one in out if not _is_comment(one)] or feed.entries
    for number, one in enumerate(posts, start=1):
        entry = _entry(one, publisher)
        if not entry.author and is_atom:
            entry = replace(entry, author=_plain(feed.feed.get("author")))
        yield article(replace(entry, url=_whole_address(entry.url, one, feed.feed)), name, number)


def _is_comment(one: dict[str, Any]) -> bool:
    """Whether an entry is what a reader wrote to another one, as exports of blogs hold them."""
    kinds = [str(tag.get("term", "")) for tag in one.get("tags") or ()]
    said = str(one.get("blogger_type") or one.get("type") or "")
    replies = "thr_in-reply-to" in one or "in-reply-to" in one
    return replies or said.casefold() == "comment" or any(k.endswith("#comment") for k in kinds)


def _whole(found: re.Match[bytes]) -> bytes:
    """Return a reference to a character as it is, and to what is none as the sign for that."""
    number = int(found[1], 16) if found[1] else int(found[2])
    is_one = number in _CHARACTERS and number not in _HALVES
    return found[0] if is_one else b"&#xFFFD;"


def _entry(one: dict[str, Any], publisher: str | None) -> Entry:
    whole = [str(part.get("value") or "") for part in one.get("content") or ()]
    whole += [str(one.get(key) or "") for key in ("summary", *_WHOLE)]
    text = max(whole, key=len)
    return Entry(
        blocks=blocks_of_html(text) if _MARKUP.search(text) else text.split("\n"),
        id=one.get("id") or one.get("link"),
        title=_plain(one.get("title")),
        # Feeds of the Atom kind need say no more than when an entry was last changed.
        published=one.get("published") or one.get("updated"),
        author=_plain(_named(one.get("author"))),
        publisher=publisher,
        url=one.get("link"),
    )


def _named(written: str | None) -> str | None:
    """Return who wrote an entry, without their address: "desk@post.example (Ida Brenn)"."""
    return parseaddr(written)[0] or written if written and "@" in written else written


def _whole_address(url: str | None, one: dict[str, Any], feed: dict[str, Any]) -> str | None:
    """Return the address of an entry, which may begin where that of its feed ends."""
    bases = (one.get("base"), (one.get("link_detail") or {}).get("base"), feed.get("link"))
    base = next((str(each) for each in bases if str(each).startswith("http")), None)
    if not base or not url or "://" in url:
        return url
    try:
        return urljoin(base, url)
    except ValueError:  # it is no address: //[
        return None


def _plain(written: str | None) -> str | None:
    """Return a title without the markup that some put into it."""
    if not written:
        return None
    return " ".join(blocks_of_html(written)) if "<" in written or "&" in written else written
