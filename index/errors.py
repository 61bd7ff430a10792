"""Errors of the library, all that it raises on purpose.

QuothError
├── ReadingError            input that is not an article; names the file and the reason
│   ├── EmptyInput          there is nothing to read in it
│   ├── TooLarge            it has more bytes or characters than an article may have
│   ├── NotText             it is binary, or no known encoding explains it
│   ├── Malformed           it breaks the rules of the format it is in
│   └── WrongFormat         it is in a format that is not read, or not the one its name says
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
│   ├── ArchiveUnreachable  the server that the articles are on does not answer
│   ├── FolderReplaced      the folder was moved, deleted or replaced while it was in use
│   └── DatabaseDamaged     the file is not what SQLite wrote
│       └── ArticleDamaged  an article is not what was stored, and no copy of it is there
├── TookTooLong             an answer was not found within the time that a question has
├── IndexDamaged            a file of the index is not what was written (Bm25Index only)
└── QuoteChanged            a quote no longer equals its stored article
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from typing import Self


class QuothError(Exception):
    """Base of all errors that the library raises on purpose.

    Four are defined where they are raised, and never leave the library: OcrFailed, WorkerEnded,
    CutOff and _Unsure.
    """


class Reason(StrEnum):
    """Reason why input cannot become an article: an English clause that completes "NAME: ...".

    {fields} are filled with the values of the error. The bot's catalogues translate these clauses.
    """

    EMPTY = "it is empty"
    NO_TEXT = "it has no text"
    ONLY_HEADING = "it has a heading but no text"
    ONLY_HEADERS = "it has header lines but no text below them"
    TOO_MANY_CHARACTERS = "it has over {limit} characters"
    TOO_MANY_BYTES = "it has over {megabytes} MB"
    BINARY = "it is not text but binary data"
    CONTROL_CHARACTERS = (
        "it is not text: it contains control characters, the first as character {place}"
    )
    OTHER_ENCODING = "it claims to be {encoding}, but from byte {byte} on it is not"
    UNKNOWN_ENCODING = "no known encoding explains its bytes from {byte} on; save it as UTF-8"
    BROKEN_BYTES = "not all of it is UTF-8: whatever is broken, from byte {byte} on, became �"
    CHANGED = "it was changed while it was being read"
    UNREADABLE = "it cannot be read"
    UNCLOSED_FRONT_MATTER = "its front matter has no closing line of dashes"
    NOT_JSON = "it is not JSON from character {column} on"
    NESTED_TOO_DEEP = "its JSON is nested too deeply"
    NOT_AN_OBJECT = "it is not a JSON object"
    NO_ID = 'it has no "id"'
    LONG_ID = 'its "id" has over {limit} characters'
    LONG_FIELD = 'its "{field}" has over {limit} characters'
    MANY_CORRECTIONS = "it has over {limit} corrections of speakers"
    NOT_A_STRING = 'its "{field}" is not a string'
    NOT_A_DATE = 'its "published" is not a date like 2017-10-10: {written}'
    NUL = "it contains a NUL character"
    HALF_CHARACTER = "it contains half a character (a lone surrogate)"
    OTHER_FORMAT = "its content is {format}, but its name says {named}"
    UNREAD_FORMAT = "its content is {format}, which cannot be read here"
    OLD_OFFICE = "it is in the old format of Word and Excel: save it as .docx or .xlsx first"
    TOOK_TOO_LONG = "reading it took over {seconds} seconds"
    TOO_MUCH_MEMORY = "reading it takes more memory than one file is allowed"
    BROKEN = "it is damaged, or made in a way that cannot be read"
    NO_ARTICLE = "no article can be found in it"
    SCAN = "its pages are pictures without text"
    OCR_OFF = (
        "its pages are pictures without text: they can be read once tesseract is installed and "
        "QUOTH_OCR is on"
    )
    OCR_MISSING = (
        "its pages are pictures without text, and tesseract, which could read them, is not "
        "installed"
    )
    OCR_LANGUAGE = (
        "its pages are pictures without text, and tesseract, which could read them, does not "
        "have the language {language}"
    )
    OCR_FAILED = (
        "its pages are pictures without text, and tesseract, which could have read them, "
        "failed: {cause}"
    )
    LOCKED = "it can only be opened with a password"
    NO_LETTERS = "the letters of its text cannot be told apart"
    LONG_HEADER = "the header of a letter is over {kilobytes} KB"
    TOO_MANY_PARTS = "it has over {limit} parts"
    UNPACKS_TOO_LARGE = "it unpacks to over {megabytes} MB"
    NO_COLUMN = 'it is not clear which of its columns holds the text: name that one "text"'
    NESTED_ARCHIVE = "an archive inside an archive inside an archive is not read"


@dataclass(frozen=True, slots=True)
class Place:
    """Place of an error in input: a file as its sender called it, and a line or article of it."""

    name: str
    line: int | None = None
    article: str | None = None

    def __str__(self) -> str:
        if self.line is not None:
            return f"{self.name}, line {self.line}"
        return self.name if self.article is None else f"{self.name}, article {self.article}"


class ReadingError(QuothError):
    """Input that cannot become an article.

    Its words are English, for the command line and for programs. `place`, `reason` and `values`
    are what words in another language are made of.
    """

    def __init__(self, place: Place | str, reason: Reason, /, **values: str | int) -> None:
        self.place = Place(place) if isinstance(place, str) else place
        self.reason = reason
        self.values = values
        written = {
            name: f"{value:,}" if isinstance(value, int) else value
            for name, value in values.items()
        }
        told = f"{self.place}: {reason.format_map(written)}"
        # The cause is the machine's own message: for programs, beside the sentence for people.
        cause = "" if "{cause}" in reason else written.get("cause", "")
        super().__init__(f"{told}: {cause}" if cause else told)

    def renamed(self, name: str) -> Self:
        """Return the same error of a file by another name."""
        return type(self)(replace(self.place, name=name), self.reason, **self.values)

    def __reduce__(self) -> tuple[partial[Self], tuple[Place, Reason]]:
        """Go from process to process whole."""
        return partial(type(self), **self.values), (self.place, self.reason)


class EmptyInput(ReadingError):
    """There is nothing to read in it."""


class TooLarge(ReadingError):
    """It has more bytes or characters than an article may have."""


class NotText(ReadingError):
    """It is binary, or no known encoding explains it."""


class Malformed(ReadingError):
    """It breaks the rules of the format it is in."""


class WrongFormat(ReadingError):
    """It is in a format that is not read, or not in the one that its name says."""


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


class ArchiveUnreachable(LibraryUnavailable):
    """The server that the articles are on does not answer: it is worth trying again."""


class FolderReplaced(LibraryUnavailable):
    """The data folder, or a database in it, was moved, deleted or replaced while it was in use."""


class DatabaseDamaged(LibraryUnavailable):
    """The file is not what SQLite wrote, or not a database at all."""


class ArticleDamaged(DatabaseDamaged):
    """An article is not what was stored: its digest tells. No copy of its text is there."""


class TookTooLong(QuothError):
    """An answer was not found within the time that a question has."""


class IndexDamaged(QuothError):
    """A file of the index is missing, cut off, changed or from another version.

    Only `index.engine.Bm25Index` raises it: a library fills its index again from the articles.
    `file` is the file's name, `reason` a clause that completes "FILE ...".
    """

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"{file} {reason}")
        self.file = file
        self.reason = reason

    def __reduce__(self) -> tuple[type[IndexDamaged], tuple[str, str]]:
        """Go from process to process whole."""
        return type(self), (self.file, self.reason)


class QuoteChanged(QuothError):
    """A quote no longer equals the stored article: it was replaced or removed meanwhile."""
