"""What single words tell of who or what they name: flags by word, of each language.

A word may have several flags: "president" is a title and a person, "Paris" a place and a name.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.languages.lists import first_names, nouns

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MAN, WOMAN, PERSON, PEOPLE, GROUP, PLACE, DOCUMENT, THING, TIME = (1 << n for n in range(9))
TITLE, KIN, HE, SHE, THEY, NARRATOR, FIRST_M, FIRST_F, FIRST_U = (1 << n for n in range(9, 18))
PLACE_NAME, ORG_NAME, ORG_WORD, DEMONYM, NOT_NAME, SAID, DET, OF, BOUND = (
    1 << n for n in range(18, 27)
)
(
    PREPOSITION,
    SKIPPED,
    HIS,
    HER,
    FOREIGN,
    IT,
    RELATIVE,
    POSSESSIVE,
    DISPLAY,
    LOCATIVE,
    OBLIQUE,
    UNNAMED,
    DEDICATED,
    LATTER,
) = (1 << n for n in range(27, 41))

SOMEBODY = MAN | WOMAN | PERSON
NOUN = SOMEBODY | PEOPLE | GROUP | PLACE | DOCUMENT | THING | TIME | KIN | DISPLAY
FIRST = FIRST_M | FIRST_F | FIRST_U
PRONOUN = HE | SHE | THEY | IT

# The sections of a language's nouns, and the keys of its file, with the flags of their words.
_NOUNS = {
    "person_m": MAN,
    "person_f": WOMAN,
    "person": PERSON,
    "persons": PEOPLE,
    "group": GROUP,
    "place": PLACE,
    "document": DOCUMENT,
    "display": DISPLAY,
    "thing": THING,
    "time": TIME,
    "title_m": TITLE | MAN,
    "title_f": TITLE | WOMAN,
    "title": TITLE | PERSON,
    "kin_m": KIN | MAN,
    "kin_f": KIN | WOMAN,
    "his": HIS,
    "her": HER,
    "place_names": PLACE_NAME,
    "demonyms_m": DEMONYM | MAN,
    "demonyms_f": DEMONYM | WOMAN,
    "demonyms": DEMONYM | PERSON,
    "organisations": ORG_NAME,
    "organisation_words": ORG_WORD,
    "not_names": NOT_NAME,
}
_SPEECH = {
    "he": HE,
    "she": SHE,
    "they": THEY,
    "it": IT,
    "relatives": RELATIVE,
    "possessives": POSSESSIVE,
    "narrator": NARRATOR,
    "said": SAID,
    "quoting": SAID,
    "saying": SAID,
    "determiners": DET,
    "connectors": OF,
    "boundaries": BOUND,
    "skipped": SKIPPED,
    "times": TIME,
    "prepositions": PREPOSITION,
    "locatives": LOCATIVE,
    "oblique": OBLIQUE,
    "ages": PERSON,
    "unnamed": UNNAMED,
    "dedicated": DEDICATED,
    "latter": LATTER,
}
_GENDERS = {"m": FIRST_M, "f": FIRST_F, "u": FIRST_U}


@cache
def flags(language: str) -> Mapping[str, int]:
    """Return the flags of each word of a language, case-folded."""
    found = _foreign_to(language) | _names_of(language)
    path = LANGUAGES.beside(language, "nouns")
    for section, words in nouns(path).items() if path else ():
        if flag := _NOUNS.get(section):
            _note(found, words, flag)
    own = LANGUAGES[language]
    for key, flag in _SPEECH.items():
        listed = own.ordered("speech", key)
        _note(found, own.joined(listed) if flag == SAID else listed, flag)
    return found


def _note(found: dict[str, int], words: Iterable[str], flag: int) -> None:
    for word in words:
        low = word.casefold().replace("i\u0307", "i")
        found[low] = found.get(low, 0) | flag


def _foreign_to(language: str) -> dict[str, int]:
    """Return the first names of all languages that one may meet in another."""
    if language != "ar":
        return _foreign_names()
    # Persian names end in a letter that says "his" in Arabic.
    return {name: flag for name, flag in _foreign_names().items() if not name.endswith("ه")}


@cache
def _foreign_names() -> dict[str, int]:
    """Return the first names of all languages, as they are in one that does not have them."""
    every: dict[str, int] = {}
    for code in LANGUAGES.codes:
        for name, flag in _names_of(code).items():
            every[name] = every.get(name, 0) | flag
    return {
        name: FOREIGN | (flag if flag in (FIRST_M, FIRST_F) else FIRST_U)
        for name, flag in every.items()
    }


@cache
def _names_of(language: str) -> dict[str, int]:
    path = LANGUAGES.beside(language, "names")
    found = first_names(path) if path else {}
    return {
        name.casefold().replace("i\u0307", "i"): _GENDERS[gender] for name, gender in found.items()
    }
