"""Markdown, with optional front matter between two lines of dashes.

Markup stays in the text as it was written: a quote is a slice of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.errors import Malformed, Reason
from index.models import Article
from index.reading.dates import parse_date
from index.reading.plain import id_from_name, title_from_name

if TYPE_CHECKING:
    from collections.abc import Iterator

_FRONT = re.compile(r"---[ \t]*\n(.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:[ \t]*(.*)")
_HEADING = re.compile(r"#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|\Z)")


def read(text: str, name: str) -> Iterator[Article]:
    """Yield the one article of a Markdown file.

    Raises Malformed where the front matter is never closed or nothing follows it.
    """
    fields, body = _front_matter(text.strip(), name)
    title = fields.get("title", "")
    if heading := _HEADING.match(body):
        title = title or heading[1]
        body = body[heading.end() :].strip()
    if not body:
        raise Malformed(name, Reason.ONLY_HEADING)
    yield Article(
        source_id=fields.get("id") or id_from_name(name),
        title=title or title_from_name(name),
        text=body,
        published=parse_date(fields.get("date") or fields.get("published") or ""),
        author=fields.get("author") or None,
        publisher=fields.get("source") or fields.get("publisher") or None,
        url=fields.get("url") or fields.get("link") or None,
        language=fields.get("language") or fields.get("lang") or None,
    )


def _front_matter(text: str, name: str) -> tuple[dict[str, str], str]:
    if not text.startswith("---\n"):
        return {}, text
    front = _FRONT.match(text)
    if not front:
        if _FIELD.match(text, len("---\n")):
            raise Malformed(name, Reason.UNCLOSED_FRONT_MATTER)
        return {}, text
    fields = {
        found[1].casefold(): found[2].strip().strip("\"'")
        for line in front[1].splitlines()
        if (found := _FIELD.fullmatch(line.strip()))
    }
    return fields, text[front.end() :].strip()
