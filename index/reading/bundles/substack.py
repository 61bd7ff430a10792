"""The export of a newsletter that Substack makes: a table of the posts, and a page of each."""

from __future__ import annotations

import csv
import re
from io import StringIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from index.errors import EmptyInput, Malformed, Reason
from index.reading.archives import Archive
from index.reading.binary import SUBSTACK_POST, SUBSTACK_TABLE
from index.reading.blocks import line
from index.reading.bundles.entries import Entry, article
from index.reading.encoding import decode
from index.reading.markup import blocks_of_html

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from index.errors import ReadingError
    from index.models import Article

# A form for the reader's address, among the paragraphs.
_FORM = re.compile(r'<div class="subscription-widget.{0,3000}?</p>\s*(?:</div>\s*){1,3}', re.DOTALL)


def read(content: bytes, name: str) -> Iterator[Article | ReadingError]:
    """Yield an article a post that is out, with what the table tells of it. Raises ReadingError."""
    with Archive(content, name) as archive:
        members = [one.filename for one in archive.members()]
        posts = {found[1]: one for one in members if (found := SUBSTACK_POST.search(one))}
        table = next(one for one in members if SUBSTACK_TABLE.search(one))
        rows = csv.DictReader(StringIO(decode(archive.read(table), name), newline=""))
        count = 0
        try:
            for row in rows:
                number = (row.get("post_id") or "").partition(".")[0]
                if (row.get("is_published") or "").casefold() == "true" and number in posts:
                    count += 1
                    page = decode(archive.read(posts[number]), name)
                    yield article(_entry(row, page), PurePosixPath(posts[number]).name)
        except csv.Error as error:
            raise Malformed(name, Reason.BROKEN) from error
    if not count:
        raise EmptyInput(name, Reason.NO_ARTICLE)


def _entry(row: Mapping[str, str | None], page: str) -> Entry:
    lead = line(row.get("subtitle") or "")
    return Entry(
        blocks=[*([lead] if lead else []), *blocks_of_html(_FORM.sub("", page))],
        title=row.get("title"),
        published=row.get("post_date"),
    )
