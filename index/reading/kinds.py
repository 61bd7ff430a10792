"""Kinds of files that are read."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """Kind of file: what people call it."""

    TEXT = "TXT"
    JSON_LINES = "JSONL"
    HTML = "HTML"
    MHTML = "MHTML"
    PDF = "PDF"
    DOCX = "DOCX"
    ODT = "ODT"
    RTF = "RTF"
    EPUB = "EPUB"
    FEED = "RSS/Atom"
    JSON = "JSON"
    JSON_FEED = "JSON Feed"
    MAIL = "EML"
    MBOX = "mbox"
    SRT = "SRT"
    TABLE = "CSV"
    VTT = "WebVTT"
    XLSX = "XLSX"
    EDITED = "TEI/JATS"
    NITF = "NITF"
    NEWSML = "NewsML"
    WORDPRESS = "WordPress XML"
    TELEGRAM = "Telegram JSON"
    TELEGRAM_PAGE = "Telegram HTML"
    EVERNOTE = "Evernote XML"
    SUBSTACK = "Substack export"
    WARC = "WARC"
    WACZ = "WACZ"
    ZIP = "ZIP"
    TAR = "tar"
    GZIP = "gzip"
