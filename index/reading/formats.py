"""Formats that are read: by which endings they go, and which module reads each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from index.errors import Reason, WrongFormat
from index.reading.content import Kind, kind_of


@dataclass(frozen=True, slots=True)
class Format:
    """Format of files: what their content is, and what their names end with.

    `module` in this package reads it, None where what `index.reading` does with text is enough.
    """

    kind: Kind
    suffixes: tuple[str, ...]
    module: str | None = None


FORMATS = (
    Format(Kind.TEXT, (".txt", ".text", ".md", ".markdown")),
    Format(Kind.JSON_LINES, (".jsonl", ".ndjson")),
    Format(Kind.HTML, (".html", ".htm", ".xhtml"), "web.page"),
    Format(Kind.PDF, (".pdf",), "pdf.document"),
    Format(Kind.DOCX, (".docx", ".docm"), "documents.docx"),
    Format(Kind.ODT, (".odt",), "documents.odt"),
    Format(Kind.RTF, (".rtf",), "documents.rtf"),
)
SUFFIXES = frozenset(suffix for one in FORMATS for suffix in one.suffixes)
# What is read in the same process: text, which nothing but our own code looks at.
TEXTS = frozenset(suffix for one in FORMATS if one.module is None for suffix in one.suffixes)
LINES = frozenset({".jsonl", ".ndjson"})
MARKDOWN = frozenset({".md", ".markdown"})
# What a line of JSON, or a bad one, may look like by itself.
_ALIKE_LINES = {Kind.JSON_LINES, Kind.TEXT, Kind.JSON_FEED, Kind.TELEGRAM, "JSON"}


def format_of(content: bytes, name: str) -> Format:
    """Return the format of a file, by its content, which must fit what its name ends with.

    Raises WrongFormat where it does not, or where nothing reads it.
    """
    suffix = suffix_of(name)
    kind = kind_of(content, fragments=suffix not in MARKDOWN)
    named = next((one for one in FORMATS if suffix in one.suffixes), None)
    if suffix in LINES and named and kind in _ALIKE_LINES:
        return named
    found = next((one for one in FORMATS if one.kind == kind), None)
    if named and found is not named and not (found and suffix in found.suffixes):
        raise WrongFormat(name, Reason.OTHER_FORMAT, format=kind, named=_called(named, suffix))
    if found is None:
        raise WrongFormat(name, Reason.UNREAD_FORMAT, format=kind)
    return found


def suffix_of(name: str) -> str:
    """Return a name's ending, with its dot, in lower case."""
    return PurePath(name).suffix.casefold()


def _called(named: Format, suffix: str) -> str:
    return "Markdown" if suffix in MARKDOWN else named.kind.value
