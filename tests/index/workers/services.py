"""Services for workers of tests: a worker imports this module."""

from __future__ import annotations

import os
import re
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NoReturn

from index import Article, LibraryUnavailable
from index.workers.steps import Step, latest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Unspeakable(Exception):
    """An error that cannot be made again of its words."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"{first} {second}")


@contextmanager
def obeying() -> Iterator[Callable[[tuple[str, int]], object]]:
    """Do as a request says."""
    yield _obey


@contextmanager
def closed() -> Iterator[Callable[[Any], Any]]:
    """Do not open."""
    _refuse()
    yield _never


def _refuse() -> None:
    raise LibraryUnavailable("there is no room")


def _never(request: object) -> NoReturn:
    raise AssertionError(request)


def _obey(request: tuple[str, int]) -> object:
    what, number = request
    if what == "sleep":
        time.sleep(number)
    elif what == "hold":
        # A search that takes for ever, and lets no other thread have its turn.
        re.match(r"(a+)+$", "a" * number + "b")
    elif what == "fail":
        raise KeyError(number)
    elif what == "fail unspeakably":
        raise Unspeakable("no", "words")
    elif what == "end":
        sys.stderr.write("the last words\n")
        sys.stderr.flush()
        os._exit(number)
    elif what == "step":
        latest.note(Step(1, number))
        latest.note(Step(2, number))
        time.sleep(2.5)
    elif what == "print":
        sys.stdout.write("a word that is no reply\n")
        sys.stdout.flush()
    return number * number if what == "square" else "x" * number


@contextmanager
def dawdling() -> Iterator[Callable[[Any], list[Any]]]:
    """Read one article of a file, and the rest only after a minute; end at a file called end."""
    asked: list[Any] = []

    def read(file: Any) -> list[Any]:
        if "end" in str(file):
            os._exit(3)
        asked.append(file)
        if len(asked) > 1 or "slow" in str(file):
            time.sleep(60)
        return [Article("1", "Mill", "It is shut.")]

    yield read
