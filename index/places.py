"""Choice of the place of a library's ranking: its folder, or a cluster."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.local_ranking import LocalPlace

if TYPE_CHECKING:
    from pathlib import Path

    from index.opensearch.cluster import SearchCluster
    from index.ranking import Place


def place_of(search: SearchCluster | None, folder: Path, aliases: tuple[str, ...]) -> Place:
    """Return where a library in a folder keeps its ranking; `aliases` are its own names."""
    if search is None:
        return LocalPlace(folder, aliases)
    from index.opensearch.place import ClusterPlace  # noqa: PLC0415 - with an HTTP client

    return ClusterPlace(search, aliases)
