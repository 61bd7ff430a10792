"""The reader of a format is loaded when a file of it comes."""

from __future__ import annotations

import sys

import pytest

from index.reading.formats import FORMATS
from index.reading.loading import reader_of, warm_up

PAGE = b"<html><title>Mill</title><p>The mill on the Ane was sold on Friday.</p></html>"


@pytest.mark.parametrize("module", sorted({one.module for one in FORMATS if one.module}))
def test_every_format_has_a_reader(module: str) -> None:
    assert callable(reader_of(module).read)


def test_all_is_loaded_once() -> None:
    warm_up(PAGE, "mill.html")
    loaded = set(sys.modules)
    assert not warm_up(PAGE, "mill.html")
    assert set(sys.modules) == loaded


def test_of_what_cannot_be_read_nothing_is_raised() -> None:
    assert isinstance(warm_up(b"\x00\x01\x02", "mill.docx"), bool)
