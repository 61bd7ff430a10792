"""Statements: quotations and indirect speech, each with its speaker where one is named."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.models import Statement

__all__ = ["VERSION", "statements"]

# Raise it with whatever changes what is found in an article: a library then reads again those that
# were read by an older version. 0 is what was read before there was a number.
VERSION = 23


def statements(text: str, language: str) -> list[Statement]:
    """Return what is said in `text`, see `extraction.statements`."""
    # Not above: a process that only needs the version loads no grammar.
    from index.statements import extraction  # noqa: PLC0415

    return extraction.statements(text, language)


class _Package(ModuleType):
    """This package, which is called as its function: `index.statements` is the name of both."""

    def __call__(self, text: str, language: str) -> list[Statement]:
        return statements(text, language)


sys.modules[__name__].__class__ = _Package
