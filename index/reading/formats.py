"""Formats that are read: by which endings they go, and which module reads each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from index.errors import Reason, WrongFormat
from index.reading.binary import OLD_OFFICE
from index.reading.content import kind_of
from index.reading.kinds import Kind


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
    Format(Kind.MHTML, (".mhtml", ".mht"), "bundles.mail"),
    Format(Kind.PDF, (".pdf",), "pdf.document"),
    Format(Kind.DOCX, (".docx", ".docm"), "documents.docx"),
    Format(Kind.ODT, (".odt", ".fodt"), "documents.odt"),
    Format(Kind.RTF, (".rtf",), "documents.rtf"),
    Format(Kind.EPUB, (".epub",), "documents.epub"),
    Format(Kind.FEED, (".rss", ".atom", ".rdf"), "bundles.feed"),
    Format(Kind.WORDPRESS, (".wxr",), "bundles.news_xml"),
    Format(Kind.NITF, (".nitf",), "bundles.news_xml"),
    Format(Kind.NEWSML, (".newsml",), "bundles.news_xml"),
    Format(Kind.JSON, (".json", ".ipynb"), "bundles.json_articles"),
    Format(Kind.EDITED, (), "bundles.edited_xml"),
    Format(Kind.TELEGRAM, (), "bundles.json_export"),
    Format(Kind.TELEGRAM_PAGE, (), "bundles.chat_page"),
    Format(Kind.JSON_FEED, (), "bundles.json_export"),
    Format(Kind.MAIL, (".eml", ".emlx"), "bundles.mail"),
    Format(Kind.MBOX, (".mbox",), "bundles.mail"),
    Format(Kind.SRT, (".srt", ".sbv"), "subtitles"),
    Format(Kind.VTT, (".vtt",), "subtitles"),
    Format(Kind.TABLE, (".csv", ".tsv"), "bundles.table"),
    Format(Kind.XLSX, (".xlsx",), "bundles.sheet"),
    Format(Kind.EVERNOTE, (".enex",), "bundles.evernote"),
    Format(Kind.SUBSTACK, (), "bundles.substack"),
    Format(Kind.WARC, (".warc",), "bundles.web_archive"),
    Format(Kind.WACZ, (".wacz",), "bundles.web_archive"),
    Format(Kind.ZIP, (".zip",), "bundles.members"),
    Format(Kind.TAR, (".tar", ".tgz"), "bundles.members"),
    Format(Kind.GZIP, (".gz",), "bundles.members"),
)
# Endings that say what a file is written in, and not which of these it is.
_SHARED: dict[str, set[str]] = {
    ".xml": {
        Kind.FEED,
        Kind.WORDPRESS,
        Kind.NITF,
        Kind.NEWSML,
        Kind.EDITED,
        Kind.HTML,
        Kind.EVERNOTE,
    },
    ".json": {Kind.TELEGRAM, Kind.JSON_FEED, Kind.JSON_LINES},
    ".eml": {Kind.MAIL, Kind.MHTML},
    ".zip": {Kind.ZIP, Kind.WACZ, Kind.SUBSTACK},
    ".gz": {Kind.WARC, Kind.TAR},
    ".txt": {Kind.TABLE},
    ".rss": {Kind.FEED, Kind.WORDPRESS},
    ".html": {Kind.HTML, Kind.MHTML, Kind.TELEGRAM_PAGE},
    ".doc": {Kind.RTF, Kind.DOCX},
}
SUFFIXES = frozenset({suffix for one in FORMATS for suffix in one.suffixes} | set(_SHARED))
# Files that are read in the same process: text, which nothing but our own code looks at.
TEXTS = frozenset(suffix for one in FORMATS if one.module is None for suffix in one.suffixes)
LINES = frozenset({".jsonl", ".ndjson"})
_TABLES = frozenset({".csv", ".tsv"})
# A letter may have the headers that people write, and no other; JSON may be cut off.
_PLAIN = _TABLES | {".eml", ".emlx", ".json", ".ipynb"}
MARKDOWN = frozenset({".md", ".markdown"})
# Kinds that a line of JSON, or a bad one, may look like by itself.
_ALIKE_LINES = {Kind.JSON_LINES, Kind.TEXT, Kind.JSON_FEED, Kind.TELEGRAM, Kind.JSON}


def format_of(content: bytes, name: str) -> Format:
    """Return the format of a file, by its content, which must fit what its name ends with.

    Raises WrongFormat where it does not, or where nothing reads it.
    """
    suffix = suffix_of(name)
    kind = kind_of(content, fragments=suffix not in MARKDOWN)
    if kind == OLD_OFFICE:
        raise WrongFormat(name, Reason.OLD_OFFICE)
    named = next((one for one in FORMATS if suffix in one.suffixes), None)
    if suffix in LINES and named and kind in _ALIKE_LINES:
        return named
    if suffix in _PLAIN and named and kind == Kind.TEXT:
        return named  # nothing but its name says that it is one
    if (
        suffix in _TABLES
        and named
        and kind == Kind.HTML
        and kind_of(content, fragments=False) == Kind.TEXT
    ):
        return named  # its cells hold pieces of pages
    found = next((one for one in FORMATS if one.kind == kind), None)
    fits = (found is not None and found is named) or kind in _SHARED.get(suffix, ())
    called = _called(named, suffix)
    if (named or suffix in _SHARED) and not fits and called != kind:
        raise WrongFormat(name, Reason.OTHER_FORMAT, format=str(kind), named=called)
    if found is None:
        raise WrongFormat(name, Reason.UNREAD_FORMAT, format=str(kind))
    return found


def suffix_of(name: str) -> str:
    """Return a name's ending, with its dot, in lower case."""
    return PurePath(name).suffix.casefold()


def _called(named: Format | None, suffix: str) -> str:
    if suffix in MARKDOWN:
        return "Markdown"
    if named is None or suffix in _TABLES:
        return suffix[1:].upper()
    return named.kind.value
