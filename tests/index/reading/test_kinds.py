"""Kinds of files: each has a reader, and a name of its own."""

from __future__ import annotations

from index.reading.formats import FORMATS
from index.reading.kinds import Kind


def test_each_kind_is_read_in_one_way() -> None:
    assert sorted(one.kind for one in FORMATS) == sorted(Kind)


def test_a_kind_is_called_what_people_call_it() -> None:
    assert f"{Kind.WORDPRESS}" == "WordPress XML"
