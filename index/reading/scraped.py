"""The layout that news scrapers leave: labelled header lines around a headline, then the body.

News ID: 1278
Headline of the article....
Hits: 98
Publish Date: 10 October 2017

which the first line of the body may continue in lower case.

* Comment:
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from index.errors import Malformed, Reason
from index.models import Article
from index.reading.dates import labelled_date
from index.reading.left_out import note_lines
from index.reading.plain import id_from_name, title_from_name

if TYPE_CHECKING:
    from collections.abc import Iterator

_LABELS = {
    "news id": "newsid", "hits": "hits", "publish date": "publishdate",
    "published date": "publishdate",
}  # fmt: skip
# Headers stand at the top: nothing so far down a file is one.
HEADER_LINES = 12
_DOTS = ".…"
_SPACES = "".join(one for one in map(chr, range(0x3001)) if one.isspace())
# A count has no more digits.
_LONGEST_COUNT = 15
_COMMENTS = frozenset({"comment", "comments"})
# A comment line further up than this is part of the article. In characters from the end.
COMMENT_REACH = 2_000


def looks_like_it(text: str) -> bool:
    """Whether two labelled header lines, or a news id, stand at the top."""
    labels = {found[0] for line in _top(text) if (found := _labelled(line))}
    return "newsid" in labels or len(labels) > 1


def read(text: str, name: str) -> Iterator[Article]:
    """Yield the one article of a scraped file.

    Raises Malformed where it has headers and no body.
    """
    clean = _unescaped(text).replace("\xa0", " ")
    fields, title, body = _split(clean.strip("\n").split("\n"))
    if not body:
        raise Malformed(name, Reason.ONLY_HEADERS)
    number = fields.get("newsid", "").strip()
    hits = fields.get("hits", "").replace(",", "").strip()
    yield Article(
        source_id=number or id_from_name(name),
        title=_without_closing_dots(title).strip() or title_from_name(name),
        text=body,
        published=labelled_date(fields.get("publishdate", "")),
        hits=int(hits) if hits.isdecimal() and len(hits) <= _LONGEST_COUNT else None,
    )


def _split(lines: list[str]) -> tuple[dict[str, str], str, str]:
    """Tell labelled fields, headline and body apart.

    The headline is the first line without a label above the last label, else the line below it.
    """
    fields: dict[str, str] = {}
    loose = []
    last = -1
    for place, line in enumerate(lines[:HEADER_LINES]):
        if found := _labelled(line):
            fields.setdefault(*found)
            last = place
        elif line.strip():
            loose.append(place)
    above = [place for place in loose if place < last]
    title = above[0] if above else next(iter(loose), len(lines))
    rest = [
        line
        for place, line in enumerate(lines)
        if place != title and not (place <= last and _labelled(line))
    ]
    body = "\n".join(rest).strip()
    return fields, lines[title] if title < len(lines) else "", _without_comment(body)


def _without_comment(body: str) -> str:
    """Return a body without what stands from the line "* Comment:" on, near its end."""
    start = max(0, len(body) - COMMENT_REACH)
    if start:  # a line that is cut is no whole one
        start = body.find("\n", start) + 1 or len(body)
    for line in body[start:].split("\n"):
        if _is_comment(line):
            note_lines(body[start:].split("\n"))
            return body[:start].rstrip()
        start += len(line) + 1
    return body


def _is_comment(line: str) -> bool:
    written = line.strip(" \t")
    if not written.startswith("*") or not written.endswith(":"):
        return False
    return written[1:-1].strip(" \t").casefold() in _COMMENTS


def _without_closing_dots(title: str) -> str:
    """Return a title without the dots that say that it goes on, which a full stop does not."""
    words = title.rstrip(_DOTS + _SPACES)
    closing = title[len(words) :].lstrip(_SPACES)
    return words if closing.startswith(("..", "…")) else title


def _labelled(line: str) -> tuple[str, str] | None:
    """Return which field a header line holds, and what it says; None where it is none."""
    label, colon, value = line.partition(":")
    key = _LABELS.get(" ".join(label.split()).casefold()) if colon else None
    return (key, value.strip()) if key else None


def _unescaped(text: str) -> str:
    """Return a text with its entities as characters, as it is where one is beyond all numbers."""
    try:
        return html.unescape(text)
    except ValueError:
        return text


def _top(text: str) -> list[str]:
    return text.lstrip("\n")[:4_000].split("\n")[:HEADER_LINES]
