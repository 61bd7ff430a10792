"""Bytes become articles, one format a file.

`read` is the door: it decodes, chooses the format by name and content, and yields whole articles
and, for what cannot become one, an error that names the file and the reason.
"""

from __future__ import annotations

import errno
import re
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from index.errors import EmptyInput, Malformed, NotText, ReadingError, Reason
from index.models import Article
from index.origins import Origin
from index.reading import databases, headed, json_lines, markdown, plain, scraped
from index.reading.binary import SAMPLE
from index.reading.broken_lines import whole_words
from index.reading.bylines import author_at_top
from index.reading.datelines import FIRST_LINES, dateline, name_beside_day
from index.reading.encoding import broken, decode, is_utf8
from index.reading.formats import LINES, MARKDOWN, SUFFIXES, TEXTS, format_of, suffix_of
from index.reading.kinds import Kind
from index.reading.left_out import taken
from index.reading.limits import LONGEST_ARTICLE, refused
from index.reading.loading import reader_of, warm_up
from index.reading.scans import Scan

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LONGEST_ARTICLE", "SUFFIXES", "is_text", "read", "warm_up"]

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def read(content: bytes | Path, name: str) -> Iterator[Article | ReadingError]:
    """Yield what a file called `name` holds, in order: most formats hold one article.

    A part that cannot become an article is yielded as the error that says why, never raised, so
    that one bad line of many does not stop the rest.
    """
    for item in found(content, name):
        yield item.refused() if isinstance(item, Scan) else item


def found(content: bytes | Path, name: str) -> Iterator[Article | Scan | ReadingError]:
    """Yield the same, and scans as they are where there is `room` for their pictures."""
    # A name from outside may hold a path of either kind: only its last part is ever used.
    base = PurePath(name.replace("\\", "/")).name or "upload"
    try:
        for item in _items(content, base):
            yield checked(item, base) if isinstance(item, Article) else item
    except OSError as error:
        if isinstance(content, bytes):
            # Nothing was to be opened: something in the content leads elsewhere.
            yield Malformed(base, Reason.BROKEN)
            return
        yield ReadingError(base, Reason.UNREADABLE, cause=error.strerror or str(error))
    except UnicodeDecodeError:
        yield NotText(base, Reason.CHANGED)
    except ReadingError as error:
        yield error


def check_ends(path: Path) -> None:
    """Raise OSError of a pipe or a device: it may be read without ever coming to an end."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise OSError(errno.EINVAL, "it is neither a file nor a folder")


def _items(content: bytes | Path, name: str) -> Iterator[Article | Scan | ReadingError]:
    """Read a file in its format: JSON lines of a path as they come, anything else whole.

    Raises OSError, ReadingError.
    """
    if isinstance(content, Path):
        check_ends(content)
        if suffix_of(name) in LINES and is_utf8(content):
            yield from _line_by_line(content, name)
            return
        content = content.read_bytes()
    if not content.strip():
        raise EmptyInput(name, Reason.EMPTY)
    form = format_of(content, name)
    taken()  # whatever a file before it has left
    if form.module:
        for item in reader_of(form.module).read(content, name):
            noted = taken()
            if isinstance(item, ReadingError) or item.origin is not None:
                yield item  # the second is of a file inside this one
                continue
            whole = replace(item, origin=Origin(form.kind.value, *noted))
            yield storable(whole) if isinstance(whole, Article) else whole
        return
    text = decode(content, name)
    if not text.strip():
        raise EmptyInput(name, Reason.EMPTY)
    if form.kind is not Kind.JSON_LINES:  # a line there is no line of a text
        text = whole_words(text)
    yield from map(
        partial(_of_text, form.kind), _text_format(form.kind, name, text).read(text, name)
    )
    if fault := broken(content, name):
        yield fault


def _of_text(kind: Kind, item: Article | ReadingError) -> Article | ReadingError:
    """Return what a text holds: an article has an origin where something was left out of it."""
    noted = taken()
    if not noted.lines or isinstance(item, ReadingError):
        return item
    return replace(item, origin=Origin(kind.value, *noted))


def storable(article: Article) -> Article:
    """Return an article without what no database keeps: NUL, and halves of characters."""
    fields = ("source_id", "title", "text", "author", "publisher", "url", "language")
    for name in fields:
        value: str = getattr(article, name) or ""
        if _UNSTORABLE.search(value):
            # As long as it was: places in the text stay where they are.
            changed: dict[str, Any] = {name: _UNSTORABLE.sub("\ufffd", value)}
            article = replace(article, **changed)
    return article


def is_text(name: str) -> bool:
    """Whether a file's name says that it is text, which is read without a process of its own."""
    return suffix_of(name) in TEXTS


def _line_by_line(path: Path, name: str) -> Iterator[Article | ReadingError]:
    with path.open("rb") as file:
        format_of(file.read(SAMPLE), name)
    # A byte order mark belongs to no line.
    with path.open(encoding="utf-8-sig") as lines:
        items = json_lines.read_lines(lines, name)
        first = next(items, None)
        yield first or EmptyInput(name, Reason.EMPTY)
        yield from items


def checked(article: Article, name: str) -> Article | ReadingError:
    """Return an article with the day and the author that its text names, or why it is refused."""
    if error := refused(article, name):
        return error
    told = article.told
    if article.published is None and (day := dateline(told)):
        article = replace(article, published=day)
    if article.author is None and (author := author_at_top(told) or _dated(told)):
        article = replace(article, author=author)
    return article


def _dated(text: str) -> str | None:
    """Return the name that stands beside a day in one of the first lines, and nothing else."""
    lines = [line.strip() for line in text[:2_000].split("\n") if line.strip()]
    return next(filter(None, map(name_beside_day, lines[:FIRST_LINES])), None)


def _text_format(kind: Kind, name: str, text: str) -> plain.Format:
    if kind is Kind.JSON_LINES:
        return json_lines
    if scraped.looks_like_it(text):
        return scraped
    if databases.looks_like_it(text):
        return databases
    if headed.looks_like_it(text):
        return headed
    return markdown if suffix_of(name) in MARKDOWN else plain
