"""Languages by their code, each with what its file says."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.errors import LanguageFault
from index.languages import files, lists
from index.languages.phrases import alternatives, any_of, expression, one_of
from index.languages.schema import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# The language of which some words count in texts of all: they name people as Mr. and Gen., and ask
# for the latest.
COMMON = "en"
_OWN = Path(__file__).parent
# Further codes of languages, with that of the file: ISO's for all of Norwegian, which texts in
# Bokmål are mostly said to be in.
_ALIASES = {"no": "nb"}
# Of ISO 639-1, or of ISO 639-3 for a language that has no other.
_CODE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one language, by section and key; a key that its file leaves out is empty."""

    code: str
    values: Mapping[str, Mapping[str, Any]]

    def words(self, section: str, key: str) -> frozenset[str]:
        """Return the words of a key, case-folded."""
        return frozenset(self.ordered(section, key))

    def ordered(self, section: str, key: str) -> tuple[str, ...]:
        """Return the words of a key in the order of the file; "names" as they are written."""
        found: tuple[str, ...] = self._value(section, key) or ()
        return found

    def joined(self, words: Iterable[str]) -> Iterator[str]:
        """Yield words of saying, and the same with the letters that are written onto them."""
        letters = self.ordered("speech", "joined")
        for word in words:
            yield from (word, *(letter + word for letter in letters))

    def groups(self, section: str, key: str) -> tuple[tuple[str, ...], ...]:
        """Return the groups of a key, each the words of a line."""
        found: tuple[tuple[str, ...], ...] = self._value(section, key) or ()
        return found

    def pairs(self, section: str, key: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
        """Return the pairs of a key, each the words of its two sides, case-folded."""
        found: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
        found = self._value(section, key) or ()
        return found

    def expression(self, section: str, key: str) -> str:
        """Return a regular expression that finds any of the phrases of a key.

        It captures nothing, and is meant for texts in any letters (re.IGNORECASE).
        """
        return expression(self.ordered(section, key), unspaced=self.flag("writing", "unspaced"))

    def alternatives(self, section: str, keys: Iterable[str]) -> str:
        """Return an expression as `expression` does, for several keys: it captures each by name."""
        groups = {key: self.ordered(section, key) for key in keys}
        return alternatives(groups, unspaced=self.flag("writing", "unspaced"))

    def flag(self, section: str, key: str) -> bool:
        """Whether a flag is set."""
        return bool(self._value(section, key))

    def text(self, section: str, key: str) -> str:
        """Return a text."""
        return str(self._value(section, key) or "")

    def _value(self, section: str, key: str) -> Any:  # noqa: ANN401 - what the schema says
        _ = SECTIONS[section][key]  # a misspelled key is an error, not an empty list
        return self.values.get(section, {}).get(key)


class Languages:
    """The language files of some folders, read when they are first asked for."""

    # Names a folder of further language files in the environment, which processes that this one
    # starts inherit.
    VARIABLE = "QUOTH_LANGUAGES"

    def __init__(self, *folders: Path) -> None:
        """Take the files of `folders`; by default that of the environment, then our own."""
        self._folders = folders
        self._read: dict[str, Language] = {}

    def __contains__(self, code: object) -> bool:
        return code in self.paths

    def __getitem__(self, code: str) -> Language:
        """Return a language; an empty one where it has no file. Raises LanguageFault."""
        found = self._read.get(code)
        if found is None:
            found = self._read[code] = Language(code, self._values_of(code))
        return found

    def _values_of(self, code: str) -> Mapping[str, Mapping[str, Any]]:
        path = self.paths.get(code)
        if path is None:
            return {}
        return files.read(path) if path.stem == code else self[path.stem].values

    def everywhere(self, section: str, key: str) -> tuple[str, ...]:
        """Return the words of a key in all languages, those of the common one first."""
        codes = dict.fromkeys((COMMON, *self.codes))
        return tuple(
            dict.fromkeys(one for code in codes for one in self[code].ordered(section, key))
        )

    def with_common(self, code: str, section: str, key: str) -> frozenset[str]:
        """Return the words of a key in a language, and those of the common one."""
        return self[code].words(section, key) | self[COMMON].words(section, key)

    def any_of(self, section: str, key: str) -> str:
        """Return a regular expression for the words of a key in any language, the longest first."""
        return any_of(self.everywhere(section, key))

    def expression(self, section: str, key: str) -> str:
        """Return a regular expression for the phrases of a key in any language.

        Each is found as its own language is written, see `Language.expression`.
        """
        languages = map(self.__getitem__, dict.fromkeys((COMMON, *self.codes)))
        return one_of(
            one.expression(section, key) for one in languages if one.ordered(section, key)
        )

    def beside(self, code: str, kind: str) -> Path | None:
        """Return the list of a `kind` ("nouns", "names") beside a language's file."""
        path = self.paths.get(code)
        own = path.with_name(f"{path.stem}.{kind}.txt") if path else None
        return own if own and own.is_file() else None

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all languages that have a file, sorted; of one all by which it is known."""
        return tuple(sorted(self.paths))

    @cached_property
    def paths(self) -> Mapping[str, Path]:
        """The files by code; those of earlier folders go before later ones."""
        found: dict[str, Path] = {}
        for folder in reversed(self.folders):
            found |= {path.stem: path for path in _files(folder) if _CODE.fullmatch(path.stem)}
        return {alias: found[code] for alias, code in _ALIASES.items() if code in found} | found

    @cached_property
    def folders(self) -> tuple[Path, ...]:
        """The folders of the files, those that go before others first."""
        further = os.environ.get(self.VARIABLE)
        return self._folders or ((Path(further), _OWN) if further else (_OWN,))

    def faults(self) -> Iterator[LanguageFault]:
        """Yield what is wrong with any of the files and the lists beside them, or with a folder."""
        for folder in self.folders:
            if not folder.is_dir():
                yield LanguageFault(f"{folder}: is no folder")
            for path in _files(folder):
                if _CODE.fullmatch(path.stem):
                    yield from files.faults(path)
                    yield from lists.faults(path)
                else:
                    yield LanguageFault(f"{path}: is not called by the code of a language: de.toml")


def _files(folder: Path) -> Iterable[Path]:
    return sorted(folder.glob("*.toml"))


LANGUAGES = Languages()
