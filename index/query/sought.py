"""The exact thing that a question seeks, so that the words that answer it can be shown. Pure."""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from typing import Literal

from index.languages import COMMON, LANGUAGES
from index.query.question_types import asking_words, small_terms
from index.text.punctuation import COLONS, TERMINAL
from index.text.scripts import CJK, SOUTH_EAST_ASIAN
from index.text.terms import terms

Sought = Literal[
    "when", "what time", "how long", "how much", "how many", "measure", "who", "why", "where", "",
]  # fmt: skip

# The first counts whose words a question holds: some languages ask where with a word that others of
# them begin with. Behind each kind the keys of language files by which it is asked for.
_KINDS: dict[Sought, tuple[str, ...]] = {
    "what time": ("hour",),
    "when": ("when",),
    "how long": ("how_long",),
    "measure": ("measure", "measured"),
    "how much": ("price",),
    "how many": ("how_many",),
    "why": ("why",),
    "who": ("who",),
    "where": ("where",),
}
# What is asked for by words that join no sentences, wherever they stand ("it closes at what time").
_ANYWHERE = frozenset({"what time", "how long", "measure", "how much", "how many"})
# Behind these a question begins, whatever is said before it ("hello again, ¿dónde ...?").
_CLAUSE_END = re.compile(rf"[¿{TERMINAL}{COLONS}]")
_WORD_END = re.compile(rf"[^\W{CJK}{SOUTH_EAST_ASIAN}]*")


@lru_cache(maxsize=64)
def sought(question: str, language: str) -> tuple[Sought, tuple[int, int]]:
    """Return what a question in this language seeks, and where the words stand that tell.

    It is empty where no words tell, and where they tell of more than one thing.
    """
    found: dict[tuple[int, int], Sought] = {}
    for kind, keys in _KINDS.items():
        place = asking_words(question, language, *keys)
        if place and not _has_another_verb(question[slice(*place)], language):
            before = found.setdefault(place, kind)
            if kind == "who" and before != kind:
                return "", (0, 0)
    own = [
        place
        for place, kind in found.items()
        if not any(_holds(other, place) for other in found)
        and _asks(question, place, kind, language)
    ]
    if len(own) != 1:
        return "", (0, 0)
    kind, (start, end) = found[own[0]], own[0]
    if kind == "how many" and _money(language).search(question):
        kind = "how much"
    word_end = _WORD_END.match(question, end)
    return kind, (start, word_end.end() if word_end else end)


def is_loose(question: str, language: str) -> bool:
    """Whether a price or a measure is asked for by words that may ask for something else as well.

    "What does the council weigh?" may be answered by no number.
    """
    kind, (start, end) = sought(question, language)
    return kind in {"how much", "measure"} and bool(_loose(language).fullmatch(question[start:end]))


def _has_another_verb(asking: str, language: str) -> bool:
    """Whether among the words that ask, behind the first two, another verb has the last as object.

    It is "what did the union say about the pay", and not "what did the union pay".
    """
    between = [word.casefold() for word in asking.split()[2:-1]]
    if not between:
        return False
    speech = partial(LANGUAGES[language].words, "speech")
    verbs = speech("said") | LANGUAGES[language].words("questions", "asking_for_words")
    says = any(word in verbs - speech("noun_verbs") for word in between)
    noun = between[-1] in speech("right_before_noun") | speech("relatives")
    return says or (noun and bool(_loose(language).fullmatch(asking)))


def _asks(question: str, place: tuple[int, int], kind: Sought, language: str) -> bool:
    """Whether words ask, and do not join two sentences ("what happens when it closes?")."""
    if not LANGUAGES[language].flag("questions", "first"):
        return True
    before = _CLAUSE_END.split(question[: place[0]])[-1]
    behind = question[place[1] :]
    begins = kind in _ANYWHERE or small_terms(language).issuperset(terms(before, language))
    return begins and "," not in behind


def _holds(other: tuple[int, int], place: tuple[int, int]) -> bool:
    """Whether words begin among others, which say more (how long, how)."""
    return other[0] < place[0] < other[1] or (other[0] == place[0] and other[1] > place[1])


@cache
def _money(language: str) -> re.Pattern[str]:
    own = (LANGUAGES[code].expression("questions", "money") for code in (language, COMMON))
    return re.compile("|".join(own), re.IGNORECASE)


@cache
def _loose(language: str) -> re.Pattern[str]:
    own = LANGUAGES[language].expression("questions", "loose")
    return re.compile(rf"{own}\w*", re.IGNORECASE)
