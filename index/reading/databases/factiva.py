"""Factiva: headline, author, length, day and paper line by line; below, "Document ABC0001".

"640 words", "6 February 2019", "The Post", "English", "Copyright 2019 ...", then the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.reading.bylines import has_first_name, is_sentence, without_by
from index.reading.databases.exported import Exported, above_numbers, has_both, paragraphs
from index.reading.dates import parse_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NUMBER = re.compile(
    r"^[ \t]*Document (?P<id>[A-Z0-9]{2,12}\d{8}[a-z0-9]{4,20})[ \t]*$", re.MULTILINE
)
_LENGTH = re.compile(r"[\d,. ]{1,9}\s(?:words|mots|Wörter|palabras|parole|palavras|слов[а]?)")
_RIGHTS = re.compile(
    r"copyright\b|©|\(c\)|.*(?:rights reserved|droits réservés|derechos reservados|alle rechte)",
    re.IGNORECASE,
)
_HOUR = re.compile(r"\d{1,2}:\d{2}\b.*")
# Somebody's name has no more words.
_MOST_WORDS = 5


def looks_like_it(text: str) -> bool:
    """Whether a text has such articles."""
    return has_both(text, _NUMBER, _LENGTH)


def exported(text: str) -> Iterator[Exported]:
    """Yield the articles of an export, in order."""
    yield from above_numbers(text, _NUMBER, _LENGTH, _article)


def _article(lines: Sequence[str], length: int, number: re.Match[str]) -> Exported:
    above = [line for line in lines[:length] if line]
    author = above.pop() if len(above) > 1 and _is_author(above[-1]) else ""
    below = [line for line in lines[length + 1 :] if line]
    day = next((n for n, line in enumerate(below) if parse_date(line)), None)
    named = below[day + 1 :] if day is not None else []
    behind = [line for line in named if not _HOUR.fullmatch(line)]
    return Exported(
        title=above[-1] if above else "",
        text="\n\n".join(paragraphs(lines[_end_of_fields(lines, length) :])),
        published=parse_date(below[day]) if day is not None else None,
        author=without_by(author),
        publisher=behind[0] if behind else "",
        id=number["id"],
    )


def _end_of_fields(lines: Sequence[str], length: int) -> int:
    """Return where the text begins: behind the rights, without them behind the next blank line."""
    blank = next((n for n in range(length, len(lines)) if not lines[n]), len(lines))
    rights = (n for n in range(length, len(lines)) if _RIGHTS.match(lines[n]))
    return next(rights, blank) + 1


def _is_author(line: str) -> bool:
    if without_by(line) != line:
        return True
    return len(line.split()) <= _MOST_WORDS and not is_sentence(line) and has_first_name(line)
