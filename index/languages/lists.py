"""Long word lists beside a language's file: `<code>.nouns.txt` and `<code>.names.txt`.

A nouns file has sections `[name]` with words and phrases between commas, on any number of lines: a
phrase may go on in the next one. A names file has a first name a line behind its gender (m, f, or u
for either). `#` begins a comment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.errors import LanguageFault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

SECTIONS = frozenset(
    {"person_m", "person_f", "person", "persons", "group", "place", "document", "thing", "time"}
    | {"display"}
    | {"title_m", "title_f", "title", "kin_m", "kin_f", "his", "her", "place_names", "demonyms_m"}
    | {"demonyms_f", "demonyms", "organisations", "organisation_words", "not_names", "surnames"}
    | {"usual_surnames", "given_m", "given_f", "given", "sounds", "patronymics_m", "patronymics_f"}
    | {"surname_endings_m", "surname_endings_f"}
)
GENDERS = ("m", "f", "u")


def nouns(path: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the words of each section of a nouns file. Raises LanguageFault."""
    found: dict[str, list[str]] = {}
    lines: list[str] | None = None
    for number, line in _lines(path):
        if line.startswith("["):
            name = line.strip("[]")
            if name not in SECTIONS:
                raise LanguageFault(f"{path}, line {number}: [{name}] is no section of nouns")
            lines = found.setdefault(name, [])
            lines.append(",")  # a section may be opened twice
        elif lines is None:
            raise LanguageFault(f"{path}, line {number}: stands before the first [section]")
        else:
            lines.append(line)
    return {
        name: tuple(word for one in " ".join(own).split(",") if (word := one.strip()))
        for name, own in found.items()
    }


def first_names(path: Path) -> Mapping[str, str]:
    """Return the gender of each first name of a names file. Raises LanguageFault."""
    found: dict[str, str] = {}
    for number, line in _lines(path):
        gender, _, name = line.partition(" ")
        if gender not in GENDERS or not name.strip():
            raise LanguageFault(f"{path}, line {number}: is not m, f or u and a name: {line!r}")
        found[name.strip()] = gender
    return found


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        content = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LanguageFault(f"{path}: {error}") from error
    for number, line in enumerate(content.splitlines(), 1):
        if written := line.partition("#")[0].strip():
            yield number, written
