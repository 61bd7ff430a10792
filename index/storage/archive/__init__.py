"""The archive: a library's articles in PostgreSQL, for who has outgrown a file.

Only this package knows of psycopg, and it is imported where the address of an archive is given.
"""

from index.storage.archive.database import open_archive
from index.storage.archive.reader import ArchiveReader

__all__ = ["ArchiveReader", "open_archive"]
