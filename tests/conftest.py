"""Shared by the tests of every part: articles of our own."""

from __future__ import annotations

import gc
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from index import Article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.postgres import Postgres

BRIDGE_TEXT = """The bridge over the Lenn will stay closed until March, the council said on Tuesday.

"Nobody wants this bridge shut a day longer than it must be, but the coalition is pretending that \
money alone will hold it up,” opposition spokeswoman Councillor Hedda Marr said.

Marr added that engineers had found 14 cracked bolts in September.

The bridge on a grey morning. (Photo by Jonas Till)

Some 9,000 people cross the river every day. Ferries will run every twenty minutes."""


# As many examples as Hypothesis takes by itself are for `make check`. None has to be fast: the
# first of them loads the languages, and the machine may be slow.
settings.register_profile("thorough", deadline=None)
settings.register_profile("everyday", max_examples=20, deadline=None)
settings.load_profile("everyday")


def pytest_collection_finish() -> None:
    """Look for no garbage among thousands of tests and modules, which stay until the end."""
    gc.freeze()


@pytest.fixture
def bridge() -> Article:
    """An article with a quotation, a caption, and marks that do not match."""
    return Article(
        source_id="2001",
        title="Bridge to stay closed until March",
        text=BRIDGE_TEXT,
        published=date(2023, 10, 10),
        language="en",
    )


@pytest.fixture
def harvest() -> Article:
    """An article about something else."""
    return Article(
        source_id="2002",
        title="Olive harvest fails in the south",
        text="The olive harvest has failed for the second year.\n\nGrowers blame the drought.",
        published=date(2023, 11, 2),
        language="en",
    )


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL server that all tests of a session share."""
    from tests.postgres import running

    with running() as server:
        yield server
