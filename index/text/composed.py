"""Letters and their marks as one character each (NFC), in a time that grows with the text. Pure."""

from __future__ import annotations

import re
import unicodedata

# Marks in a row that are put in order together. Nobody writes so many over a letter, and to order
# them takes the square of their number.
_MOST = 128
# A sign that begins something is looked for within so many characters, to part a row before it.
_NEAR = 16
# Signs that are no letters, beyond those without marks among them.
_ROWS = re.compile(rf"[^\w\x00-\u02ff]{{{_MOST},}}")


def composed(text: str) -> str:
    """Return a text in NFC; a longer row of marks is composed a piece at a time."""
    parts, last = [], 0
    for row in _ROWS.finditer(text):
        for place in range(row.start() + _MOST, row.end(), _MOST):
            cut = _beginning(text, place, min(place + _NEAR, row.end()))
            parts.append(unicodedata.normalize("NFC", text[last:cut]))
            last = cut
    parts.append(unicodedata.normalize("NFC", text[last:]))
    return "".join(parts)


def _beginning(text: str, place: int, end: int) -> int:
    """Return where the next sign is that is no mark of another one, or else the place itself."""
    return next((one for one in range(place, end) if not unicodedata.combining(text[one])), place)
