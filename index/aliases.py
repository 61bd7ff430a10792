"""Aliases of the operator: names that mean the same, a group a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.errors import (
    LibraryUnavailable,
)

if TYPE_CHECKING:
    from pathlib import Path


# File in the data folder in which an operator lists aliases.
ALIASES = "aliases.txt"


def own_aliases(path: Path) -> tuple[str, ...]:
    """Read the groups of aliases in a file, none where there is no file.

    Raises LibraryUnavailable where it cannot be understood.
    """
    try:
        text = path.read_text(encoding="utf-8")
        from index.query.synonyms import read_groups  # noqa: PLC0415 - only where there are any

        return read_groups(text)
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise LibraryUnavailable(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise LibraryUnavailable(f"{path} is not UTF-8") from error
    except ValueError as error:
        raise LibraryUnavailable(f"{path}, {error}") from error
