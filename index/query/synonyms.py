"""Words that stand for each other: what a library may write for what a question says. Pure.

They are irregular verbs, countries and their adjectives in the language files, and names of any
language in aliases.txt beside them. Words of nearly the same meaning ("shut", "closed") are in
<code>.synonyms.txt: they stand for one that no article holds.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from index.errors import LanguageFault
from index.languages import LANGUAGES
from index.query.other_letters import STEMMED_IN, script_of
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

# Of the language files: groups of words that stand for each other.
_GROUPS = ("verbs", "nouns", "spellings", "peoples")


@cache
def same_words(language: str, own: tuple[str, ...] = ()) -> Mapping[str, frozenset[str]]:
    """Return by term the terms of a language that stand for it, names of any language included.

    `own` are further lines as `read_groups` checks them.
    """
    found: dict[str, frozenset[str]] = {}
    groups = [_words(line) for line in (*_common_names(), *own)]
    for key in _GROUPS:
        groups += LANGUAGES[language].groups("variants", key)
    for written in groups:
        group = frozenset(term for word in written for term in _terms_of_name(word, language))
        for term in group:
            found[term] = found.get(term, frozenset()) | group
    return found


def _terms_of_name(word: str, language: str) -> Iterator[str]:
    """Yield the terms of a word in a language, of one in other letters in languages of those."""
    yield from terms(word, language)
    script = script_of(word)
    if script_of(LANGUAGES[language].text("writing", "name")) not in {script, ""}:
        for other in STEMMED_IN.get(script, ()):
            yield from terms(word, other)


@cache
def near_words(language: str) -> Mapping[str, frozenset[str]]:
    """Return by term the terms of words of nearly the same meaning, in all their listed forms.

    Raises LanguageFault where the list cannot be read.
    """
    path = LANGUAGES.beside(language, "synonyms")
    same = same_words(language)
    found: dict[str, frozenset[str]] = {}
    for line in _groups_of(path, language) if path else ():
        listed = {term for word in _words(line) for term in terms(word, language)}
        group = listed.union(*(same.get(term, ()) for term in listed))
        for term in group:
            found[term] = found.get(term, frozenset()) | group
    return found


def _groups_of(path: Path, language: str) -> tuple[str, ...]:
    try:
        return read_groups(path.read_text("utf-8"), language)
    except (OSError, ValueError) as error:
        raise LanguageFault(f"{path}: {error}") from error


@cache
def _common_names() -> tuple[str, ...]:
    """Return the lines of names that stand for each other in all libraries."""
    return read_groups(files("index.languages").joinpath("aliases.txt").read_text("utf-8"))


def _words(line: str) -> Sequence[str]:
    return [word for word in line.partition("#")[0].split(",") if word.strip()]


def read_groups(text: str, language: str = "") -> tuple[str, ...]:
    """Return the lines of a list of words that stand for each other, as in aliases.txt.

    One group a line, its words with commas between them; from # on a line is a comment. Raises
    ValueError, which names the line, where a group has fewer than two words, or one is several.
    """
    lines = tuple(text.removeprefix("\ufeff").splitlines())
    for number, line in enumerate(lines, 1):
        words = _words(line)
        if len(words) == 1:
            raise ValueError(f"line {number}: a group has at least two words")
        for word in words:
            if len(terms(word, language)) != 1:
                raise ValueError(f"line {number}: {word.strip()!r} is not one word")
    return lines
