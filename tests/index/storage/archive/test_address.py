"""Addresses of archives: read, and shown without their passwords."""

from __future__ import annotations

import pytest
from psycopg.conninfo import conninfo_to_dict

from index import LibraryUnavailable
from index.storage.archive.address import Address, settings


def test_the_password_shows_nowhere() -> None:
    address = Address("postgresql://quoth:secret@db.example.org:5433/news")
    assert str(address) == "the archive news at db.example.org"
    assert "secret" not in repr(address)
    assert "secret" in address.conninfo


def test_what_the_address_says_goes_before_what_is_usual() -> None:
    known = conninfo_to_dict(Address("postgresql://db/news?connect_timeout=2").conninfo)
    assert (known["connect_timeout"], known["keepalives_idle"]) == ("2", "5")
    assert conninfo_to_dict(Address("postgresql:///news").conninfo)["client_encoding"] == "UTF8"


def test_what_is_no_address_is_a_clear_error_that_does_not_repeat_it() -> None:
    with pytest.raises(LibraryUnavailable, match="cannot be read") as raised:
        Address("postgresql://quoth:secret@db/news?nonsense=1")
    assert "secret" not in str(raised.value)


def test_a_statement_waits_for_others_as_long_as_is_wanted() -> None:
    assert "set_config('lock_timeout', '50', false)" in settings(0.05)
