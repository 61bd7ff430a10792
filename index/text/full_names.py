"""Names by their form alone: words with capitals, with particles between them. Pure."""

from __future__ import annotations

import re
from functools import cache

from index.languages import COMMON, LANGUAGES
from index.languages.phrases import any_of

_UPPER = "".join(one for one in map(chr, range(0x530)) if one.isupper())
CAPITALIZED = rf"(?<![\w'’-])[{_UPPER}][\w'’-]*"


@cache
def particles() -> str:
    """Return the expression for what stands between the words of names in any language."""
    return any_of(LANGUAGES[COMMON].words("mentions", "sure_particles"))


@cache
def full_names() -> re.Pattern[str]:
    """Return what finds two words with capitals at least: of one nobody can tell what it is."""
    return re.compile(rf"{CAPITALIZED}(?:\s(?:(?:{particles()})\s)*{CAPITALIZED})+")
