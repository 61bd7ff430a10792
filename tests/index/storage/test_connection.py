"""Connections as every part of the program opens them."""

from __future__ import annotations

import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from index import DatabaseDamaged, LibraryUnavailable
from index.storage.connection import connect

if TYPE_CHECKING:
    from pathlib import Path


def test_rows_have_names_and_every_statement_is_done_at_once(path: Path) -> None:
    with closing(connect(path)) as one, closing(connect(path)) as other:
        one.execute("CREATE TABLE bindings (name TEXT)")
        one.execute("INSERT INTO bindings VALUES ('north')")
        assert other.execute("SELECT name FROM bindings").fetchone()["name"] == "north"


def test_a_connection_may_go_to_another_thread(path: Path) -> None:
    with closing(connect(path)) as connection:
        thread = threading.Thread(target=connection.execute, args=("CREATE TABLE t (x)",))
        thread.start()
        thread.join()
        assert connection.execute("SELECT * FROM t").fetchall() == []


def test_what_is_no_database_is_told_so_and_let_go(path: Path) -> None:
    path.write_bytes(b"this is not a database" * 100)
    with pytest.raises(DatabaseDamaged, match="cannot be opened"):
        connect(path, ["journal_mode = WAL"])


def test_a_file_that_is_only_to_be_read_is_not_made(path: Path) -> None:
    with pytest.raises(LibraryUnavailable, match="cannot be opened"):
        connect(path, address=f"file:{path}?mode=ro&immutable=1")
    assert not path.exists()
