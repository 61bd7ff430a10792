"""Errors go from process to process whole, and say what they are about."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest

import index
from index import errors
from index.errors import DiskFull, IndexDamaged, Malformed, Place, QuothError, Reason, TooLarge


def public_errors() -> list[type[QuothError]]:
    return [
        one
        for one in vars(errors).values()
        if isinstance(one, type) and issubclass(one, QuothError)
    ]


def test_every_error_is_in_the_tree_and_public() -> None:
    named = set(re.findall(r"^\W*([A-Z]\w+)", errors.__doc__ or "", re.MULTILINE))
    public = {one.__name__ for one in public_errors()}
    assert public <= named
    assert public <= set(index.__all__)


def test_the_base_names_those_that_are_defined_where_they_are_raised() -> None:
    elsewhere = {
        name
        for path in Path(index.__path__[0]).rglob("*.py")
        if path.name != "errors.py"
        for name in re.findall(r"^class (\w+)\(QuothError\)", path.read_text("utf-8"), re.MULTILINE)
    }
    named = (QuothError.__doc__ or "").rpartition(":")[2]
    assert set(re.findall(r"\w*[A-Z]\w+", named)) == elsewhere


@pytest.mark.parametrize(
    "error",
    [
        DiskFull("there is no room"),
        IndexDamaged("1.segment", "is cut off"),
        Malformed(Place("a.jsonl", line=3), Reason.NOT_A_STRING, field="title"),
        TooLarge("a.txt", Reason.TOO_MANY_BYTES, megabytes=512),
    ],
)
def test_an_error_comes_out_of_another_process_as_it_was(error: QuothError) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - written here
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("a.txt", "a.txt: it has over 1,000 characters"),
        (Place("a.jsonl", line=3), "a.jsonl, line 3: it has over 1,000 characters"),
        (Place("a.md", article="7"), "a.md, article 7: it has over 1,000 characters"),
    ],
)
def test_an_error_of_reading_says_in_english_where_and_why(place: Place | str, said: str) -> None:
    error = TooLarge(place, Reason.TOO_MANY_CHARACTERS, limit=1_000)
    assert str(error) == said
    assert error.values == {"limit": 1_000}


def test_a_renamed_error_is_the_same_of_a_file_by_another_name() -> None:
    error = Malformed(Place("a.jsonl", line=3), Reason.NOT_A_STRING, field="title")
    renamed = error.renamed("old/a.jsonl")
    assert type(renamed) is Malformed
    assert str(renamed) == 'old/a.jsonl, line 3: its "title" is not a string'
