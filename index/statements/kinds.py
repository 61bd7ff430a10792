"""Flags of single words, by language: the kind of person or thing that each names.

A word may have several flags: "president" is a title and a person, "Paris" a place and a name.
_NOUNS and _KEYS say which lists of a language the flags come from.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.languages.lists import first_names, nouns

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# The flags, each with a word that has it.
# Nouns.
MAN = 1 << 0  # adman
WOMAN = 1 << 1  # actress
PERSON = 1 << 2  # author
PEOPLE = 1 << 3  # authors
GROUP = 1 << 4  # council
PLACE = 1 << 5  # airport
DOCUMENT = 1 << 6  # letter
DISPLAY = 1 << 7  # banner: what words are written on
THING = 1 << 8  # bridge
TIME = 1 << 9  # autumn, Monday
TITLE = 1 << 10  # baroness, president
KIN = 1 << 11  # aunt
# Names, and words with a capital that are none.
FIRST_M = 1 << 12  # John
FIRST_F = 1 << 13  # Ida
FIRST_U = 1 << 14  # Kim: a man's or a woman's
FOREIGN = 1 << 15  # Giovanni: a first name only of other languages
PLACE_NAME = 1 << 16  # Aberdeen
ORG_NAME = 1 << 17  # Airbus
ORG_WORD = 1 << 18  # Academy, in the name of an organisation
DEMONYM = 1 << 19  # Dutchman
NOT_NAME = 1 << 20  # About, with a capital only where a sentence begins
# Pronouns and words like them.
HE = 1 << 21  # he
SHE = 1 << 22  # she
THEY = 1 << 23  # they
IT = 1 << 24  # it
NARRATOR = 1 << 25  # I, we
HIS = 1 << 26  # his
HER = 1 << 27  # her
POSSESSIVE = 1 << 28  # their
RELATIVE = 1 << 29  # who, which
LATTER = 1 << 30  # celui-ci, letzterer: means whoever was named last
UNNAMED = 1 << 31  # somebody
# Words around nouns and names.
SAID = 1 << 32  # said, saying
DET = 1 << 33  # the
OBLIQUE = 1 << 34  # dem: shows that a noun is no subject
OF = 1 << 35  # of, for: joins a noun to one before it
PREPOSITION = 1 << 36  # about
LOCATIVE = 1 << 37  # in: before a place
DEDICATED = 1 << 38  # St: before a name that something is called by
BOUND = 1 << 39  # but, when: begins a clause, ends a name
SKIPPED = 1 << 40  # also, has: between a speaker and the verb

SOMEBODY = MAN | WOMAN | PERSON
NOUN = SOMEBODY | PEOPLE | GROUP | PLACE | DOCUMENT | THING | TIME | KIN | DISPLAY
FIRST = FIRST_M | FIRST_F | FIRST_U
PRONOUN = HE | SHE | THEY | IT
# Words that say whose something is, and all that may stand in place of an article.
OWNED = HIS | HER | POSSESSIVE
DETERMINER = DET | OWNED

# The flags of words: by the section of a language's nouns, and by section and key of its file.
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
_KEYS = {
    "speech": {
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
        "skipped": SKIPPED,
        "unnamed": UNNAMED,
        "latter": LATTER,
    },
    "mentions": {
        "determiners": DET,
        "connectors": OF,
        "boundaries": BOUND,
        "times": TIME,
        "prepositions": PREPOSITION,
        "locatives": LOCATIVE,
        "oblique": OBLIQUE,
        "ages": PERSON,
        "dedicated": DEDICATED,
    },
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
    for section, keys in _KEYS.items():
        for key, flag in keys.items():
            listed = own.ordered(section, key)
            _note(found, own.joined(listed) if flag == SAID else listed, flag)
    return found


def _note(found: dict[str, int], words: Iterable[str], flag: int) -> None:
    for word in words:
        low = word.casefold().replace("i\u0307", "i")
        found[low] = found.get(low, 0) | flag


def _foreign_to(language: str) -> dict[str, int]:
    """Return the first names of all languages that one may meet in another."""
    # Persian names end in a letter that says "his" in Arabic.
    without = LANGUAGES[language].ordered("forms", "foreign_without")
    found = _foreign_names()
    if not without:
        return found
    return {name: flag for name, flag in found.items() if not name.endswith(without)}


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
