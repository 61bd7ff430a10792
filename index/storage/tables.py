"""Tables of a library, as they are copied: their columns, and in which order they come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Table:
    """Table of a library: its key, its other columns, and how many rows are held at a time."""

    name: str
    key: tuple[str, ...]
    others: tuple[str, ...] = ()
    at_once: int = 1000
    # Whether the database gives the keys, each once.
    counted: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns, those of the key first."""
        return self.key + self.others


_OF_ARTICLE = (
    "collection", "source_id", "title", "text", "digest", "published", "author", "publisher", "url",
    "language", "hits", "added_at", "statements", "statements_version", "revision", "marks",
)  # fmt: skip
# In this order: a table that is referred to comes before those that refer to it.
TABLES: Final = (
    Table("collections", ("id",), ("name",), counted=True),
    Table("articles", ("number",), (*_OF_ARTICLE, "analysis_version"), 100, counted=True),
    Table("passages", ("id",), ("article", "start", "end", "aside", "analysis"), counted=True),
    Table(
        "changes", ("change",), ("kind", "article", "first_passage", "last_passage"), counted=True
    ),
    Table(
        "versions", ("version",), ("gone_at", "number", *_OF_ARTICLE, "passages"), 50, counted=True
    ),
    Table("uploaded", ("id",), ("upload", "at", "article", "revision", "before"), counted=True),
    Table(
        "corrections",
        ("collection", "source_id", "digest", "start", "end"),
        ("speaker_start", "speaker_end", "by", "at"),
    ),
    Table("same_people", ("one", "other"), ("by", "at")),
    Table("causes", ("cause",), ("at",)),
    Table("originals", ("id",), ("name", "content", "reading", "articles"), 1),
    Table("origins", ("collection", "source_id", "digest"), ("original",)),
)
