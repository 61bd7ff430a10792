"""Who made a picture, as a caption says it in words, and what it says beside that. Pure."""

from __future__ import annotations

import re
from functools import cache

from index.languages import LANGUAGES
from index.text.punctuation import CLOSES, TERMINAL

_AGENCIES = (
    r"(?:AP|AFP|APA|ANSA|dpa|EFE|EPA|PA|PTI|Reuters|REUTERS|TASS|ТАСС|РИА Новости|Xinhua|Kyodo|"
    r"Yonhap|Getty(?: Images)?|Shutterstock|iStock|Alamy|Imago|imago|IMAGO|Keystone|KEYSTONE|"
    r"picture alliance|Unsplash|Pexels|Pixabay|Flickr|Wikimedia(?: Commons)?)"
)
_PHOTOS = r"(?:photos?|photographs?|pictures?|images?|illustrations?)"
# A credit has no more characters, a name no more words, and no longer ones in small letters.
LONGEST, _MOST_WORDS, _LONGEST_SMALL = 90, 6, 3
_AGENCY = re.compile(rf"{_AGENCIES}(?i:[ ]{_PHOTOS})?")
_PARTING = re.compile(r"\s*[/|｜／()（）]\s*|\s+(?:[–—·•-]|via)\s+")
_MADE_BY = re.compile(rf"\W{{0,3}}(?i:{_PHOTOS}[ ](?:by|from))[ :]+(.+)")
_IN_BRACKETS = re.compile(rf"\s*[(\[（]\s?([^()\[\]（）\n]{{0,{LONGEST}}})[)\]）]\s*$")
# What stands before a credit: the end of a sentence, a dash, or its sign.
_BEFORE = re.compile(
    rf"(?:(?<=[{TERMINAL}])|(?<=[{TERMINAL}]{CLOSES})|\s[|/–—·•-])\s*"
    r"|(?<![(\[（])(?=©|\([cC]\))"
)


def without_credit(text: str) -> str:
    """Return what a caption says, without who made the picture; "" where it says nothing else."""
    if says_who(text):
        return ""
    if (found := _IN_BRACKETS.search(text)) and says_who(found[1]):
        text = text[: found.start()]
    for found in _BEFORE.finditer(text):
        behind = text[found.end() :]
        if len(behind) <= LONGEST and says_who(behind):
            text = text[: found.start()]
            break
    text = text.strip(" |/–—-·•")
    return text if any(map(str.isalnum, text)) and not says_who(text) else ""


def says_who(text: str) -> bool:
    """Whether words say who made a picture, and nothing else."""
    text = text.strip().removesuffix(".")
    if _labelled().fullmatch(text):
        return True
    if found := _MADE_BY.fullmatch(text):
        return _is_name(found[1])
    parts = [part for part in _PARTING.split(text) if part]
    return any(map(_AGENCY.fullmatch, parts)) and all(
        _AGENCY.fullmatch(one) or _is_name(one) for one in parts
    )


def _is_name(text: str) -> bool:
    """Whether words may be a name: of those in small letters, only short ones are between others.

    Scripts without capitals have any word for a name.
    """
    words = text.split()
    between = {one for one in words[1:-1] if len(one) <= _LONGEST_SMALL}
    return 0 < len(words) <= _MOST_WORDS and not any(
        one[0].islower() and one not in between for one in words
    )


@cache
def _labelled() -> re.Pattern[str]:
    """Return what matches words with a label before them."""
    words = LANGUAGES.any_of("lines", "captions")
    label = rf"(?i:(?:{words})(?:[ ]?[:：/©|]|[ ]-[ ])|{_PHOTOS}[ ](?:courtesy|credit)\b)"
    # Initials and titles end with a full stop, and no sentence does with them.
    rest = rf"(?:[^{TERMINAL}\n]|(?:(?<=\b\w)|(?<=\b\w\w))\.)*"
    return re.compile(rf"\W{{0,3}}(?:{label}|©|\([cC]\)|[cC]opyright\b){rest}")
