"""Detection of a file's format by its content: its first bytes, its first tag, its first lines.

Names are given by people and programs that err. A file that is no text of ours must never be stored
as one: a reader would be shown tags for an article's words.
"""

from __future__ import annotations

import json
import re

from index.reading.binary import SAMPLE, binary_kind
from index.reading.kinds import Kind

_LEADING = re.compile(
    r"(?:\s+|<\?xml[^>]{0,500}\?>|<\?[^>]{0,500}\?>|<!--.{0,20000}?-->)*", re.DOTALL
)
_DOCTYPE = re.compile(r"<!DOCTYPE\s+([\w:.-]+)", re.IGNORECASE)
_ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,40})(?=[\s/>])")
_ROOTS = {
    "html": Kind.HTML, "head": Kind.HTML, "body": Kind.HTML,
    "rss": Kind.FEED, "feed": Kind.FEED, "rdf": Kind.FEED, "nitf": Kind.NITF,
    "newsitem": Kind.NEWSML, "newsmessage": Kind.NEWSML, "packageitem": Kind.NEWSML,
    "newsml": Kind.NEWSML, "tei": Kind.EDITED, "teicorpus": Kind.EDITED, "svg": "SVG",
    "en-export": Kind.EVERNOTE,
    "fictionbook": "FictionBook",
}  # fmt: skip
# Files that desktops write for the address of a page: they hold nothing of the page itself.
_ADDRESS = "a link to a page (URL)"
# Element that extractors write, with all that they know of the page in its attributes.
_EXTRACTED = re.compile(r"<doc\s[^<>]{0,4000}\btitle=")
_MESSAGE = re.compile(r"class=\"message (?:default|service)\b")
# Tags that pages hold, and hardly any text does.
_TAG = (
    r"(?:p|div|span|a|ul|ol|li|table|thead|tbody|tr|td|th|article|section|main|header|footer|nav|"
    r"aside|figure|h[1-6]|meta|title|link|script|style|br|img|center|font|blockquote|form|iframe)"
)
_FRAGMENT = re.compile(rf"<{_TAG}(?:\s[^<>]{{0,2000}})?/?>", re.IGNORECASE)
_CLOSING = re.compile(rf"</{_TAG}>", re.IGNORECASE)
# A page has a closing tag in so many characters, and so many of them.
_CLOSING_EVERY, _LEAST_CLOSING = 400, 4
# An OpenDocument file that is one file of XML.
_FLAT = re.compile(r"mimetype=[\"']application/vnd\.oasis\.opendocument\.([a-z]+)")
_SRT = re.compile(
    r"\s*(?:\d{1,7}[ \t]*\n\d{1,3}:\d\d:\d\d[,.]\d{1,3} --> \d"
    r"|\d{1,3}:\d\d:\d\d\.\d{3},\d{1,3}:\d\d:\d\d\.\d{3}\n)"
)
# Tabs between the names of three columns, which are no long line.
_LEAST_TABS, _LONGEST_HEADER = 2, 500
_VTT = re.compile(r"WEBVTT(?:[ \t][^\n]*)?\n")
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,60}):(?:[ \t]|$)")
_FROM_LINE = re.compile(r"From \S+ .*\d\d:\d\d.*\d{4}[^\n]*\n(?=[A-Za-z-]+:)")
# Only a mail program writes these: a press release has From, To, Date and Subject as well.
_MAIL_HEADERS = {
    "message-id", "mime-version", "received", "return-path", "delivered-to",
    "content-transfer-encoding", "dkim-signature", "x-mailer",
}  # fmt: skip
_TEX = re.compile(r"(?:\s|%[^\n]*\n)*\\(?:documentclass|documentstyle|begin\{document\})")


def kind_of(content: bytes, *, fragments: bool = True) -> str:
    """Return what a file is: a `Kind`, or the name of a format that cannot be read.

    With `fragments`, what begins with a tag of HTML is a page even where no page is declared.
    """
    if found := binary_kind(content):
        return found
    text = _beginning(content)
    leading = _LEADING.match(text)
    rest = text[leading.end() :] if leading else text
    # A letter or a cue may hold a page: its own kind goes first.
    known = _declared(text, rest) or _json(text, content) or _lines(text)
    return known or (_fragment(rest) if fragments else None) or Kind.TEXT


def _beginning(content: bytes) -> str:
    """Return a file's beginning as text; only its ASCII counts."""
    sample = content[:SAMPLE]
    half = len(sample) // 2
    if sample.startswith(b"\xff\xfe") or (half and sample[1::2].count(0) > 0.9 * half):
        text = sample.decode("utf-16-le", "replace")
    elif sample.startswith(b"\xfe\xff") or (half and sample[::2].count(0) > 0.9 * half):
        text = sample.decode("utf-16-be", "replace")
    else:
        text = sample.decode("utf-8", "replace")
    return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _declared(text: str, rest: str) -> str | None:
    """Return what the root of a text's markup says; `rest` is the text from there on."""
    is_xml = text.lstrip().startswith("<?xml")
    if (doctype := _DOCTYPE.match(rest)) and doctype[1].casefold() == "html":
        begin = rest.find('class="page_wrap"')
        is_chat = begin >= 0 and _MESSAGE.search(rest, begin) is not None
        return Kind.TELEGRAM_PAGE if is_chat else Kind.HTML
    root = _ROOT.search(rest, 0, 20_000) if doctype else _ROOT.match(rest)
    if root and root[1] == "document" and (flat := _FLAT.search(rest, 0, 20_000)):
        return Kind.ODT if flat[1] == "text" else "ODS/ODP"
    if root and (known := _ROOTS.get(root[1].casefold())):
        is_export = known is Kind.FEED and "wordpress.org/export/" in text
        return Kind.WORDPRESS if is_export else known
    if root and root[1] == "plist" and "<key>URL</key>" in text:
        return _ADDRESS
    if root and ((root[1] == "article" and "<front>" in text) or _EXTRACTED.match(rest)):
        return Kind.EDITED
    return "XML" if is_xml or doctype else None


def _fragment(rest: str) -> str | None:
    """Tell a page that declares nothing by its tags."""
    closing = len(_CLOSING.findall(rest))
    begins = _FRAGMENT.match(rest) is not None
    dense = closing >= _LEAST_CLOSING and closing * _CLOSING_EVERY > len(rest)
    return Kind.HTML if (begins and closing) or dense else None


def _json(text: str, content: bytes) -> str | None:
    begins = text.lstrip()[:1]
    if not begins or begins not in "{[":
        return None
    try:
        return _object(json.loads(content))
    except RecursionError:
        return Kind.JSON
    except ValueError:
        return _first_line(text.lstrip().partition("\n")[0]) or _first_value(text.lstrip())


def _object(whole: object) -> str | None:
    if isinstance(whole, list):
        # A footnote may begin a text: "[1]".
        return Kind.JSON if any(isinstance(one, dict | list) for one in whole) else None
    if not isinstance(whole, dict):
        return None
    if "jsonfeed.org" in str(whole.get("version", "")):
        return Kind.JSON_FEED
    if isinstance(whole.get("messages"), list) or isinstance(whole.get("chats"), dict):
        return Kind.TELEGRAM
    is_article = ("id" in whole or "article_id" in whole) and "text" in whole
    return Kind.JSON_LINES if is_article else Kind.JSON


def _first_line(line: str) -> str | None:
    try:
        return Kind.JSON_LINES if isinstance(json.loads(line), dict) else None
    except (ValueError, RecursionError):
        return None


def _first_value(text: str) -> str | None:
    """Tell several values of JSON one behind the other, each over several lines."""
    try:
        first, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return None
    goes_on = text[end:].lstrip(" \n,")[:1] in {"{", "["}
    return Kind.JSON if goes_on and isinstance(first, dict) and first else None


def _lines(text: str) -> str | None:
    if _VTT.match(text) and "-->" in text:
        return Kind.VTT
    if _SRT.match(text):
        return Kind.SRT
    if _TEX.match(text):
        return "LaTeX"
    if text.startswith("[InternetShortcut]"):
        return _ADDRESS
    if _FROM_LINE.match(text):
        return Kind.MBOX
    return _mail(text) or (Kind.TABLE if _has_columns(text) else None)


def _has_columns(text: str) -> bool:
    """Whether the first line names columns between tabs, as a sheet saved as text has them."""
    header = text.lstrip().partition("\n")[0]
    if header.count("\t") < _LEAST_TABS or len(header) > _LONGEST_HEADER:
        return False
    from index.reading.bundles.table import known_columns  # noqa: PLC0415 - few texts have tabs

    return {"text", "title"} <= known_columns(header.split("\t")).keys()


def _mail(text: str) -> str | None:
    names = []
    for line in text.partition("\n\n")[0].split("\n"):
        if line[:1] in {" ", "\t"}:
            continue
        if not (found := _HEADER.match(line)):
            return None
        names.append(found[1].casefold())
    if not names[1:] or not _MAIL_HEADERS.intersection(names):
        return None
    head = text.partition("\n\n")[0].casefold()
    # A letter is from somebody, or to somebody: one that is neither is a page that a program saved.
    is_page = "multipart/related" in head and (
        "text/html" in head or "x-mimeole" in head or {"from", "to"}.isdisjoint(names)
    )
    return Kind.MHTML if is_page or "snapshot-content-location" in head else Kind.MAIL
