"""The archive: a library's articles in PostgreSQL, for who has outgrown a file.

Only this package knows of psycopg, and it is imported where the address of an archive is given.
"""

from index.storage.archive.database import open_archive
from index.storage.archive.reader import ArchiveReader
from index.storage.archive.side import ArchiveSide

__all__ = ["ArchiveReader", "ArchiveSide", "open_archive"]
