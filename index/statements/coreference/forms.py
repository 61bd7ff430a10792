"""The forms that a name may have in a text: cases, possessives, suffixes."""

from __future__ import annotations

import re
from functools import lru_cache

from index.statements.grammar.tokens import possessive

# Endings of cases in Russian and Ukrainian, behind at least three letters: the rule that takes them
# off a name, which keeps more of it than that for offices does.
_CASE = re.compile(
    r"(?<=\w{3})(?:ого|ому|ым|ом|ой|ою|ую|ая|ий|ый|ей|ем|ам|ям|ах|ях|ами|ями|им|их"
    r"|і|ї|а|у|е|є|я|ю|ы|и|ь|й|о|єм|єю|ові|еві|єві)$"
)
# The vowel that a name has in its first case only: Рябец, of Рябца; Кравець, of Кравця.
_FLEETING = re.compile(r"(?<=\w{3})[её]ц$")
# In a shorter word the first or last letters are its own.
_SHORTEST = 5
ARTICLE = "ال"
# An article has the same few names again and again: so many words of them are kept.
_KEPT = 4_096
# Letters that Arabic writes onto the next word ("and", "for", "with", "so").
_WRITTEN_ON = "ولبف"


def bare(word: str, language: str) -> str:
    """Return a word without what is written onto it."""
    word = word.removesuffix(possessive(word))
    return unsuffixed(word) if language == "tr" else word


def unsuffixed(word: str) -> str:
    """Return a Turkish name without the suffixes behind its apostrophe."""
    return word.replace("’", "'").partition("'")[0]


@lru_cache(maxsize=_KEPT)
def base_forms(word: str, language: str) -> frozenset[str]:
    """Return what a word of a name may be in its first case, case-folded."""
    name = bare(word, language)
    found = {name} if name else set()
    if language in ("ru", "uk"):
        found |= {_CASE.sub("", one) for one in found}
        found |= {_FLEETING.sub("ц", one) for one in found}
    elif len(name) < _SHORTEST:
        return frozenset(found)
    elif language == "de" and name.endswith("s"):
        found.add(name[:-1])
    elif language == "ar":
        found |= {name.removeprefix(ARTICLE)}
        found |= {one[1:] for one in found if one[0] in _WRITTEN_ON and len(one) >= _SHORTEST}
    return frozenset(found)
