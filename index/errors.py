"""Everything the library raises on purpose.

QuothError
├── ReadingError            input that is not an article; names the file and the reason
│   ├── EmptyInput          there is nothing to read in it
│   ├── TooLarge            it has more bytes or characters than an article may have
│   ├── NotText             it is binary, or no known encoding explains it
│   └── Malformed           it breaks the rules of the format it is in
├── ArticleNotFound         no article has that id
├── AmbiguousArticle        several collections have an article with that id
├── StatementNotFound       nothing is said at that place of the article
├── SameName                two names to be taken for one person's are one name already
├── UnusableName            a collection's name is not one word of at most 64 characters
├── LanguageFault           a language file cannot be used; names file, section, key and reason
├── LibraryUnavailable      the data folder, or a database in it, cannot be used
│   ├── DiskFull            there is no room for what is to be written
│   ├── DatabaseLocked      another process has been writing for too long
│   ├── DatabaseReadOnly    the file or its folder cannot be written
│   └── DatabaseDamaged     the file is not what SQLite wrote
├── IndexDamaged            a file of the index is not what was written; it is rebuilt
└── QuoteChanged            a quote no longer equals its stored article
"""

from __future__ import annotations


class QuothError(Exception):
    """Whatever this library raises on purpose."""


class ReadingError(QuothError):
    """Input that cannot become an article.

    `name` is the file as the sender called it, `reason` a clause that completes "NAME: ...".
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason

    def __reduce__(self) -> tuple[type[ReadingError], tuple[str, str]]:
        """Go from process to process whole."""
        return type(self), (self.name, self.reason)


class EmptyInput(ReadingError):
    """There is nothing to read in it."""


class TooLarge(ReadingError):
    """It has more bytes or characters than an article may have."""


class NotText(ReadingError):
    """It is binary, or no known encoding explains it."""


class Malformed(ReadingError):
    """It breaks the rules of the format it is in."""


class ArticleNotFound(QuothError):
    """No article has the id that was asked for."""


class AmbiguousArticle(QuothError):
    """Several collections have an article with the id that was asked for."""


class StatementNotFound(QuothError):
    """Nothing is said at the place of an article that was given."""


class SameName(QuothError):
    """Two names that are to be taken for one person's are one name already."""


class UnusableName(QuothError):
    """A collection's name is not one word of letters, digits, - . _ and at most 64 characters."""


class LanguageFault(QuothError):
    """A language file cannot be used: the message names file, section, key and reason."""


class LibraryUnavailable(QuothError):
    """The data folder, or a database in it, cannot be used; the message says what to do."""


class DiskFull(LibraryUnavailable):
    """There is no room on the disk for what is to be written."""


class DatabaseLocked(LibraryUnavailable):
    """Another process has been writing for longer than anyone waits."""


class DatabaseReadOnly(LibraryUnavailable):
    """The file or its folder cannot be written by this user."""


class DatabaseDamaged(LibraryUnavailable):
    """The file is not what SQLite wrote, or not a database at all."""


class IndexDamaged(QuothError):
    """A file of the index is missing, cut off, changed or from another version.

    `file` is its name, `reason` a clause that completes "FILE ...".
    """

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"{file} {reason}")
        self.file = file
        self.reason = reason


class QuoteChanged(QuothError):
    """A quote no longer equals the stored article: it was replaced or removed meanwhile."""
