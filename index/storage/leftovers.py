"""The one rule for deleting notes on a text, such as corrections, that have outlived it."""

from __future__ import annotations

_IS_GONE = """
    NOT EXISTS (
        SELECT 1 FROM articles WHERE articles.collection = noted.collection
        AND articles.source_id = noted.source_id AND articles.digest = noted.digest
    ) AND NOT EXISTS (
        SELECT 1 FROM versions WHERE versions.collection = noted.collection
        AND versions.source_id = noted.source_id AND versions.digest = noted.digest
    )
"""


def removal(table: str) -> str:
    """Return the statement that deletes what a table notes of texts that are gone.

    A text is gone where no article has it and no version keeps it.
    """
    return f"DELETE FROM {table} AS noted WHERE {_IS_GONE}"  # noqa: S608 - the table is one of ours
