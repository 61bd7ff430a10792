"""Forms of words that name people: first names and offices in any case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Endings but in the first case, and in that. They are all that the languages have, in pairs that
# only the code below makes: no list for a speaker to extend.
_ENDINGS = (
    *("ові", "еві", "єві", "ом", "ем", "єм", "ой", "ей", "ою", "ею", "єю", "ёй"),
    *"аяуюеєіїыи",
)
_FIRST = ("", "ь", "й", "а", "я", "о")
# Names that lose a letter where they have an ending.
_SHORTENED = {"павл": "павел", "льв": "лев"}
# A name without its ending is no shorter, in letters.
_SHORTEST = 3
# Endings of nouns in Russian and Ukrainian, behind at least three letters: the rule that takes them
# off, with how much of a word must be left.
_CASE = re.compile(
    r"(?<=\w{3})(?:ого|ому|ым|ом|ем|єм|ой|ою|ею|єю|ей|ую|ая|ий|ый|ам|ям|ах|ях|ами|ями|им|их|ові|еві|єві"
    r"|[іїаеуюяыиьйо])$"
)
# Endings that make an office somebody's in Turkish ("belediye başkanı").
_OWNED = re.compile(r"(?<=[aeıioöuü])s[ıiuü]$")
_VOWEL = re.compile(r"(?<=\w{3})[ıiuü]$")
_ARTICLE = "ال"
# Turkish endings that say whose something is, and others of no subject: to, from, in, with.
_WHOSE = re.compile(r"n?[ıiuü]n$")
_OBLIQUE = re.compile(r"(?:[yn]?[ae]|n?[dt][ae]n?|y?l[ae])$")
Case = Literal["whose", "oblique", ""]


def turkish_case(low: str, is_noun: Callable[[str], bool]) -> Case:
    """Return how the ending of a word shows in Turkish that it is no subject.

    Behind an apostrophe stands nothing but the ending of a name; what is left of another word
    without it must be a noun.
    """
    name, apostrophe, ending = low.replace("’", "'").partition("'")
    if apostrophe:
        whose, oblique = _WHOSE.fullmatch(ending), _OBLIQUE.fullmatch(ending)
        return "whose" if whose else "oblique" if oblique else ""
    for case, pattern in (("whose", _WHOSE), ("oblique", _OBLIQUE)):
        found = pattern.search(name)
        if found and any(is_noun(name[:end]) for end in range(found.start(), len(name))):
            return cast("Case", case)
    return ""


def office(word: str, language: str) -> str:
    """Return what all forms of a case-folded word for an office have in common."""
    if language in ("ru", "uk"):
        return _CASE.sub("", word)
    if language == "tr":
        return _VOWEL.sub("", _OWNED.sub("", word.replace("’", "'").partition("'")[0]))
    return word.removeprefix(_ARTICLE) if language == "ar" else word


def last_name_forms(name: str) -> Iterator[str]:
    """Yield what a case-folded last name may be in its first case, if it says whose something is.

    "Лисина" is of Лисин, "Лисицкого" of Лисицкий, "Лисиной" of Лисина.
    """
    if name.endswith(("а", "я")):
        yield from (name[:-1] + first for first in ("", "ь", "й", "о"))
    elif name.endswith(("ого", "его")):
        yield from (name[:-3] + first for first in ("ий", "ый", "ой", "ій"))
    elif name.endswith(("ой", "ої", "ей")):
        yield from (name[:-2] + first for first in ("а", "ая"))
    elif name.endswith(("и", "ы", "і", "ї")):
        yield from (name[:-1] + first for first in ("а", "я"))


def first_cases(name: str) -> Iterator[str]:
    """Yield what a first name may be in its first case in Russian and Ukrainian, case-folded."""
    for stem, whole in _SHORTENED.items():
        if name.startswith(stem) and len(name) <= len(stem) + 2:
            yield whole
    for ending in _ENDINGS:
        stem = name.removesuffix(ending)
        if _SHORTEST <= len(stem) < len(name):
            yield from (stem + first for first in _FIRST)
