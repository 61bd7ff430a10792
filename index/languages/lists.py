"""Long word lists beside a language's file: `<code>.nouns.txt`, `.names.txt` and `.talk.txt`.

A nouns file, and one of talk, has sections `[name]` with words and phrases between commas, on any
number of lines: a phrase may go on in the next one. A names file has a first name a line behind its
gender (m, f, or u for either). `#` begins a comment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.errors import LanguageFault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

SECTIONS = frozenset(
    {"person_m", "person_f", "person", "persons", "group", "place", "document", "thing", "time"}
    | {"display"}
    | {"title_m", "title_f", "title", "kin_m", "kin_f", "his", "her", "place_names", "demonyms_m"}
    | {"demonyms_f", "demonyms", "organisations", "organisation_words", "not_names", "surnames"}
    | {"usual_surnames", "given_m", "given_f", "given", "sounds", "patronymics_m", "patronymics_f"}
    | {"surname_endings_m", "surname_endings_f"}
)
# Phrases around a question: see index/query/openings.py.
AROUND_QUESTIONS = ("opening", "opening_before_question", "question_words", "closing")
# Messages to a bot that are no questions: see index/query/small_talk.py.
TALK = frozenset(
    {"article", "articles", "newest", "help", "who", "more", "doubt", "rude", "wellbeing", "thanks"}
    | {"courtesy", "salute", "farewell", "greeting", "assent", "beside", "asking"}
    | {*AROUND_QUESTIONS}
)
GENDERS = ("m", "f", "u")


def nouns(path: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the words of each section of a nouns file. Raises LanguageFault."""
    return _words(_sections(path, SECTIONS, "nouns"))


def talk(path: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the phrases of each section of a file of talk. Raises LanguageFault."""
    return _words(_sections(path, TALK, "talk"))


def _words(sections: Mapping[str, Sequence[str]]) -> Mapping[str, tuple[str, ...]]:
    return {
        name: tuple(word for one in " ".join(lines).split(",") if (word := one.strip()))
        for name, lines in sections.items()
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


def faults(path: Path) -> Iterator[LanguageFault]:
    """Yield what is wrong with the lists beside a language's file, the first thing of each."""
    for kind, read in (("nouns", nouns), ("names", first_names), ("talk", talk)):
        beside = path.with_name(f"{path.stem}.{kind}.txt")
        if beside.is_file():
            try:
                read(beside)
            except LanguageFault as fault:
                yield fault


def _sections(path: Path, known: frozenset[str], what: str) -> dict[str, list[str]]:
    """Return the lines of each section of a file."""
    found: dict[str, list[str]] = {}
    section: list[str] | None = None
    for number, line in _lines(path):
        if line.startswith("["):
            name = line.strip("[]")
            if name not in known:
                raise LanguageFault(f"{path}, line {number}: [{name}] is no section of {what}")
            section = found.setdefault(name, [])
            section.append(",")  # it may be opened twice
        elif section is None:
            raise LanguageFault(f"{path}, line {number}: stands before the first [section]")
        else:
            section.append(line)
    return found


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        content = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LanguageFault(f"{path}: {error}") from error
    for number, line in enumerate(content.splitlines(), 1):
        if written := line.partition("#")[0].strip():
            yield number, written
