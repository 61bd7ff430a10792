"""Reports on articles: added, replaced, removed, counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

    from index.errors import ReadingError
    from index.models.articles import Article


@dataclass(frozen=True, slots=True)
class Replaced:
    """Article that stood in another's place: its title, and the day it was added."""

    title: str
    added: date


@dataclass(frozen=True, slots=True)
class Kept:
    """Removed or replaced article that can be restored.

    `gone` is when it went, in seconds since 1970.
    """

    source_id: str
    title: str
    collection: str
    gone: int


@dataclass(frozen=True, slots=True)
class Uploaded:
    """Article of an upload, unchanged since."""

    number: int
    source_id: str
    title: str
    new: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of articles and of their parts."""

    articles: int
    passages: int
    collections: int
    characters: int


@dataclass(frozen=True, slots=True)
class IndexState:
    """State of the index: the number of its passages, and of article changes that it lacks.

    It lacks some while articles are added, for as long as it takes to index them.
    """

    passages: int
    behind: int


@dataclass(frozen=True, slots=True)
class Undone:
    """Numbers of articles that undoing an upload changed.

    `removed` were new and are gone, `restored` are as they were before. `left` have been replaced
    or removed by somebody else since: they are as that left them.
    """

    removed: int = 0
    restored: int = 0
    left: int = 0


@dataclass(frozen=True, slots=True)
class Added:
    """Outcome of adding one article.

    `kind` "unchanged" means that it was there already just so, and "twin" that the same text is
    there under another id, `twin`; nothing is stored then. `replaced` is what stood in its place.
    """

    article: Article
    kind: Literal["added", "replaced", "unchanged", "twin"]
    passages: int
    twin: str | None = None
    statements: int = 0
    replaced: Replaced | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """Outcomes of everything in one upload, in its order."""

    added: tuple[Added, ...] = ()
    failures: tuple[ReadingError, ...] = ()
