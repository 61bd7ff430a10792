"""Language files: read, checked, and handed out by code."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.languages.schema import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from index.languages.schema import Kind

# Names a folder of further language files, which go before those of the same code here.
FOLDER_VARIABLE = "QUOTH_LANGUAGES"
_OWN = Path(__file__).parent
_CODE = re.compile(r"[a-z]{2,3}")


class LanguageFault(ValueError):
    """A language file cannot be used: the message names file, section, key and reason."""


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one language, by section and key; what its file leaves out is empty."""

    code: str
    _values: Mapping[str, Mapping[str, Any]]

    def words(self, section: str, key: str) -> frozenset[str]:
        """Return the words of a key, case-folded."""
        return frozenset(self.ordered(section, key))

    def ordered(self, section: str, key: str) -> tuple[str, ...]:
        """Return the words of a key in the order of the file; "names" as they are written."""
        found: tuple[str, ...] = self._value(section, key) or ()
        return found

    def flag(self, section: str, key: str) -> bool:
        """Whether a flag is set."""
        return bool(self._value(section, key))

    def text(self, section: str, key: str) -> str:
        """Return a text."""
        return str(self._value(section, key) or "")

    def _value(self, section: str, key: str) -> Any:  # noqa: ANN401 - what the schema says
        _ = SECTIONS[section][key]  # a misspelled key is an error, not an empty list
        return self._values.get(section, {}).get(key)


class Languages:
    """The language files of some folders, read when they are first asked for."""

    def __init__(self, *folders: Path) -> None:
        """Take the files of `folders`; by default the chosen one's, then the package's own."""
        self._folders = folders
        self._read: dict[str, Language] = {}

    def __contains__(self, code: object) -> bool:
        return code in self.codes

    def __getitem__(self, code: str) -> Language:
        """Return a language; an empty one where it has no file. Raises LanguageFault."""
        found = self._read.get(code)
        if found is None:
            path = self.paths.get(code)
            found = self._read[code] = read(path) if path else Language(code, {})
        return found

    def beside(self, code: str, kind: str) -> Path | None:
        """Return the list of a `kind` ("nouns", "names") beside a language's file."""
        path = self.paths.get(code)
        own = path.with_name(f"{code}.{kind}.txt") if path else None
        return own if own and own.is_file() else None

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all languages that have a file, sorted."""
        return tuple(sorted(self.paths))

    @cached_property
    def paths(self) -> Mapping[str, Path]:
        """The files by code; those of earlier folders go before later ones."""
        found: dict[str, Path] = {}
        for folder in reversed(self._folders or _chosen()):
            files = sorted(folder.glob("*.toml"))
            found |= {path.stem: path for path in files if _CODE.fullmatch(path.stem)}
        return found

    def faults(self) -> Iterator[LanguageFault]:
        """Yield what is wrong with any of the files."""
        for path in self.paths.values():
            yield from _faults(path)


def read(path: Path) -> Language:
    """Return the language of a file. Raises LanguageFault, which says where and what is wrong."""
    for fault in _faults(path):
        raise fault
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    return Language(
        path.stem,
        {
            section: {key: _parsed(value, SECTIONS[section][key]) for key, value in keys.items()}
            for section, keys in content.items()
        },
    )


def _faults(path: Path) -> Iterator[LanguageFault]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        yield LanguageFault(f"{path}: {error}")
        return
    for section, keys in content.items():
        known = SECTIONS.get(section)
        if known is None or not isinstance(keys, dict):
            yield LanguageFault(f"{path}: [{section}] is none of {', '.join(SECTIONS)}")
            continue
        for key, value in keys.items():
            if key not in known:
                yield LanguageFault(f"{path}: [{section}] {key}: is none of {', '.join(known)}")
            elif wrong := _wrong(value, known[key]):
                yield LanguageFault(f"{path}: [{section}] {key}: {wrong}")


def _wrong(value: object, kind: Kind) -> str | None:  # noqa: PLR0911 - a reason a line
    """Return what is wrong with a value, None where it is as its kind wants it."""
    if kind == "flag":
        return None if isinstance(value, bool) else "is not true or false"
    if kind == "patterns":
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            return "is not a list of strings"
        for one in value:
            try:
                re.compile(one)
            except re.error as error:
                return f"{one!r} is not a regular expression: {error}"
        return None
    if not isinstance(value, str):
        return "is not a string"
    if kind in ("words", "names"):
        words = [word.strip() for word in value.split(",")]
        folded = [" ".join(word.casefold().split()) for word in words if word]
        twice = next((word for word in folded if folded.count(word) > 1), None)
        return f"{twice!r} stands there twice" if twice and kind == "words" else None
    return None


def _parsed(value: Any, kind: Kind) -> Any:  # noqa: ANN401 - what the schema says
    if kind in ("flag", "text"):
        return value
    if kind == "patterns":
        return tuple(value)
    words = (" ".join(word.split()) for word in value.split(","))
    kept = [word.casefold() if kind == "words" else word for word in words if word]
    return tuple(dict.fromkeys(kept))


def _chosen() -> tuple[Path, ...]:
    further = os.environ.get(FOLDER_VARIABLE)
    return (Path(further), _OWN) if further else (_OWN,)


LANGUAGES = Languages()
