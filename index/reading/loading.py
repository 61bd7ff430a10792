"""Readers of formats, loaded when they are needed, or all that a file takes before it is read."""

from __future__ import annotations

import codecs
import time
from contextlib import suppress
from encodings.aliases import aliases
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from index.errors import ReadingError
from index.reading.bylines import has_first_name
from index.reading.dates import parse_date
from index.reading.formats import FORMATS, format_of
from index.reading.kinds import Kind
from index.reading.markup import blocks_of_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.models import Article
    from index.reading.scans import Scan

_WARM: set[str] = set()
# Formats that files of other formats hold.
_HELD: dict[str, set[str]] = {
    **{kind: {one.kind for one in FORMATS} for kind in (Kind.ZIP, Kind.TAR, Kind.GZIP)},
    Kind.MHTML: {Kind.MHTML, Kind.HTML},
    Kind.WARC: {Kind.WARC, Kind.HTML},
    Kind.WACZ: {Kind.WACZ, Kind.HTML},
}
# Formats whose files may be in an encoding that they do not declare, or declare wrongly.
_MAY_BE_OLD = {
    Kind.HTML, Kind.TELEGRAM_PAGE, Kind.TABLE, Kind.SRT, Kind.VTT, *_HELD,
}  # fmt: skip
_GUESSING, _UNTOLD = "guessing", b"<p>\xd0\xff\x81"


class BinaryFormat(Protocol):
    """Interface of the modules that read bytes.

    Some have SAMPLES as well, files that between them make the module load all that it needs.
    """

    def read(self, content: bytes, name: str) -> Iterator[Article | Scan | ReadingError]:
        """Yield what a file holds, and errors for what is no article. Raises ReadingError."""
        ...


def reader_of(module: str) -> BinaryFormat:
    """Load the reader of a format: some take a second, and only such files need them."""
    reader: BinaryFormat = import_module(f"index.reading.{module}")
    return reader


def warm_up(content: bytes, name: str) -> bool:
    """Load all that reading such a file takes, for a process that can open none later.

    Return whether there was anything to load.
    """
    before = len(_WARM)
    with suppress(ReadingError):
        form = format_of(content, name)
        parse_date("3 nomonth 2026")  # looked for in all languages, whose months it loads
        has_first_name("")  # loads the names of all languages, which few lines ask for
        time.strptime("2026", "%Y")  # loads a module of its own
        blocks_of_html("<p>It is.")  # many formats hold pieces of pages
        for encoding in set() if _WARM else set(aliases.values()):
            with suppress(LookupError):  # a module for each; some are of other systems
                codecs.lookup(encoding)
        # The members of an archive, or the kind of a letter, show only when the file is read.
        held = _HELD.get(form.kind, {form.kind})
        wanted = [one for one in FORMATS if one.kind in held]
        for module in {one.module for one in wanted if one.module} - _WARM:
            _WARM.add(module)
            reader = reader_of(module)
            for sample in getattr(reader, "SAMPLES", ()):
                with suppress(ReadingError):
                    list(reader.read(sample, "sample"))
        if form.kind in _MAY_BE_OLD and _GUESSING not in _WARM and not _is_utf8(content, form.kind):
            from index.reading.web.tree import decoded  # noqa: PLC0415 - most files need no guess

            _WARM.add(_GUESSING)
            decoded(_UNTOLD)  # loads what tells languages, which takes seconds
    return len(_WARM) > before


def _is_utf8(content: bytes, kind: str) -> bool:
    """Whether a file, and all that is in it, is sure to be UTF-8."""
    if kind in _HELD:
        return False
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
