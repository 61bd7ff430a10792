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
import re
from typing import TYPE_CHECKING

from index.errors import Malformed, Reason
from index.models import Article
from index.reading.dates import parse_date
from index.reading.plain import id_from_name, title_from_name

if TYPE_CHECKING:
    from collections.abc import Iterator

_LABEL = re.compile(r"\s*(news\s+id|hits|publish(?:ed)?\s+date)\s*:[ \t]*(.*)", re.IGNORECASE)
# Headers stand at the top: nothing so far down a file is one.
HEADER_LINES = 12
_CLOSING_DOTS = re.compile(r"(?<![\s.…])\s*(?:\.{2,}|…)[\s.…]*$")
_COUNT = re.compile(r"\d{1,15}")
_COMMENT = re.compile(
    r"(?:^|\n)[ \t]*\*[ \t]*comments?[ \t]*:[ \t]*(?:\n.*)?\Z", re.IGNORECASE | re.DOTALL
)
# A comment line further up than this is part of the article. In characters from the end.
COMMENT_REACH = 2_000


def looks_like_it(text: str) -> bool:
    """Whether two labelled header lines, or a news id, stand at the top."""
    labels = {_key(found[1]) for line in _top(text) if (found := _LABEL.fullmatch(line))}
    return "newsid" in labels or len(labels) > 1


def read(text: str, name: str) -> Iterator[Article]:
    """Yield the one article of a scraped file.

    Raises Malformed where it has headers and no body.
    """
    clean = html.unescape(text).replace("\xa0", " ")
    fields, title, body = _split(clean.strip("\n").split("\n"))
    if not body:
        raise Malformed(name, Reason.ONLY_HEADERS)
    number = fields.get("newsid", "").strip()
    hits = fields.get("hits", "").replace(",", "").strip()
    yield Article(
        source_id=number or id_from_name(name),
        title=_CLOSING_DOTS.sub("", title).strip() or title_from_name(name),
        text=body,
        published=parse_date(fields.get("publishdate", "")),
        hits=int(hits) if _COUNT.fullmatch(hits) else None,
    )


def _split(lines: list[str]) -> tuple[dict[str, str], str, str]:
    """Tell labelled fields, headline and body apart.

    The headline is the first line without a label above the last label, else the line below it.
    """
    fields: dict[str, str] = {}
    loose = []
    last = -1
    for place, line in enumerate(lines[:HEADER_LINES]):
        if found := _LABEL.fullmatch(line):
            fields.setdefault(_key(found[1]), found[2].strip())
            last = place
        elif line.strip():
            loose.append(place)
    above = [place for place in loose if place < last]
    title = above[0] if above else next(iter(loose), len(lines))
    rest = [
        line
        for place, line in enumerate(lines)
        if place != title and not (place <= last and _LABEL.fullmatch(line))
    ]
    body = "\n".join(rest).strip()
    return fields, lines[title] if title < len(lines) else "", _without_comment(body)


def _without_comment(body: str) -> str:
    from_here = max(0, len(body) - COMMENT_REACH)
    found = _COMMENT.search(body, from_here)
    return body[: found.start()].rstrip() if found else body


def _key(label: str) -> str:
    return re.sub(r"\s", "", label).casefold().replace("published", "publish")


def _top(text: str) -> list[str]:
    return text.lstrip("\n")[:4_000].split("\n")[:HEADER_LINES]
