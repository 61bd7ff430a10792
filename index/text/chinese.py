"""Traditional and simplified characters of Chinese as one, for matching alone. Pure."""

from __future__ import annotations

import re
from functools import cache

from index.text.scripts import IDEOGRAPHS

# Characters of which others are the simplified form: the block of the common ones, and the first of
# the rare ones.
_IDEOGRAPHS = (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))
_IDEOGRAPH = re.compile(f"[{IDEOGRAPHS}]")
# No character of it is cut or joined in a conversion.
_APART = "\n"


def simplified(text: str) -> str:
    """Return a text with simplified characters for traditional ones, each in the place of another.

    Texts written in Taiwan are found by questions from Beijing, and the other way round. Some
    characters have one simplified form (後 and 后): they become one, in articles and questions
    alike, and so do characters of Japanese that are traditional ones in Chinese.
    """
    return text.translate(_simplified()) if _IDEOGRAPH.search(text) else text


@cache
def _simplified() -> dict[int, str]:
    from opencc import OpenCC  # noqa: PLC0415 - only Chinese and Japanese need it

    characters = list(map(chr, _IDEOGRAPHS))
    converted = OpenCC("t2s").convert(_APART.join(characters)).split(_APART)
    pairs = zip(characters, converted, strict=True)
    return {ord(one): other for one, other in pairs if one != other and len(other) == 1}
