"""Quoth's library: articles in, their own words out. It knows nothing of Telegram."""

from importlib import import_module
from typing import TYPE_CHECKING

from index.backup import LIBRARY_FILES, check_library, save_library
from index.errors import (
    AmbiguousArticle,
    ArticleNotFound,
    DatabaseDamaged,
    DatabaseLocked,
    DatabaseReadOnly,
    DiskFull,
    EmptyInput,
    LanguageFault,
    LibraryUnavailable,
    Malformed,
    NotText,
    QuoteChanged,
    QuothError,
    ReadingError,
    TooLarge,
    UnusableName,
)
from index.languages import Languages
from index.models import (
    DEFAULT_COLLECTION,
    Added,
    Answer,
    Article,
    Caution,
    Counts,
    Difference,
    Kept,
    Passage,
    Quote,
    Replaced,
    Report,
    Span,
    Statement,
    Undone,
    Uploaded,
    Verification,
)
from index.reading import SUFFIXES, read
from index.statements import Considered, Explanation, certain, explain, statements
from index.storage.database import Database
from index.storage.schema import Migration
from index.storage.transaction import Transaction
from index.text.language import detect
from index.text.sentences import sentences, trimmed

if TYPE_CHECKING:
    from index.library import Library

__all__ = [
    "DEFAULT_COLLECTION",
    "LIBRARY_FILES",
    "SUFFIXES",
    "Added",
    "AmbiguousArticle",
    "Answer",
    "Article",
    "ArticleNotFound",
    "Caution",
    "Considered",
    "Counts",
    "Database",
    "DatabaseDamaged",
    "DatabaseLocked",
    "DatabaseReadOnly",
    "Difference",
    "DiskFull",
    "EmptyInput",
    "Explanation",
    "Kept",
    "LanguageFault",
    "Languages",
    "Library",
    "LibraryUnavailable",
    "Malformed",
    "Migration",
    "NotText",
    "Passage",
    "Quote",
    "QuoteChanged",
    "QuothError",
    "ReadingError",
    "Replaced",
    "Report",
    "Span",
    "Statement",
    "TooLarge",
    "Transaction",
    "Undone",
    "UnusableName",
    "Uploaded",
    "Verification",
    "certain",
    "check_library",
    "detect",
    "explain",
    "read",
    "save_library",
    "sentences",
    "statements",
    "trimmed",
]


def __getattr__(name: str) -> object:
    """Import Library when it is first named: it brings the engine, and that brings numba.

    Most of the package, and most of its tests, need neither.
    """
    if name != "Library":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found = import_module("index.library").Library
    return found
