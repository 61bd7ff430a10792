"""Notes as Evernote exports them (ENEX): an article a note, many of which are clipped pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.errors import EmptyInput, Reason
from index.reading import xml
from index.reading.bundles.entries import Entry, article
from index.reading.markup import blocks_of_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from index.errors import ReadingError
    from index.models import Article

# Pictures and other files of a note, in letters: they may be longer than a parser allows.
_FILE, _FILE_ENDS = b"<resource>", b"</resource>"
# Words that only Evernote can read, and what declares the note.
_UNREAD = re.compile(
    r"<en-crypt\b[^>]{0,999}>[^<]*</en-crypt>|<\?xml[^>]{0,500}\?>|<!DOCTYPE[^>]{0,500}>"
)


def read(content: bytes, name: str) -> Iterator[Article | ReadingError]:
    """Yield an article a note; one without words is passed over. Raises EmptyInput, Malformed."""
    root = xml.parse(_without_files(content), name)
    entries = [one for one in map(_entry, xml.found(root, "note")) if any(one.blocks)]
    if not entries:
        raise EmptyInput(name, Reason.NO_ARTICLE)
    for number, entry in enumerate(entries, start=1):
        yield article(entry, name, number)


def _without_files(content: bytes) -> bytes:
    kept, place = [], 0
    while (start := content.find(_FILE, place)) >= 0:
        kept.append(content[place:start])
        end = content.find(_FILE_ENDS, start)
        place = end + len(_FILE_ENDS) if end >= 0 else len(content)
    return b"".join([*kept, content[place:]])


def _entry(note: _Element) -> Entry:
    written = next(xml.found(note, "content"), None)
    text = (written.text or "") if written is not None else ""
    return Entry(
        blocks=blocks_of_html(_UNREAD.sub("", text)),
        title=xml.text_of(note, "title"),
        published=xml.text_of(note, "created"),
        author=xml.text_of(note, "author"),
        url=xml.text_of(note, "source-url"),
    )
