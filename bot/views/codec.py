"""Codec: how the fields of a button are written into its callback data, and read again. Pure.

The data is a word and its fields, separated by colons.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
D = TypeVar("D", bound=tuple[Any, ...])


@dataclass(frozen=True, slots=True)
class DataField:
    """A field: the regular expression of its text, and how such a text is read."""

    pattern: str
    read: Callable[[str], object]


class Codec(Generic[P, D]):
    """The callback data of one button: `build` writes it, `parse` reads it."""

    def __init__(self, word: str, data: Callable[P, D], *fields: DataField) -> None:
        self._word = word
        self._data: Callable[..., D] = data
        self._fields = fields
        self.pattern = rf"\A{word}{''.join(f':({field.pattern})' for field in fields)}\Z"

    def build(self, *args: P.args, **kwargs: P.kwargs) -> str:
        """Return the callback data with these fields."""
        return ":".join([self._word, *map(_written, self._data(*args, **kwargs))])

    def parse(self, text: str) -> D | None:
        """Return the fields of callback data, None where it is another button's."""
        found = re.match(self.pattern, text)
        if found is None:
            return None
        read = zip(self._fields, found.groups(), strict=True)
        return self._data(*(field.read(group) for field, group in read))


def _written(value: object) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)
