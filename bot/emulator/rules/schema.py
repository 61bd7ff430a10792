"""Schema of the Bot API, which requests, replies and updates are checked by where it is at hand.

The file is that of PaulSonOfLars/telegram-bot-api-spec; it is not part of the project.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from bot.emulator.rules.errors import Json, bad_request

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

_LIST = "Array of "
# Python's types of JSON for the types that are no objects.
_SCALARS: Mapping[str, tuple[type, ...]] = {
    "Integer": (int,), "Float": (int, float), "String": (str,), "Boolean": (bool,),
    "True": (bool,), "InputFile": (dict,),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a method or a type: the names of its types, and whether it must be there."""

    types: tuple[str, ...]
    required: bool


class Specification:
    """The Bot API's methods and types."""

    def __init__(self, api: Json) -> None:
        self._methods: dict[str, dict[str, Field]] = {
            name: _fields(method) for name, method in api["methods"].items()
        }
        self._returns: dict[str, tuple[str, ...]] = {
            name: tuple(method["returns"]) for name, method in api["methods"].items()
        }
        self._types = {name: _fields(kind) for name, kind in api["types"].items()}
        self._subtypes: dict[str, tuple[str, ...]] = {
            name: tuple(kind.get("subtypes", ())) for name, kind in api["types"].items()
        }

    @classmethod
    def read(cls, path: Path) -> Self | None:
        """Read it from a file, None where there is none."""
        return cls(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else None

    def check_request(self, method: str, fields: Json) -> None:
        """Raise Refusal (400) where fields are unknown, absent or of another type."""
        known = self._methods[method]
        unknown = sorted(fields.keys() - known.keys())
        absent = sorted(n for n, f in known.items() if f.required and n not in fields)
        if unknown or absent:
            raise bad_request(f"{method} with unknown {unknown} and without {absent}")
        for name, value in fields.items():
            types = known[name].types
            if wrong := self._wrong(_of_form(value, types), types, name, strict=True):
                raise bad_request(f"{method}: {wrong}")

    def check_reply(self, method: str, result: object) -> None:
        """Raise TypeError where a result is not what the method promises.

        It may have more fields: a person's client may be newer than the schema.
        """
        if wrong := self._wrong(result, self._returns[method], method, strict=False):
            raise TypeError(wrong)

    def wrong(self, value: object, kind: str) -> str:
        """Return why a value is not of a type, "" where it is."""
        return self._wrong(value, (kind,), kind, strict=True)

    def _wrong(self, value: object, types: Sequence[str], where: str, *, strict: bool) -> str:
        found: list[str] = []
        for kind in types:
            wrong = self._wrong_as(value, kind, where, strict=strict)
            if not wrong:
                return ""
            found.append(wrong)
        # The longest complaint is that of the type which the value came closest to.
        return max(found, key=len, default="")

    def _wrong_as(self, value: object, kind: str, where: str, *, strict: bool) -> str:
        if kind.startswith(_LIST):
            if not isinstance(value, list):
                return f"{where} is no list"
            inner = (kind.removeprefix(_LIST),)
            return _first(
                self._wrong(item, inner, f"{where}[{place}]", strict=strict)
                for place, item in enumerate(value)
            )
        if kind in _SCALARS:
            right = isinstance(value, _SCALARS[kind])
            # Python counts flags among the integers, JSON does not.
            right = right and isinstance(value, bool) == (bool in _SCALARS[kind])
            return "" if right else f"{where} is no {kind}"
        if subtypes := self._subtypes.get(kind):
            return self._wrong(value, subtypes, where, strict=strict)
        if not isinstance(value, dict):
            return f"{where} is no {kind}"
        return self._wrong_object(value, self._types[kind], where, strict=strict)

    def _wrong_object(
        self, value: Json, known: Mapping[str, Field], where: str, *, strict: bool
    ) -> str:
        unknown = value.keys() - known.keys()
        if unknown and strict:
            return f"{where} has unknown {sorted(unknown)}"
        absent = [name for name, field in known.items() if field.required and name not in value]
        if absent:
            return f"{where} is without {absent}"
        return _first(
            self._wrong(item, known[name].types, f"{where}.{name}", strict=strict)
            for name, item in value.items()
            if name in known
        )


def _fields(described: Json) -> dict[str, Field]:
    return {
        field["name"]: Field(tuple(field["types"]), field["required"])
        for field in described.get("fields", [])
    }


def _first(wrongs: Iterable[str] | Iterator[str]) -> str:
    return next((wrong for wrong in wrongs if wrong), "")


def _of_form(value: Any, types: Sequence[str]) -> Any:  # noqa: ANN401 - JSON
    """Return a form's text as the number or flag that it stands for."""
    if not isinstance(value, str) or "String" in types:
        return value
    if "Integer" in types or "Float" in types:
        try:
            return float(value) if "Float" in types else int(value)
        except ValueError:
            return value
    if "Boolean" in types and value in ("true", "false", "True", "False"):
        return value in ("true", "True")
    return value
