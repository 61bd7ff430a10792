"""The seam behind which the articles lie: what the library asks of them, wherever they are.

`Storage` keeps it over a file of SQLite and over an archive in PostgreSQL.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from index.storage.change_log import ChangeLog
    from index.storage.corrections import Corrections
    from index.storage.history import History
    from index.storage.originals import Originals
    from index.storage.reader import Reader
    from index.storage.shelf import Shelf
    from index.storage.writer import Writer


class Truth(Protocol):
    """All articles: each change is whole or not made, and ordered with all others.

    Every method of its parts raises LibraryUnavailable, or its fitting subclass, where the articles
    cannot be used.
    """

    @property
    def reader(self) -> Reader:
        """Articles as they are at one moment: questions are answered from them."""
        ...

    @property
    def writer(self) -> Writer:
        """The writer, which changes articles."""
        ...

    @property
    def corrections(self) -> Corrections:
        """The corrections, which change whom statements are by."""
        ...

    @property
    def log(self) -> ChangeLog:
        """The ordered log of what came and went, which an index follows."""
        ...

    @property
    def shelf(self) -> Shelf:
        """Articles as they are looked up beside answering."""
        ...

    @property
    def history(self) -> History:
        """Removed and replaced versions of articles, and what each upload has written."""
        ...

    @property
    def originals(self) -> Originals:
        """The files that articles were read from."""
        ...

    def check_place(self) -> None:
        """Raise FolderReplaced where what was opened is no longer in its place."""
        ...

    async def close(self) -> None:
        """Close all connections."""
        ...
