"""Columns that hold sets of collections: JSON lists of their names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection


def written_names(collections: Collection[str] | None) -> str | None:
    """Return collections as a column holds them, NULL for all."""
    return None if collections is None else json.dumps(sorted(collections), ensure_ascii=False)


def read_names(column: str | None) -> frozenset[str] | None:
    """Return the collections of a column, None for all."""
    names = json.loads(column) if column else None
    return None if names is None else frozenset(names)
