"""Web archives, WARC and WACZ: an article a page that was fetched."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from index.errors import EmptyInput, Malformed, ReadingError, Reason, TooLarge
from index.reading.archives import Archive, unpacks_too_large
from index.reading.content import kind_of
from index.reading.kinds import Kind
from index.reading.plain import LONGEST_SOURCE_ID
from index.reading.web import page
from index.reading.web.tree import LARGEST_PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.models import Article

SAMPLES = (b"WARC/1.0\r\n",)
MOST_PAGES = 10_000
# Largest size of all unpacked pages of an archive together, in bytes.
LARGEST_WHOLE = 400 * 1024 * 1024
_MARKUP = ("text/html", "application/xhtml+xml")


def read(content: bytes, name: str) -> Iterator[Article | ReadingError]:
    """Yield an article a page; a page without one is passed over.

    Raises Malformed, TooLarge, or EmptyInput where no page has an article.
    """
    archives = [content]
    if kind_of(content) == Kind.WACZ:
        with Archive(content, name) as packed:
            archives = [
                packed.read(one)
                for one in packed.members()
                if one.filename.endswith((".warc", ".warc.gz"))
            ]
    count = 0
    for one in archives:
        for found in _articles(one, name):
            count += 1
            yield found
    if not count:
        raise EmptyInput(name, Reason.NO_ARTICLE)


def _articles(content: bytes, name: str) -> Iterator[Article]:
    """Yield the articles of the pages of one archive. Raises Malformed, TooLarge."""
    whole = 0
    for number, (address, markup) in enumerate(_pages(content, name)):
        whole += len(markup)
        if number >= MOST_PAGES:
            raise TooLarge(name, Reason.TOO_MANY_PARTS, limit=MOST_PAGES)
        if whole > LARGEST_WHOLE:
            raise unpacks_too_large(name, LARGEST_WHOLE)
        try:
            for found in page.read(markup, name):
                source_id = (found.url or address)[:LONGEST_SOURCE_ID]
                yield replace(found, source_id=source_id, url=found.url or address)
        except ReadingError:
            continue  # the archive of a site is full of pages without an article


def _pages(content: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    """Yield the address and the markup of each page that was there."""
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    try:
        for record in ArchiveIterator(BytesIO(content)):
            http = record.http_headers
            if record.rec_type != "response" or http is None or http.get_statuscode() != "200":
                continue
            if (http.get_header("Content-Type") or "").partition(";")[0].strip() in _MARKUP:
                address = record.rec_headers.get_header("WARC-Target-URI") or name
                yield address.strip("<>"), record.content_stream().read(LARGEST_PAGE)
    except (ArchiveLoadFailed, ValueError, EOFError, OSError, AttributeError) as error:
        raise Malformed(name, Reason.BROKEN) from error
