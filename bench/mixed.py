"""Articles as files of nine formats, one after the other: what an upload of mixed files sends."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING

from bench.articles import article
from bench.attack.format_samples import zipped
from bench.pages import html_page, pdf_page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def _paragraphs(number: int) -> list[str]:
    one = article(number)
    return [one["title"], *one["text"].split("\n\n")]


def _text(number: int) -> bytes:
    return "\n\n".join(_paragraphs(number)).encode()


def _markdown(number: int) -> bytes:
    return f"# {_text(number).decode()}".encode()


def _json_line(number: int) -> bytes:
    return json.dumps(article(number)).encode()


def _docx(number: int) -> bytes:
    parts = (f"<w:p><w:r><w:t>{escape(one)}</w:t></w:r></w:p>" for one in _paragraphs(number))
    body = f"<w:body>{''.join(parts)}</w:body>"
    document = f'<w:document xmlns:w="{_W}">{body}</w:document>'
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document})


def _odt(number: int) -> bytes:
    body = "".join(f"<text:p>{escape(one)}</text:p>" for one in _paragraphs(number))
    content = (
        f'<o:document-content xmlns:o="{_OFFICE}:office:1.0" xmlns:text="{_OFFICE}:text:1.0">'
        f"<o:body><o:text>{body}</o:text></o:body></o:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def _rtf(number: int) -> bytes:
    body = "\\par\\par\n".join(_paragraphs(number))
    return f"{{\\rtf1\\ansi {body}}}".encode("ascii", "replace")


def _mail(number: int) -> bytes:
    title, *parts = _paragraphs(number)
    body = "\r\n\r\n".join(parts)
    head = f"From: Ann Lee <ann@a.example>\r\nSubject: {title}\r\nMIME-Version: 1.0\r\n"
    return f"{head}Content-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\n".encode()


FORMATS: Mapping[str, Callable[[int], bytes]] = {
    "html": html_page, "pdf": pdf_page, "txt": _text, "md": _markdown, "jsonl": _json_line,
    "docx": _docx, "odt": _odt, "rtf": _rtf, "eml": _mail,
}  # fmt: skip


def files(first: int, articles: int) -> list[tuple[str, bytes]]:
    """Return so many files of an article each, numbered from `first`: their names and contents."""
    endings: Sequence[str] = list(FORMATS)
    chosen = ((n, endings[n % len(endings)]) for n in range(first, first + articles))
    return [(f"{number}.{ending}", FORMATS[ending](number)) for number, ending in chosen]
