"""Text below labelled fields: "Title: ...", "Date: ...", "Author: ...", in any language.

The fields stand at the top, a line each. Fields of other names may be among them ("Category: ...").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from index.errors import Malformed, Reason
from index.models import Article
from index.reading.bylines import without_by
from index.reading.columns import names, plain
from index.reading.dates import labelled_date
from index.reading.plain import (
    LONGEST_SOURCE_ID,
    LONGEST_TITLE,
    id_from_name,
    looks_like_a_title,
    title_from_name,
    without_entities,
    without_tags,
)
from index.text.punctuation import TERMINAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FIELD = re.compile(r"[*_]{0,2}(?P<label>[^\W\d_][^\n:：]{0,30}?)[ \t]*[:：][*_]{0,2}(?P<value>.*)")
_WORD = re.compile(r"[^\W_]")
# A line of dashes, or the like, may part the fields from the text.
_RULE = re.compile(r"\s*[-=*_]{3,}[ \t]*(?:\n|$)")
# Fields stand at the top: no line so far down is one.
_FIELD_LINES = 20
# A longer line of another name is a sentence ("Berlin: ..."). In characters.
_LONGEST_OTHER = 120
_LONGEST_VALUE = 120
_SENTENCE_ENDS = tuple(TERMINAL)
# With fewer labels a text only begins with one.
_FEWEST = 2


@dataclass(slots=True)
class _Head:
    """The fields at the top of a text, by their kind, and the line that the body begins with."""

    fields: dict[str, str] = field(default_factory=dict)
    # The title where it is a line without a label, above the fields.
    headline: str = ""
    body: int = 0
    # The text behind its own label, in the same line.
    beginning: str = ""

    @property
    def title(self) -> str:
        return self.fields.get("title") or self.headline

    @property
    def is_one(self) -> bool:
        return bool(self.title) and len(self.fields) >= _FEWEST


def looks_like_it(text: str) -> bool:
    """Whether a text begins with a title and another labelled field."""
    return _head(text.lstrip("\n").split("\n", _FIELD_LINES)).is_one


def read(text: str, name: str) -> Iterator[Article]:
    """Yield the one article of a text below fields. Raises Malformed where nothing follows them."""
    lines = without_tags(without_entities(text)).lstrip("\n").split("\n")
    head = _head(lines)
    fields = head.fields
    below = "\n".join([head.beginning, *lines[head.body :]])
    rule = _RULE.match(below)
    body = below[rule.end() if rule else 0 :].strip()
    if not body:
        raise Malformed(name, Reason.ONLY_HEADERS)
    number = fields.get("id", "")
    yield Article(
        source_id=number if 0 < len(number) <= LONGEST_SOURCE_ID else id_from_name(name),
        title=head.title or title_from_name(name),
        text=body,
        published=labelled_date(fields.get("published", "")),
        author=without_by(fields.get("author", "")) or None,
        publisher=fields.get("publisher") or None,
        url=fields.get("url") or None,
    )


def _head(lines: list[str]) -> _Head:
    """Read the fields: they end where a line is none, or with the text's own label.

    Fields of other names count where a known one or an empty line follows: a line right above the
    text may be a part of it ("Orle: The mill is open").
    """
    head, last = _Head(), ""
    first = lines[0].lstrip("#").strip() if lines else ""
    if _WORD.search(first) and _kind_and_value(first) is None and looks_like_a_title(first):
        head.headline, head.body = first, 1
    place, within = head.body, False
    for place in range(head.body, min(len(lines), _FIELD_LINES)):
        line = lines[place].rstrip()
        known = _kind_and_value(line)
        if not line:
            # Lines among the fields are no part of the text.
            head.body, within = (place if within else head.body), False
        elif known and known[0] not in head.fields:
            last, value = known
            head.body, within = place + 1, True
            if last == "text":
                head.fields[last], head.beginning = "", value
                break
            head.fields[last] = value
        elif within and last == "title" and line[0] in " \t" and looks_like_a_title(line.strip()):
            head.fields[last] += f" {line.strip()}"
            head.body = place + 1
        elif not (within and _is_other(line)):
            break
    return head


def _kind_and_value(line: str) -> tuple[str, str] | None:
    """Return the kind of a field that is known by its label, and what it says."""
    found = _FIELD.fullmatch(line)
    kind = _kinds().get(plain(found["label"])) if found else None
    if found is None or kind is None:
        return None
    value = found["value"].strip()
    return (kind, value) if kind == "text" or _fits(kind, value) else None


def _is_other(line: str) -> bool:
    """Whether a line may be a field of another name, and is no sentence ("Orle: It is open.")."""
    return (
        len(line) <= _LONGEST_OTHER
        and _FIELD.fullmatch(line) is not None
        and not line.endswith(_SENTENCE_ENDS)
    )


def _fits(kind: str, value: str) -> bool:
    """Whether a value may be one of its kind: a sentence is neither an author nor an address."""
    if kind == "title":
        return 0 < len(value) <= LONGEST_TITLE
    if kind == "published":
        return labelled_date(value) is not None
    if kind == "url":
        return value.startswith(("http://", "https://", "www."))
    return 0 < len(value) <= _LONGEST_VALUE and not value.endswith(_SENTENCE_ENDS)


@cache
def _kinds() -> Mapping[str, str]:
    """Return the kind of a field by its label."""
    return {label: kind for kind, labels in names().items() for label in labels}
