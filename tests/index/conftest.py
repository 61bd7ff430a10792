"""Places of a library's articles: tests of what must hold everywhere run over each of them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from index import Library, SearchCluster
    from tests.postgres import Postgres

ARCHIVES = ("sqlite", "postgresql")
SEARCHED = "postgresql and opensearch"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test over each place, and one of a library with an OpenSearch that finds passages too.

    A test that looks into one of them itself says so: `parametrize("archive", [None])`.
    """
    marks = metafunc.definition.iter_markers("parametrize")
    if "archive" in metafunc.fixturenames and "archive" not in {one.args[0] for one in marks}:
        searched = (SEARCHED,) if "library" in metafunc.fixturenames else ()
        metafunc.parametrize("archive", (*ARCHIVES, *searched), indirect=True)


@pytest.fixture
def archive(request: pytest.FixtureRequest) -> str | None:
    """Address of an empty archive; None for a library's own file."""
    if request.param == "sqlite":
        return None
    postgres: Postgres = request.getfixturevalue("postgres")
    return postgres.fresh()


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchCluster]:
    """A cluster of one node, which all processes of the session share."""
    from index import SearchCluster
    from tests.opensearch_node import node

    own = tmp_path_factory.getbasetemp()
    with node(own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) as address:
        yield SearchCluster((address,), shards=2)


@pytest.fixture
def search(request: pytest.FixtureRequest) -> SearchCluster | None:
    """The cluster that finds passages; None for an index in the library's folder."""
    parameters = request.node.callspec.params if hasattr(request.node, "callspec") else {}
    if parameters.get("archive") != SEARCHED:
        return None
    found: SearchCluster = request.getfixturevalue("cluster")
    return found


@pytest.fixture
async def library(
    tmp_path: Path, archive: str | None, search: SearchCluster | None
) -> AsyncIterator[Library]:
    """Open library without articles."""
    from index import Library

    async with await Library.open(tmp_path, archive=archive, search=search) as opened:
        yield opened
