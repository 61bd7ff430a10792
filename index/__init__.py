"""Quoth's library: articles in, their own words out. It knows nothing of Telegram."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.answering.headlines import headline_sought
    from index.answering.parts import part_sought
    from index.answering.threads import with_figures
    from index.backup import LIBRARY_FILES, check_library, save_library
    from index.copies import copy_library
    from index.engine.kernels import Kernels, Lack
    from index.errors import (
        AmbiguousArticle,
        ArchiveUnreachable,
        ArticleDamaged,
        ArticleNotFound,
        DatabaseDamaged,
        DatabaseLocked,
        DatabaseReadOnly,
        DiskFull,
        EmptyInput,
        FolderReplaced,
        IndexDamaged,
        LanguageFault,
        LibraryUnavailable,
        Malformed,
        NotText,
        Place,
        QuoteChanged,
        QuothError,
        ReadingError,
        Reason,
        SameName,
        StatementNotFound,
        TookTooLong,
        TooLarge,
        UnusableName,
        WrongFormat,
    )
    from index.ingest.files import Begun
    from index.ingest.reader import read_apart
    from index.ingest.tesseract import ocr_languages
    from index.languages import Languages
    from index.library import Library
    from index.marks import Marks
    from index.models import (
        DEFAULT_COLLECTION,
        Added,
        Answer,
        Article,
        Caution,
        Contrary,
        Correction,
        Counts,
        Difference,
        IndexState,
        Kept,
        NamedSpeaker,
        Passage,
        Quote,
        Replaced,
        Report,
        SamePerson,
        Span,
        Speaker,
        Statement,
        Turn,
        Undone,
        Uploaded,
        Verification,
    )
    from index.ocr import Ocr
    from index.opensearch.cluster import SearchCluster
    from index.origins import LINES, LONGEST_LINE, Columns, LeftOut, Origin
    from index.pace import Backoff
    from index.query.small_talk import small_talk
    from index.reading import SUFFIXES, read
    from index.reading.bundles.table import columns_in
    from index.reading.datelines import dateline
    from index.statements import statements
    from index.statements.certainty import certain, named_as
    from index.statements.explanation import Considered, Explanation, explain
    from index.statements.standing import stands_alone
    from index.storage.causes import caused_by, forget_causes
    from index.storage.database import Database
    from index.storage.originals import Original
    from index.storage.schema import Migration
    from index.storage.transaction import Transaction
    from index.talk import SmallTalk
    from index.text.language import detect
    from index.text.sentences import sentences, trimmed
    from index.workers.guard import landlock_version

# Type checkers take no other list than one that is written out.
__all__ = [
    "DEFAULT_COLLECTION",
    "LIBRARY_FILES",
    "LINES",
    "LONGEST_LINE",
    "SUFFIXES",
    "Added",
    "AmbiguousArticle",
    "Answer",
    "ArchiveUnreachable",
    "Article",
    "ArticleDamaged",
    "ArticleNotFound",
    "Backoff",
    "Begun",
    "Caution",
    "Columns",
    "Considered",
    "Contrary",
    "Correction",
    "Counts",
    "Database",
    "DatabaseDamaged",
    "DatabaseLocked",
    "DatabaseReadOnly",
    "Difference",
    "DiskFull",
    "EmptyInput",
    "Explanation",
    "FolderReplaced",
    "IndexDamaged",
    "IndexState",
    "Kept",
    "Kernels",
    "Lack",
    "LanguageFault",
    "Languages",
    "LeftOut",
    "Library",
    "LibraryUnavailable",
    "Malformed",
    "Marks",
    "Migration",
    "NamedSpeaker",
    "NotText",
    "Ocr",
    "Origin",
    "Original",
    "Passage",
    "Place",
    "Quote",
    "QuoteChanged",
    "QuothError",
    "ReadingError",
    "Reason",
    "Replaced",
    "Report",
    "SameName",
    "SamePerson",
    "SearchCluster",
    "SmallTalk",
    "Span",
    "Speaker",
    "Statement",
    "StatementNotFound",
    "TooLarge",
    "TookTooLong",
    "Transaction",
    "Turn",
    "Undone",
    "UnusableName",
    "Uploaded",
    "Verification",
    "WrongFormat",
    "caused_by",
    "certain",
    "check_library",
    "columns_in",
    "copy_library",
    "dateline",
    "detect",
    "explain",
    "forget_causes",
    "headline_sought",
    "landlock_version",
    "named_as",
    "ocr_languages",
    "part_sought",
    "read",
    "read_apart",
    "save_library",
    "sentences",
    "small_talk",
    "stands_alone",
    "statements",
    "trimmed",
    "with_figures",
]


# Each name is imported when it is first asked for: half a second for all of them, which most
# commands and most tests need few of.
_HOMES = {
    "index.answering.headlines": ("headline_sought",),
    "index.answering.parts": ("part_sought",),
    "index.answering.threads": ("with_figures",),
    "index.backup": ("LIBRARY_FILES", "check_library", "save_library"),
    "index.copies": ("copy_library",),
    "index.engine.kernels": ("Kernels", "Lack"),
    "index.errors": (
        "AmbiguousArticle",
        "ArchiveUnreachable",
        "ArticleDamaged",
        "ArticleNotFound",
        "DatabaseDamaged",
        "DatabaseLocked",
        "DatabaseReadOnly",
        "DiskFull",
        "EmptyInput",
        "FolderReplaced",
        "IndexDamaged",
        "LanguageFault",
        "LibraryUnavailable",
        "Malformed",
        "NotText",
        "Place",
        "QuoteChanged",
        "QuothError",
        "ReadingError",
        "Reason",
        "SameName",
        "StatementNotFound",
        "TooLarge",
        "TookTooLong",
        "UnusableName",
        "WrongFormat",
    ),
    "index.ingest.files": ("Begun",),
    "index.ingest.reader": ("read_apart",),
    "index.ingest.tesseract": ("ocr_languages",),
    "index.workers.guard": ("landlock_version",),
    "index.languages": ("Languages",),
    "index.library": ("Library",),
    "index.marks": ("Marks",),
    "index.models": (
        "DEFAULT_COLLECTION",
        "Added",
        "Answer",
        "Article",
        "Caution",
        "Contrary",
        "Correction",
        "Counts",
        "Difference",
        "IndexState",
        "Kept",
        "NamedSpeaker",
        "Passage",
        "Quote",
        "Replaced",
        "Report",
        "SamePerson",
        "Span",
        "Speaker",
        "Statement",
        "Turn",
        "Undone",
        "Uploaded",
        "Verification",
    ),
    "index.ocr": ("Ocr",),
    "index.opensearch.cluster": ("SearchCluster",),
    "index.origins": ("LINES", "LONGEST_LINE", "Columns", "LeftOut", "Origin"),
    "index.pace": ("Backoff",),
    "index.query.small_talk": ("small_talk",),
    "index.reading": ("SUFFIXES", "read"),
    "index.reading.bundles.table": ("columns_in",),
    "index.reading.datelines": ("dateline",),
    "index.statements": ("statements",),
    "index.statements.certainty": ("certain", "named_as"),
    "index.statements.explanation": ("Considered", "Explanation", "explain"),
    "index.statements.standing": ("stands_alone",),
    "index.storage.causes": ("caused_by", "forget_causes"),
    "index.storage.database": ("Database",),
    "index.storage.originals": ("Original",),
    "index.storage.schema": ("Migration",),
    "index.storage.transaction": ("Transaction",),
    "index.talk": ("SmallTalk",),
    "index.text.language": ("detect",),
    "index.text.sentences": ("sentences", "trimmed"),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}


def __dir__() -> list[str]:
    return __all__


def __getattr__(name: str) -> object:
    """Import what a public name stands for. Raises AttributeError where it is none."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = import_module(_HOME_OF[name])
    # `statements` is there now: the package, which is called as the function of its name.
    found = globals().get(name) or getattr(module, name)
    globals()[name] = found
    return found
