"""The forms that a name may have in a text: cases, possessives, suffixes."""

from __future__ import annotations

import re

_CASE = re.compile(
    r"(?<=\w{3})(?:ого|ому|ым|ом|ой|ою|ую|ая|ий|ый|ей|ем|ам|ям|ах|ях|ами|ями|им|их|і|а|у|е|я|ю|ы|и|ь|й|о|єм|ем|ові|еві|єві)$"
)
_OWNER = ("'s", "’s", "’", "'")


def bare(word: str, language: str) -> set[str]:
    """Return a word without what is written onto it."""
    for ending in _OWNER:
        if word.endswith(ending):
            word = word.removesuffix(ending)
            break
    if language == "tr":
        word = word.replace("’", "'").partition("'")[0]
    return {word} if word else set()


def base_forms(word: str, language: str) -> set[str]:
    """Return what a word of a name may be in its first case, case-folded."""
    found = bare(word, language)
    if language in ("ru", "uk"):
        found |= {_CASE.sub("", one) for one in found}
    elif language == "de":
        found |= {one[:-1] for one in found if one.endswith("s") and len(one) > 4}
    elif language == "ar":
        found |= {one[2:] for one in found if one.startswith("ال") and len(one) > 4}
        found |= {one[1:] for one in found if one[:1] in "ولبف" and len(one) > 4}
    return found
