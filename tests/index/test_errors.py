"""Errors go from process to process whole, and say what they are about."""

from __future__ import annotations

import pickle
import re

import pytest

import index
from index import errors
from index.errors import DiskFull, IndexDamaged, Malformed, QuothError, TooLarge


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


@pytest.mark.parametrize(
    "error",
    [
        DiskFull("there is no room"),
        IndexDamaged("1.segment", "is cut off"),
        Malformed("a.jsonl", "it is not JSON"),
        TooLarge("a.txt", "it has over 512 MB"),
    ],
)
def test_an_error_comes_out_of_another_process_as_it_was(error: QuothError) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - written here
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)
