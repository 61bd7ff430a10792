"""Readers of files, as calls on a text of any length in the middle of a small file of each format.

Each is read in a process of its own that has only so much time. It is measured all the same: code
of ours that is quadratic there is quadratic for whoever sends the file.
"""

from __future__ import annotations

import json
from contextlib import suppress
from html import escape
from typing import TYPE_CHECKING

from index.errors import ReadingError
from index.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.slopes.preparing import Prepare

    Wrap = Callable[[str], str]


def _read(name: str, wrap: Wrap) -> Prepare:
    def prepared(text: str) -> Callable[[], object]:
        content = wrap(text).encode("utf-8", "replace")

        def call() -> None:
            with suppress(ReadingError):
                list(read(content, name))

        return call

    return prepared


_FILES: dict[str, Wrap] = {
    "text.txt": lambda text: text,
    "article.html": lambda text: (
        f"<html><head><title>{text[:200]}</title></head><body><article><p>{text}</p></article>"
        "</body></html>"
    ),
    "body.html": lambda text: f"<html><body>{text}</body></html>",
    "caption.html": lambda text: (
        f"<html><body><p>The mill on the Ane was sold on Friday.</p><figure><img><figcaption>{text}"
        "</figcaption></figure><p>Nobody knows to whom.</p></body></html>"
    ),
    "text.md": lambda text: f"# A\n\n{text}\n",
    "text.rst": lambda text: f"A\n=\n\n{text}\n",
    "text.rtf": lambda text: f"{{\\rtf1 {text}}}",
    "text.srt": lambda text: f"1\n00:00:01,000 --> 00:00:02,000\n{text}\n",
    "text.vtt": lambda text: f"WEBVTT\n\n00:01.000 --> 00:02.000\n{text}\n",
    "article.xml": lambda text: (
        f"<article><title>A</title><body><p>{escape(text)}</p></body></article>"
    ),
    "tei.xml": lambda text: f"<TEI><text><body><p>{escape(text)}</p></body></text></TEI>",
    "body.eml": lambda text: (
        f"From: a@b.c\nSubject: A\nContent-Type: text/plain; charset=utf-8\n\n{text}\n"
    ),
    "subject.eml": lambda text: f"From: a@b.c\nSubject: {text}\n\nA text.\n",
    "table.csv": lambda text: f"id,title,text\n1,A,{text}\n",
    "article.json": lambda text: json.dumps({"title": "A", "text": text}),
    "bare.json": lambda text: text,
}
CALLS: dict[str, Prepare] = {name: _read(name, wrap) for name, wrap in _FILES.items()}
